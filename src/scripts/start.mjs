/** `npm start`: from a fresh clone to the app in the browser. `--only-serve`: shows `dist` as it is, on the port asked for or not at all. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode } from './node-version.mjs'
import { ensureBuilt, ensureInstalled } from './prepare.mjs'
import { listen, staticServer } from './static-server.mjs'
import { root } from './steps.mjs'

requireNode()
const onlyServe = process.argv.includes('--only-serve')
if (!onlyServe) {
  console.info('Shirube: installs what is missing, builds the app if its sources have changed, and shows it on this machine alone.')
  await ensureInstalled()
  await ensureBuilt()
}

if (!existsSync(join(root, 'dist/index.html'))) {
  console.error('Nothing is built yet: run `npm run build` first.')
  process.exit(1)
}
const server = staticServer(join(root, 'dist'))
const address = await listen(server, { port: Number(process.env.PORT ?? 4173), tries: onlyServe ? 1 : 20 })
console.info(`\nShirube is at ${address}  (Ctrl-C ends it)`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections()
    server.close(() => process.exit(0))
  })
}
