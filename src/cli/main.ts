/** `shirube <command>`: the rules of the app for pipelines and scheduled jobs. Documented in docs/command-line.md. */
import { parseArgs } from 'node:util'
import type { Arguments, Command, ExitCode, Io } from './command.ts'
import { compare } from './compare.ts'
import { evidence } from './evidence.ts'
import { plan } from './plan.ts'
import { report } from './report.ts'
import { score } from './score.ts'
import { validate } from './validate.ts'

const commands: readonly Command[] = [evidence, score, plan, compare, report, validate]

function usage(): string {
  const lines = commands.map(({ name, usage: [first, ...rest], about }) => {
    const more = rest.map((line) => `\n            ${' '.repeat(name.length)} ${line}`).join('')
    return `  shirube ${name} ${first}${more}\n      ${about}\n`
  })
  return `Shirube: the AWS Security Maturity Model on the command line\n\n${lines.join('\n')}\nExit: 0 done, 1 the input has a problem (named), 2 wrong usage.\n`
}

function parsed(command: Command, words: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: command.options, allowPositionals: true })
    return { files: positionals, flags: values as Arguments['flags'] }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function run([name, ...words]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.out(usage())
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    io.out(`${__APP_VERSION__}\n`)
    return 0
  }
  const command = commands.find((one) => one.name === name)
  if (!command) {
    io.tell(`shirube: there is no command "${name}"\n\n${usage()}`)
    return 2
  }
  const args = parsed(command, words)
  const running = typeof args === 'string' ? args : command.run(args, io)
  if (running !== null && typeof running !== 'string') return await running
  const why = running === null ? '' : `${running}\n`
  io.tell(`${why}Usage: shirube ${name} ${command.usage.join(' ')}\n`)
  return 2
}

const io: Io = { out: (text) => process.stdout.write(text), tell: (text) => process.stderr.write(text) }
// openAsBlob is experimental in Node 20, and says so on every run.
process.removeAllListeners('warning')
// Whoever reads has had enough: `shirube score … | head`.
process.stdout.on('error', () => process.exit(0))
// Not process.exit(): what was written to a pipe must get through.
process.exitCode = await run(process.argv.slice(2), io)
