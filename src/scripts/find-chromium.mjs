/** Finds a browser of the Chromium family: `node src/scripts/find-chromium.mjs` prints its path. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What the search looks at; the process by default.
 * @typedef {{
 *   readonly env: Readonly<Record<string, string | undefined>>
 *   readonly platform: string
 *   readonly home: string
 *   readonly exists: (path: string) => boolean
 *   readonly list: (folder: string) => readonly string[]
 * }} Surroundings
 */

/** @type {Surroundings} */
const here = {
  env: process.env,
  platform: process.platform,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

// `chromium-browser` is the last: on some systems it is only a note that a package is missing.
const linuxNames = ['chromium', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium-browser']
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** @param {Surroundings} surroundings */
function installed({ env, platform, home }) {
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      macApps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
    )
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined)
    return folders.flatMap((folder) => windowsPrograms.map((program) => join(folder, program)))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter((folder) => folder !== '')
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The browsers that `npx playwright install` left here, the newest first. @param {Surroundings} surroundings */
function ofPlaywright({ env, platform, home, list }) {
  const caches = { darwin: join(home, 'Library/Caches'), win32: env.LOCALAPPDATA ?? join(home, 'AppData/Local') }
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(caches[/** @type {'darwin'} */ (platform)] ?? join(home, '.cache'), 'ms-playwright')
  const programs = [
    'chrome',
    'chrome.exe',
    'headless_shell',
    'chrome-headless-shell',
    'headless_shell.exe',
    'chrome-headless-shell.exe',
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ]
  const revision = (/** @type {string} */ name) => Number(name.split('-').at(-1))
  const versions = list(cache).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
  return versions
    .toSorted((a, b) => revision(b) - revision(a))
    .flatMap((version) => list(join(cache, version)).flatMap((folder) => programs.map((program) => join(cache, version, folder, program))))
}

/**
 * The path of a browser, or what to do about there being none.
 * @param {Surroundings} [surroundings]
 * @returns {{ readonly path: string } | { readonly problem: string }}
 */
export function findChromium(surroundings = here) {
  const { env, platform, exists } = surroundings
  const named = env.SHIRUBE_CHROMIUM || env.CHROME_PATH
  if (named) return exists(named) ? { path: named } : { problem: `SHIRUBE_CHROMIUM or CHROME_PATH names ${named}, which does not exist.` }
  const path = [...installed(surroundings), ...ofPlaywright(surroundings)].find(exists)
  if (path !== undefined) return { path }
  const ways = {
    darwin: 'install Google Chrome, or `npx playwright install chromium`',
    win32: 'install Google Chrome (Microsoft Edge does too), or `npx playwright install chromium`',
  }
  const way =
    ways[/** @type {'darwin'} */ (platform)] ?? '`sudo apt-get install chromium`, Google Chrome, or `npx playwright install chromium`'
  return { problem: `No Chromium, Chrome or Edge was found: ${way}; or name one in the environment variable SHIRUBE_CHROMIUM.` }
}

/** The path of a browser; throws with what to do if there is none. */
export function chromiumPath() {
  const found = findChromium()
  if ('problem' in found) throw new Error(found.problem)
  return found.path
}

/** Options for a browser under test: quiet, without a network of its own, and without the sandbox that root cannot have. */
export function chromiumArgs() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return isRoot ? ['--no-sandbox', ...quiet] : quiet
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const found = findChromium()
  if ('problem' in found) {
    console.error(found.problem)
    process.exitCode = 1
  } else console.info(found.path)
}
