import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * The policy that the page itself carries, and what only a header can say.
 * @param {string} folder
 */
function securityHeaders(folder) {
  const page = readFileSync(resolve(folder, 'index.html'), 'utf8')
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]
  if (policy === undefined) throw new Error('index.html has no Content-Security-Policy')
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/**
 * The file an address names, or `undefined`: nothing outside the folder, not even by a link, no folder listings, no hidden files.
 * @param {string} folder
 * @param {string} url
 */
function fileOf(folder, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    const file = realpathSync(resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`))
    const inside = file.startsWith(folder + sep) ? file.slice(folder.length) : undefined
    return inside === undefined || inside.includes(`${sep}.`) || !statSync(file).isFile() ? undefined : file
  } catch {
    // A broken escape, a zero byte, or no such file.
    return undefined
  }
}

/**
 * Serves a built app. Files with a hash in their name never change; the page itself is asked for anew each time.
 * @param {string} builtFolder
 */
export function staticServer(builtFolder) {
  const folder = realpathSync(builtFolder)
  const security = securityHeaders(folder)
  return createServer((request, response) => {
    const answer = (/** @type {number} */ status, headers = {}) => response.writeHead(status, { ...security, ...headers })
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' }).end()
    const file = fileOf(folder, request.url ?? '/')
    if (file === undefined) return answer(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n')
    answer(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': file.startsWith(resolve(folder, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') return response.end()
    return createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  })
}

/**
 * Listens on this machine alone, at the port or the next free one, and gives the address.
 * @param {import('node:http').Server} server
 * @param {{ readonly port: number, readonly tries?: number }} options
 * @returns {Promise<string>}
 */
export function listen(server, { port, tries = 20 }) {
  return new Promise((done, failed) => {
    const onListening = () => {
      server.off('error', onError)
      done(`http://127.0.0.1:${port}/`)
    }
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off('listening', onListening)
      if (error.code !== 'EADDRINUSE' || tries <= 1) return failed(error)
      listen(server, { port: port + 1, tries: tries - 1 }).then(done, failed)
    }
    server.once('error', onError).once('listening', onListening).listen(port, '127.0.0.1')
  })
}
