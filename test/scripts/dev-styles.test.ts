import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, createServer, type InlineConfig, type Plugin } from 'vite'
import { describe, expect, it } from 'vitest'
import { devStyles } from '../../src/scripts/dev-styles.ts'
import config from '../../vite.config.ts'

const policyOf = (html: string) => /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? ''
const page = readFileSync(fileURLToPath(new URL('../../index.html', import.meta.url)), 'utf8')
/** The page without its program, which has nothing to do with the policy and takes long to build. */
const alone = page.replace(/<script.*?<\/script>|<link[^>]*>/gs, '')

/** Holds the page in memory, as the only module. */
const inMemory: Plugin = {
  name: 'page-in-memory',
  resolveId: (id) => (id.endsWith('index.html') ? id : null),
  load: (id) => (id.endsWith('index.html') ? alone : null),
}
const bare: InlineConfig = { configFile: false, logLevel: 'silent', plugins: [inMemory, devStyles()] }

describe('devStyles', () => {
  it('is among the plugins of the app', () => {
    const names = (config.plugins ?? []).flat().map((plugin) => plugin && 'name' in plugin && plugin.name)
    expect(names).toContain('shirube-dev-styles')
  })

  it('leaves the policy of a build as index.html says', async () => {
    const built = await build({ ...bare, build: { write: false, rollupOptions: { input: 'index.html' } } })
    const output = 'output' in built ? built.output : []
    const html = output.flatMap((file) => (file.type === 'asset' && file.fileName === 'index.html' ? [String(file.source)] : []))[0] ?? ''
    expect(policyOf(html)).toBe(policyOf(page))
    expect(policyOf(html)).toContain("style-src 'self';")
    expect(policyOf(html)).not.toContain('unsafe')
  })

  it('lets the page of the development server have inline styles, and nothing else', async () => {
    const server = await createServer({ ...bare, server: { middlewareMode: true, ws: false }, appType: 'custom' })
    const html = await server.transformIndexHtml('/index.html', page)
    await server.close()
    expect(policyOf(html)).toBe(policyOf(page).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"))
    expect(policyOf(html)).not.toBe(policyOf(page))
  })

  it('says so when the policy is no longer the one it knows', async () => {
    const server = await createServer({ ...bare, server: { middlewareMode: true, ws: false }, appType: 'custom' })
    await expect(server.transformIndexHtml('/index.html', '<!doctype html><title>x</title>')).rejects.toThrow('style-src')
    await server.close()
  })
})
