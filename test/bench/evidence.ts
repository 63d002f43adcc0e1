import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../../src/scripts/find-chromium.mjs'
import { root } from '../../src/scripts/steps.mjs'
import { controlIds, type FindingsKind, writeFindings } from './findings-files.ts'
import type { Stage } from './stage.ts'
import { type Measure, median, spread } from './table.ts'

const million = 1_000_000
const files: readonly { readonly kind: FindingsKind; readonly megabytes: number; readonly runs: number }[] = [
  { kind: 'asff', megabytes: 10, runs: 9 },
  { kind: 'asff', megabytes: 200, runs: 5 },
  { kind: 'asff', megabytes: 1000, runs: 3 },
  { kind: 'ocsf', megabytes: 10, runs: 9 },
  { kind: 'ocsf', megabytes: 200, runs: 5 },
  { kind: 'prowler-csv', megabytes: 10, runs: 5 },
  { kind: 'prowler-csv', megabytes: 200, runs: 3 },
]
/** V8 has no longer strings than half a gigabyte. */
const largestToParse = 500

type Run = {
  readonly ms: number
  readonly records: number
  readonly blockedMs: number
  readonly lateMs: number
  readonly peakMegabytes: number
}

/**
 * Findings files made up for the bench, read by the worker of the built app in Chromium, beside one JSON.parse of the whole text in a worker of
 * the same browser, by turns.
 */
export async function measureEvidence(stage: Stage): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))
  try {
    const measures: Measure[] = []
    const peaks = new Map<string, readonly number[]>()
    for (const { kind, megabytes, runs } of files) {
      const name = `${kind}, ${megabytes} MB`
      console.info(`  ${name} …`)
      const path = join(folder, 'findings')
      const records = writeFindings(path, kind, megabytes * million)
      const { ours, theirs } = await byTurns({ address: stage.address, path, kind, runs })
      rmSync(path)
      const wrong = ours.find((run) => run.records !== records)
      if (wrong !== undefined) throw new Error(`${name}: ${wrong.records} of ${records} records were read`)
      peaks.set(
        name,
        ours.map(({ peakMegabytes }) => peakMegabytes),
      )
      measures.push(...measuresOf(name, { ours, theirs, megabytes }))
    }
    const large = peaks.get('asff, 1000 MB') ?? []
    const small = peaks.get('asff, 200 MB') ?? []
    measures.push({
      what: 'memory: 1 GB over 200 MB',
      bound: 50,
      measured: Math.max(0, median(large) - median(small)),
      unit: 'MB',
      // A single peak says when the engine cleared up, not what is kept.
      note: `asff, peaks of the process: ${spread(large)} over ${spread(small)}`,
    })
    return measures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Turns = {
  readonly address: string
  readonly path: string
  readonly kind: FindingsKind
  readonly runs: number
}

async function byTurns({ address, path, kind, runs }: Turns): Promise<{ readonly ours: readonly Run[]; readonly theirs: readonly Run[] }> {
  const ours: Run[] = []
  const theirs: Run[] = []
  const isParsed = kind !== 'prowler-csv' && statSync(path).size < largestToParse * million
  for (let run = 0; run < runs; run += 1) {
    if (isParsed) theirs.push(await inFreshPage({ address, path, script: parseScript(kind) }))
    ours.push(await inFreshPage({ address, path, script: null }))
  }
  return { ours, theirs }
}

function measuresOf(
  name: string,
  { ours, theirs, megabytes }: { ours: readonly Run[]; theirs: readonly Run[]; megabytes: number },
): readonly Measure[] {
  const ms = ours.map((run) => run.ms)
  const parseMs = theirs.map((run) => run.ms)
  const peak = (runs: readonly Run[]) => Math.round(Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)))
  const lateness = (runs: readonly Run[]) => Math.round(Math.max(...runs.map(({ lateMs }) => lateMs)))
  const speed = `${Math.round((megabytes * 1000) / median(ms))} MB/s`
  const how = 'worker started 3 s before, as on the screen of evidence'
  const parsed =
    parseMs.length === 0
      ? 'no JSON.parse beside it'
      : `JSON.parse ${Math.round((megabytes * 1000) / median(parseMs))} MB/s, peak ${peak(theirs)} MB`
  return [
    {
      what: `${name}: read`,
      bound: parseMs.length === 0 ? null : median(parseMs),
      measured: median(ms),
      unit: 'ms',
      note: `${speed}, ${spread(ms)}, ${how}; ${parsed}`,
    },
    {
      what: `${name}: page blocked`,
      bound: 50,
      measured: Math.max(...ours.map(({ blockedMs }) => blockedMs)),
      unit: 'ms',
      note: `longest task of all runs, none below 50 being told; a timer came ${lateness(ours)} ms late at most${theirs.length === 0 ? '' : `, beside JSON.parse ${lateness(theirs)}`}`,
    },
    { what: `${name}: peak memory`, bound: null, measured: peak(ours), unit: 'MB', note: 'of the whole renderer process' },
  ]
}

/** What the reader is compared with: the text as a whole, and one JSON.parse of it; of lines, one each. */
function parseScript(kind: FindingsKind): string {
  const parse = kind === 'ocsf' ? 'text.trimEnd().split("\\n").map((line) => JSON.parse(line)).length' : 'JSON.parse(text).Findings.length'
  return `onmessage = async ({ data }) => {
    if (data.kind !== 'read') return
    const text = await data.files[0].blob.text()
    postMessage({ kind: 'parsed', records: ${parse} })
  }`
}

/** In a browser of its own: what an earlier file has left in memory does not count. */
async function inFreshPage({ address, path, script }: { address: string; path: string; script: string | null }): Promise<Run> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs() })
  try {
    const page = await browser.newPage()
    // A page of the same origin without the app in it.
    await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<input type="file">' }))
    await page.goto(`${address}blank`)
    await page.locator('input').setInputFiles(path)
    const run = await page.evaluate(readInWorker, { script, worker: `${address}assets/${workerAsset()}`, controls: controlIds })
    return { ...run, peakMegabytes: await peakOf(browser) }
  } finally {
    await browser.close()
  }
}

/** The highest peak of the processes that draw pages: the one with the worker, the others being idle. `NaN` where the system does not tell. */
async function peakOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = existsSync(`/proc/${id}/status`) ? readFileSync(`/proc/${id}/status`, 'utf8') : ''
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024
    })
  return Math.max(...peaks)
}

function workerAsset(): string {
  const asset = readdirSync(join(root, 'dist/assets')).find((name) => /^evidence\.worker-.*\.js$/.test(name))
  if (asset === undefined) throw new Error('the build has no worker that reads evidence')
  return asset
}

type InPage = { readonly script: string | null; readonly worker: string; readonly controls: readonly string[] }

/**
 * In the page: starts the worker and lets it warm up, as the app does when the screen of evidence opens, hands it the file 3 seconds later, and
 * waits. Meanwhile the browser notes tasks of the page from 50 ms on, and a timer how late it comes: late too where the machine is full.
 */
function readInWorker({ script, worker, controls }: InPage): Promise<Omit<Run, 'peakMegabytes'>> {
  const file = document.querySelector('input')?.files?.[0]
  if (file === undefined) throw new Error('no file')
  const address = script === null ? worker : URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const control = (id: string) =>
    [id.toLowerCase(), { id, title: id, titleJa: null, severity: 'high', service: '', standards: [], isRetired: false }] as const
  const none = new Map()
  const catalogue = {
    controls: new Map(controls.map(control)),
    aliases: none,
    legacyGeneratorIds: none,
    configRules: none,
    prowlerChecks: none,
  }
  return new Promise((resolve, reject) => {
    let last = performance.now()
    let lateMs = 0
    const tick = setInterval(() => {
      const now = performance.now()
      lateMs = Math.max(lateMs, now - last - 4)
      last = now
    })
    let blockedMs = 0
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        if (started > 0 && startTime > started) blockedMs = Math.max(blockedMs, duration)
    }).observe({ type: 'longtask' })
    const reader = new Worker(address, { type: 'module' })
    let started = 0
    const settle = (records: number) => {
      clearInterval(tick)
      reader.terminate()
      const ms = performance.now() - started
      // The last task is noted after its end.
      setTimeout(() => resolve({ ms, records, blockedMs, lateMs }), 50)
    }
    reader.onerror = (event) => reject(new Error(event.message))
    reader.onmessage = ({ data }) => {
      if (data.kind === 'parsed') settle(data.records)
      else if (data.kind === 'failed') reject(new Error(data.detail))
      else if (data.kind === 'done') settle(data.reading.files[0]?.recordsRead ?? 0)
    }
    reader.postMessage({ kind: 'begin', catalogue })
    reader.postMessage({ kind: 'warm' })
    setTimeout(() => {
      started = performance.now()
      last = started
      lateMs = 0
      reader.postMessage({ kind: 'read', files: [{ name: 'findings', blob: file }], takenInAt: '2026-11-23T00:00:00.000Z' })
    }, 3000)
  })
}
