import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import { listen } from '../../src/scripts/static-server.mjs'
import { root } from '../../src/scripts/steps.mjs'

const source = `
import { createElement as h, memo, useState } from 'react'
import { createRoot } from 'react-dom/client'
const Choices = memo(({ pick }) => Array.from({ length: 300 }, (_, at) =>
  h('label', { key: at }, h('input', { type: 'radio', name: 'choice', value: at, onChange: () => pick(at) }), '成熟度 ' + at)))
function Page() {
  const [picked, pick] = useState(-1)
  return h('form', null, h('output', { id: 'one' }, picked), h('output', { id: 'other' }, picked * 2), h(Choices, { pick }))
}
createRoot(document.getElementById('root')).render(h(Page))
`

/** Where the bench looks and clicks on it. Plain CSS. */
export const referenceSelectors = { choices: 'input', score: '#one', cell: '#other' } as const

/**
 * A page of React alone with 300 choices, the picked one told in two places: what any page of this stack costs on this
 * machine, so that a slow machine can be told from a slow app.
 * @returns its address, and what ends its server
 */
export async function serveReferencePage(): Promise<{ readonly address: string; readonly close: () => void }> {
  const folder = mkdtempSync(join(root, 'node_modules', '.reference-'))
  writeFileSync(join(folder, 'page.js'), source)
  const built = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: join(folder, 'page.js') } },
  })) as Rollup.RollupOutput
  rmSync(folder, { recursive: true })
  const script = built.output[0].code
  const page =
    '<!doctype html><meta charset="utf-8"><title>Reference</title><div id="root"></div><script type="module" src="/page.js"></script>'
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' }).end(isScript ? script : page)
  })
  return { address: await listen(server, { port: 4418 }), close: () => server.close() }
}
