import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, staticServer } from '../../src/scripts/static-server.mjs'

// Like a checkout in a hidden folder.
const outside = mkdtempSync(join(tmpdir(), '.static-'))
const folder = join(outside, 'dist')
let server: ReturnType<typeof staticServer>
let address = ''

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, '.vite'))
  mkdirSync(join(outside, 'dist-other'))
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(outside, 'dist-other', 'secret.txt'), 'secret')
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'assets', '道標.woff2'), 'font')
  writeFileSync(
    join(folder, 'index.html'),
    `<meta\n http-equiv="Content-Security-Policy"\n content="default-src 'none'; script-src 'self'" />`,
  )
  server = staticServer(folder)
  address = await listen(server, { port: 47311 })
})

afterAll(() => {
  server.close()
  rmSync(outside, { recursive: true })
})

/** By hand, because `fetch` tidies addresses up before it sends them. */
function ask(path: string, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

describe('staticServer', () => {
  it('gives the page, never from a cache, under its own policy and what only a header can say', async () => {
    const { status, headers } = await ask('/')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })

  it('gives a file with a hash in its name for good, as what it is', async () => {
    const { status, headers, body } = await ask('/assets/app-1a2b.js?x=1')
    expect([status, body]).toEqual([200, 'export {}'])
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toContain('immutable')
    expect((await ask(`/assets/${encodeURIComponent('道標')}.woff2`)).headers['content-type']).toBe('font/woff2')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '//../secret.txt',
    '/../dist-other/secret.txt',
    '/%00',
    '/%zz',
    '/assets',
    '/assets/',
    '/.vite/manifest.json',
    '/nothing.js',
    'http://elsewhere/../secret.txt',
  ])('gives nothing for %s', async (path) => {
    const { status, body, headers } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
    expect(headers['content-security-policy']).toBeDefined()
  })

  it('does not follow a link out of the folder', async () => {
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
    expect((await ask('/link.txt')).status).toBe(404)
  })

  it('answers HEAD without a body and refuses what would change something', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/', method)).status).toBe(405)
  })

  it('takes the next free port', async () => {
    const second = staticServer(folder)
    const taken = Number(new URL(address).port)
    const other = await listen(second, { port: taken })
    expect(other).not.toBe(address)
    expect((await fetch(other)).status).toBe(200)
    second.close()
    await expect(listen(staticServer(folder), { port: taken, tries: 1 })).rejects.toThrow('EADDRINUSE')
  })
})
