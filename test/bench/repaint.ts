import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openSavedText, savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import { largeEvidence } from './large-evidence.ts'
import { withQuarters } from './large-quarters.ts'
import { referenceSelectors, serveReferencePage } from './reference-page.ts'
import { selectors } from './selectors.ts'
import type { Stage } from './stage.ts'
import { type Measure, median, spread } from './table.ts'

const runs = 30
const slowdown = 4

/**
 * From a click on a choice until score and heatmap have been painted anew: without evidence, with that of 200 accounts, and with 20 snapshots
 * and 500 roadmap items. In turns, so that whatever else the machine does slows all, and with a page of React alone: the bound was taken on a
 * machine that this one may be slower than.
 */
export async function measureRepaint(stage: Stage): Promise<readonly Measure[]> {
  const sample = await sampleFile(stage)
  const bare = await openedPage(stage, sample, (one) => one)
  const full = await openedPage(stage, sample, (one) => ({ ...one, evidence: largeEvidence() }))
  const years = await openedPage(stage, sample, withQuarters)
  const blockedMs = await blockedWhileOpening(years)
  const reference = await serveReferencePage()
  const plain = await stage.newPage()
  await plain.goto(reference.address)
  await plain.locator(referenceSelectors.choices).first().waitFor()
  const times = { bare: [] as number[], full: [] as number[], years: [] as number[], plain: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    const choice = run % 2 === 0 ? 'last' : 'first'
    times.bare.push(await answerOn(bare, choice))
    times.full.push(await answerOn(full, choice))
    times.years.push(await answerOn(years, choice))
    times.plain.push(await answerOn(plain, choice, referenceSelectors))
  }
  await Promise.all([bare, full, years, plain].map((page) => page.context().close()))
  reference.close()
  const note = (own: readonly number[]) => `${spread(own)}; the frame that paints is waited for`
  const what = 'an answer until score and heatmap are repainted, CPU 4x'
  return [
    { what: `${what}, no evidence`, bound: 50, measured: median(times.bare), unit: 'ms', note: note(times.bare) },
    { what: `${what}, evidence of 200 accounts`, bound: 50, measured: median(times.full), unit: 'ms', note: note(times.full) },
    { what: `${what}, 20 snapshots, 500 roadmap items`, bound: 50, measured: median(times.years), unit: 'ms', note: note(times.years) },
    { what: 'the same of React alone with 300 choices', bound: null, measured: median(times.plain), unit: 'ms', note: note(times.plain) },
    {
      what: 'an answer, in times of React alone',
      bound: null,
      measured: median(times.bare) / median(times.plain),
      unit: '×',
      note: 'depends less on the machine',
    },
    {
      what: 'opening 20 snapshots and 500 roadmap items from storage: page blocked',
      bound: 300,
      measured: blockedMs,
      unit: 'ms',
      note: 'longest task',
    },
  ]
}

/** The sample as the app saves it to a file. */
async function sampleFile(stage: Stage): Promise<string> {
  const page = await stage.newPage()
  await page.goto(`${stage.address}#/`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selectors.saveToFile).first().click()])
  const text = readFileSync(await download.path(), 'utf8')
  await page.context().close()
  return text
}

/** A page that shows what is made of the sample, and has settled. */
async function openedPage(stage: Stage, sample: string, made: (assessment: Assessment) => Assessment): Promise<Page> {
  const opened = openSavedText(sample)
  if (!opened.ok) throw new Error(`the app's own file does not open: ${opened.problem.code}`)
  const whole = made({ ...opened.value, evidence: [], id: crypto.randomUUID() as AssessmentId })
  const { evidence } = whole
  const text = savedText(whole, { appVersion: '0.1.0', scoringVersion: 1 })
  const page = await stage.newPage()
  await page.goto(`${stage.address}#/`)
  await page
    .locator(selectors.fileToOpen)
    .setInputFiles({ name: 'large.shirube.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.locator(selectors.choices).first().waitFor()
  if (evidence.length > 0) await page.locator(selectors.measured).waitFor()
  await page.locator(selectors.saved).waitFor()
  // As a person meets it: opened from storage, not from the file.
  await page.reload()
  await page.locator(selectors.choices).first().waitFor()
  if (evidence.length > 0) await page.locator(selectors.measured).waitFor()
  // Whatever is loaded ahead should have been loaded.
  await page.waitForTimeout(6000)
  return page
}

/** The longest task of the page from its loading on until the assessment is open. */
async function blockedWhileOpening(page: Page): Promise<number> {
  await page.reload()
  await page.locator(selectors.choices).first().waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(Math.max(...list.getEntries().map(({ duration }) => duration)))).observe({
          type: 'longtask',
          buffered: true,
        })
        // No task was long: none is told.
        setTimeout(() => resolve(50), 1000)
      }),
  )
}

type Places = Readonly<Record<'choices' | 'score' | 'cell', string>>

async function answerOn(page: Page, choice: 'first' | 'last', at: Places = selectors): Promise<number> {
  const browser = await page.context().newCDPSession(page)
  // A slowed page keeps the machine busy even when it rests: one at a time.
  await browser.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const time = await page.evaluate(answerAndTime, { selectors: { choices: at.choices, score: at.score, cell: at.cell }, choice })
  await page.waitForTimeout(150)
  await browser.detach()
  return time
}

type Answering = { readonly selectors: Places; readonly choice: 'first' | 'last' }

async function answerAndTime({ selectors: at, choice }: Answering): Promise<number> {
  const shown = () => [at.score, at.cell].map((selector) => document.querySelector(selector)?.outerHTML)
  const before = shown()
  if (before.includes(undefined)) throw new Error(`not on the screen: ${at.score} or ${at.cell}`)
  const choices = [...document.querySelectorAll<HTMLInputElement>(at.choices)].filter((input) => /^\d+$/.test(input.value))
  const input = choices.at(choice === 'first' ? 0 : -1)
  if (!input || input.checked) throw new Error('there is no other choice to make')
  const start = performance.now()
  input.click()
  const hasChanged = () => shown().every((text, index) => text !== before[index])
  while (!hasChanged()) {
    if (performance.now() - start > 5000) throw new Error('score or heatmap did not change')
    await new Promise((resolve) => setTimeout(resolve))
  }
  // A message sent in the last moment before a paint arrives after it.
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = resolve
      channel.port2.postMessage(null)
    })
  })
  return performance.now() - start
}
