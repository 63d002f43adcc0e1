/** Runs a TypeScript file of this repository under plain Node: `node src/scripts/run-typescript.mjs <file>`. Node 20 cannot do it alone. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [file, ...rest] = process.argv.slice(2)
if (!file) throw new Error('name a TypeScript file')
process.argv = [process.execPath, resolve(file), ...rest]
await runnerImport(resolve(file), { configFile: false, logLevel: 'error' })
