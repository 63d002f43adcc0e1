import { describe, expect, it } from 'vitest'
import { findChromium } from '../../src/scripts/find-chromium.mjs'

function machine({ files, ...rest }: { files: readonly string[]; platform?: string; env?: Record<string, string> }) {
  const paths = files.map((file) => file.replaceAll('\\', '/'))
  return {
    platform: 'linux',
    env: { PATH: '/opt/bin:/usr/bin' },
    home: '/home/a',
    exists: (path: string) => paths.includes(path),
    list: (folder: string) => [
      ...new Set(paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')),
    ],
    ...rest,
  }
}

describe('findChromium', () => {
  it('takes the browser that the environment names, and no other', () => {
    const env = { SHIRUBE_CHROMIUM: '/my/chrome', PATH: '/usr/bin' }
    expect(findChromium(machine({ files: ['/usr/bin/chromium', '/my/chrome'], env }))).toEqual({ path: '/my/chrome' })
    expect(findChromium(machine({ files: ['/usr/bin/chromium'], env }))).toEqual({ problem: expect.stringContaining('/my/chrome') })
    expect(findChromium(machine({ files: ['/my/other'], env: { CHROME_PATH: '/my/other' } }))).toEqual({ path: '/my/other' })
  })

  it.each([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/opt/bin/google-chrome'],
    ['linux', '/snap/bin/chromium'],
    ['linux', '/home/a/.cache/ms-playwright/chromium-1228/chrome-linux64/chrome'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/home/a/Library/Caches/ms-playwright/chromium-1228/chrome-mac/Chromium.app/Contents/MacOS/Chromium'],
  ])('finds on %s: %s', (platform, path) => {
    expect(findChromium(machine({ platform, files: [path] }))).toEqual({ path })
  })

  it('finds Edge on Windows', () => {
    const env = { 'PROGRAMFILES(X86)': 'C:/Programs' }
    const path = 'C:/Programs/Microsoft/Edge/Application/msedge.exe'
    expect(findChromium(machine({ platform: 'win32', files: [path], env }))).toEqual({ path })
  })

  it('prefers an installed browser, and of several of Playwright’s the newest', () => {
    const cached = (version: number) => `/home/a/.cache/ms-playwright/chromium-${version}/chrome-linux/chrome`
    expect(findChromium(machine({ files: [cached(99), cached(1228), cached(1200)] }))).toEqual({ path: cached(1228) })
    expect(findChromium(machine({ files: [cached(1228), '/usr/bin/chromium'] }))).toEqual({ path: '/usr/bin/chromium' })
  })

  it.each(['linux', 'darwin', 'win32'])('says what to install on %s', (platform) => {
    expect(findChromium(machine({ platform, files: [] }))).toEqual({ problem: expect.stringMatching(/SHIRUBE_CHROMIUM/) })
  })
})
