import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * One command with a name for people. `live`: its output is shown as it comes; otherwise only when it fails or, with `tell`, one line of it.
 * @typedef {{
 *   readonly name: string
 *   readonly command: readonly string[]
 *   readonly live?: boolean | 'stderr'
 *   readonly tell?: RegExp
 *   readonly env?: Readonly<Record<string, string>>
 * }} Step
 * @typedef {{ readonly step: Step, readonly passed: boolean, readonly seconds: number }} StepResult
 */

/**
 * The command line of an installed package's program, without a shell, so that it is the same on every system.
 * @param {string} packageName
 * @param {readonly string[]} args
 */
export function program(packageName, ...args) {
  const folder = join(root, 'node_modules', packageName)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return [process.execPath, join(folder, file ?? ''), ...args]
}

/**
 * A script of this folder.
 * @param {string} file
 * @param {readonly string[]} args
 */
export function script(file, ...args) {
  return [process.execPath, join(root, 'src/scripts', file), ...args]
}

/**
 * npm as it was found by whoever started us; on Windows it is no program but a command file.
 * @param {readonly string[]} args
 */
export function npm(...args) {
  const cli = process.env.npm_execpath
  if (cli !== undefined && basename(cli) === 'npm-cli.js') return [process.execPath, cli, ...args]
  return process.platform === 'win32' ? ['cmd', '/c', 'npm', ...args] : ['npm', ...args]
}

/**
 * Runs a command in the project's folder.
 * @param {Step} step
 * @returns {Promise<{ readonly code: number, readonly output: string }>}
 */
export function run({ command, live = false, env = {} }) {
  const [file = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: live === 'stderr' ? ['inherit', 2, 'inherit'] : live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    /** @type {Buffer[]} */
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code, signal) => {
      const end = signal === null ? '' : `\nended by ${signal}\n`
      if (live) process.stdout.write(end)
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') + end })
    })
  })
}

/**
 * Runs steps one after the other, all of them even if one fails, with a line for each.
 * @param {readonly Step[]} steps
 * @returns {Promise<readonly StepResult[]>}
 */
export async function runSteps(steps) {
  const results = []
  for (const step of steps) {
    const started = performance.now()
    if (step.live) console.info(`\n${step.name} …`)
    const { code, output } = await run(step)
    const seconds = (performance.now() - started) / 1000
    const told = step.tell?.exec(output)?.[0]
    console.info(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)${code === 0 && told ? `: ${told}` : ''}`)
    if (code !== 0 && output) console.info(output.trimEnd().replace(/^/gm, '    '))
    results.push({ step, passed: code === 0, seconds })
  }
  return results
}
