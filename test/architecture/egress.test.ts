import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** Every way in which a page can hand something to the outside. What a Content-Security-Policy stops as well is listed all the same. */
const ways: Readonly<Record<string, RegExp>> = {
  'object URL': /createObjectURL/,
  clipboard: /\bclipboard\b|execCommand/,
  'file picker': /show(Save|Open|Directory)\w*Picker/,
  'download attribute': /\bdownload\s*=(?!=)|['"]download['"]/,
  'new window': /\bwindow\s*\.\s*open\b|(?<![.\w])open\(\s*['"`](https?:|\/|#)|target\s*[=:]\s*\{?['"]_|['"]_blank['"]/,
  'external link': /<Link\b[^>]*\bexternal\b|\bexternal\s*(=\s*\{|:\s*true)/,
  request: /\bfetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts|serviceWorker/,
  share: /navigator\s*\.\s*share|['"`]mailto:[^'"]|href[^\n]*mailto:/,
  navigation:
    /\blocation\s*(\.\s*(href|assign|replace)\b\s*[(=](?!=)|=(?!=))|\bformAction\s*=(?!\s*"(submit|none)")|<form\b[^>]*\baction\b/,
  print: /\bprint\(\)/,
  'foreign origin': /postMessage\([^)]*['"]\*['"]|window\.(parent|opener)\b|<(iframe|object|embed)\b/,
}

function waysIn(text: string): readonly string[] {
  return Object.entries(ways)
    .filter(([, pattern]) => pattern.test(text))
    .map(([way]) => way)
}

/** `src/<file>: <ways>` of each file that has any. The scripts never run in a browser. */
function egressOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /[.](ts|tsx)$/.test(path) && !path.startsWith('scripts/'))
    .flatMap((path) => waysIn(readFileSync(join(folder, path), 'utf8')).map((way) => `${path}: ${way}`))
    .toSorted()
}

/** What may leave the page, where, and why. A new line here is a decision; read docs/decisions/ first. */
const permitted: Readonly<Record<string, string>> = {
  'adapters/egress/browser-egress.ts: object URL': 'a file the user asked for is handed to the browser’s own download',
  'adapters/egress/browser-egress.ts: download attribute': 'the same',
  'adapters/egress/browser-egress.ts: clipboard': 'a text the user asked to copy',
  'adapters/pdf/fonts/load-font-file.ts: request':
    'the app’s own font files, by addresses that the build made; the only request of the program',
  'app/frame.tsx: new window': 'the model’s own site; the address is a constant of the model',
  'features/assess/card.tsx: new window': 'the official page of a recommendation; the address is a constant of the model',
  'features/assess/evidence-links.tsx: new window': 'a link the user entered, opened when the user clicks it',
  'features/evidence/subject-table.tsx: new window':
    'the documentation of a control or check; the address is made of an id in the catalogue, never of what a file says',
}

/** `<file>: <call>` of each place that hands something out through the port. */
function handedOutIn(path: string, text: string): readonly string[] {
  const calls = text.matchAll(/\begress\s*\??\.\s*(\w+)\s*\(|\b(download|saveAssessment|copy)\b[^=\n]*\}\s*=\s*[\w.]*egress\b/g)
  return [...new Set([...calls].map(([, call, taken]) => `${path}: ${call ?? taken}`))]
}

function handedOut(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /[.](ts|tsx)$/.test(path) && !path.startsWith('scripts/'))
    .flatMap((path) => handedOutIn(path, readFileSync(join(folder, path), 'utf8')))
    .toSorted()
}

/** Everything the user can take away, each at a click of its own. */
const takenAway: Readonly<Record<string, string>> = {
  'app/crash-boundary.tsx: download': 'all that is stored, when nothing else works',
  'app/saving-state.tsx: saveAssessment': 'the open assessment',
  'features/evidence/how-to-get.tsx: copy': 'a command that fetches findings; nothing of the user’s',
  'features/home/notice-alerts.tsx: saveAssessment': 'the open assessment, before it is closed',
  'features/home/storage-alerts.tsx: download': 'stored records that could not be read',
  'features/home/use-list-actions.ts: saveAssessment': 'an assessment of the list',
  'features/progress/snapshot-list.tsx: saveAssessment': 'a snapshot as an assessment',
  'features/report/sheet-formats.tsx: download': 'the assessment as Excel workbook or CSV, masked as chosen',
  'features/report/use-export.ts: download': 'the report as PDF, masked as chosen',
  'features/report/use-text-export.ts: download': 'the report as HTML with the assessment in it, or as Markdown, masked as chosen',
  'features/roadmap/handover/files.tsx: download': 'the roadmap as CSV for trackers or as calendar, masked as chosen',
  'features/roadmap/handover/workbook.tsx: download': 'the assessment as Excel workbook, masked as chosen',
  'features/settings/keeping-section.tsx: saveAssessment': 'the open assessment',
  'features/settings/unread-section.tsx: download': 'stored records that could not be read',
}

describe('what the user takes away', () => {
  it('is exactly what the list says', () => {
    expect(handedOut(source)).toEqual(Object.keys(takenAway).toSorted())
  })

  it.each(['egress.download(name, content)', 'ports.egress?.download(name, content)', 'const { download } = egress'])(
    'is found in a planted %s',
    (text) => {
      expect(handedOutIn('x.ts', text)).toEqual(['x.ts: download'])
    },
  )
})

describe('egress', () => {
  it('happens exactly where the list says', () => {
    expect(egressOf(source)).toEqual(Object.keys(permitted).toSorted())
  })

  it('sees the source', () => {
    expect(readdirSync(source, { recursive: true }).length).toBeGreaterThan(100)
  })

  it.each([
    ['object URL', 'const url = URL.createObjectURL(blob)'],
    ['clipboard', 'await navigator.clipboard.writeText(text)'],
    ['file picker', 'await showSaveFilePicker()'],
    ['download attribute', 'link.download = name'],
    ['download attribute', '<a href={url} download={name}>'],
    ['download attribute', `link.setAttribute('download', name)`],
    ['new window', `window.open('https://example.com/?' + answer)`],
    ['new window', `open('https://example.com/?' + answer)`],
    ['new window', '<a href={url} target="_blank">'],
    ['new window', `<a href={url} target={'_blank'}>`],
    ['external link', '<Link external href={url}>'],
    ['external link', '<Button external={true} href={url}>'],
    ['request', `await fetch('./font.gz')`],
    ['request', 'new globalThis.XMLHttpRequest()'],
    ['request', 'navigator.sendBeacon(url, answers)'],
    ['share', 'navigator.share({ text })'],
    ['share', `href="mailto:someone"`],
    ['share', "href={'mailto:' + address}"],
    ['navigation', '<button formAction={address}>'],
    ['navigation', 'location.href = url + answer'],
    ['navigation', 'window.location = url'],
    ['navigation', 'location.assign(url)'],
    ['print', 'window.print()'],
    ['foreign origin', `window.opener.postMessage(answers, '*')`],
  ])('finds a planted %s: %s', (way, text) => {
    expect(waysIn(text)).toContain(way)
  })

  it.each([
    "it('opens', () => {})",
    "import { openFont } from './font.ts'",
    'onDownload()',
    'location.reload()',
    'const saved = location.href',
    '<Button formAction="submit">',
    `['http:', 'mailto:'].includes(protocol)`,
  ])('leaves %s alone', (text) => {
    expect(waysIn(text)).toEqual([])
  })
})
