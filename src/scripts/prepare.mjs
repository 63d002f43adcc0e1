import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { npm, program, root, run, script } from './steps.mjs'

/** Everything that ends up in `dist`, or decides how. */
const sources = ['src', 'assessments', 'locales', 'index.html', 'vite.config.ts', 'package-lock.json']

/**
 * True if what is installed is what the lock file asks for. npm leaves a lock file of its own beside the packages. Optional packages are binaries for
 * other systems, which npm leaves out.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installedFile = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return false
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const installed = packagesOf(installedFile)
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version)
}

/**
 * @param {string} file
 * @returns {Record<string, { readonly version?: string, readonly optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * True if what was built is younger than every source.
 * @param {string} folder
 */
export function isBuilt(folder, file = 'dist/index.html') {
  const built = join(folder, file)
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  return sources.every((source) => newestIn(join(folder, source)) <= builtAt)
}

// A folder's own time counts too: it changes when a file is removed.
/** @param {string} path */
function newestIn(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  /** @type {number} */
  let newest = mtimeMs
  for (const name of readdirSync(path)) newest = Math.max(newest, newestIn(join(path, name)))
  return newest
}

/**
 * Installs what the lock file asks for, unless it is there. Ends the process if that fails.
 * @param {true | 'stderr'} live where npm's own words go
 */
export async function ensureInstalled(live = true) {
  if (isInstalled(root)) return
  console.info('Installing the packages of package-lock.json (npm ci); a minute or two the first time …')
  // NODE_ENV=production would leave out what the build needs.
  await orEnd({ name: 'npm ci', command: npm('ci', '--include=dev', '--no-audit', '--no-fund'), live })
}

/**
 * Builds the font files of the report, unless they are up to date.
 * @param {true | 'stderr'} live where its words go
 */
export async function ensureFonts(live = true) {
  await orEnd({ name: 'the fonts', command: script('run-typescript.mjs', 'src/scripts/build-fonts.ts'), live })
}

/**
 * One build of the app. Whoever asks for it may run under Vite, which has set NODE_ENV to development: React would then be twice as heavy.
 * @returns {import('./steps.mjs').Step}
 */
export function buildStep() {
  return { name: 'build', command: program('vite', 'build', '--logLevel', 'error'), env: { NODE_ENV: 'production' } }
}

/** Builds the app, whatever is there. */
export async function build() {
  await ensureFonts()
  await orEnd({ ...buildStep(), name: 'the build', live: true })
}

/** Builds the app into `dist`, unless that is younger than every source. */
export async function ensureBuilt() {
  if (isBuilt(root)) return
  console.info('Building the app …')
  await build()
}

/** @returns {import('./steps.mjs').Step} */
export function cliBuildStep() {
  return { name: 'build of the command line', command: script('build-cli.mjs'), env: { NODE_ENV: 'production' } }
}

/** Builds the command line, unless it is younger than every source. Nothing is printed: standard output belongs to its results. */
export async function ensureCliBuilt() {
  if (isBuilt(root, 'dist/cli/shirube.mjs')) return
  await ensureFonts('stderr')
  await orEnd(cliBuildStep())
}

/** @param {import('./steps.mjs').Step} step */
async function orEnd(step) {
  const { code, output } = await run(step)
  if (code === 0) return
  console.error(`${output}${step.name} failed; the reason stands above.`)
  process.exit(1)
}
