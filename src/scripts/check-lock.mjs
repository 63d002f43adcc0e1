/** The lock file must serve every system: `node src/scripts/check-lock.mjs`. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './steps.mjs'

/**
 * @typedef {{
 *   readonly version?: string
 *   readonly resolved?: string
 *   readonly integrity?: string
 *   readonly hasInstallScript?: boolean
 *   readonly optionalDependencies?: Readonly<Record<string, string>>
 * }} LockedPackage
 */

/**
 * What is wrong with a lock file. npm silently leaves out a binary for another system that is not published yet; `npm ci` then fails, or people on
 * that system get none. Addresses of packages would tie the lock file to one mirror.
 * @param {{ readonly packages: Readonly<Record<string, LockedPackage>> }} lock
 * @returns {readonly string[]}
 */
export function lockProblems({ packages }) {
  const problems = []
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '') continue
    if (locked.resolved !== undefined)
      problems.push(`${path}: has a "resolved" address; .npmrc must say omit-lockfile-registry-resolved=true`)
    if (locked.integrity === undefined) problems.push(`${path}: has no "integrity"`)
    for (const name of Object.keys(locked.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) problems.push(`${path}@${locked.version}: its optional package ${name} is missing`)
    }
  }
  return problems
}

/**
 * As Node looks for packages: beside, then in each folder above.
 * @param {Readonly<Record<string, LockedPackage>>} packages
 * @param {string} path
 * @param {string} name
 */
function isLocked(packages, path, name) {
  const parts = path.split('/node_modules/')
  return (
    parts.some((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}` in packages) ||
    `node_modules/${name}` in packages
  )
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const problems = lockProblems(lock)
  for (const problem of problems) console.error(problem)
  console.info(`${Object.keys(lock.packages).length} packages, ${problems.length} problems`)
  if (problems.length > 0) process.exitCode = 1
}
