import { serveReferencePage } from './reference-page.ts'
import { selectors } from './selectors.ts'
import type { Stage } from './stage.ts'
import { type Measure, median, spread } from './table.ts'

const runs = 7
const slowdown = 4
/** First contentful paint of DSOMM 4.6 under the same slowdown; our bound is half of it. */
const dsommMs = 1600

type Timed = { readonly ready: number; readonly paint: number }

async function timeOf(stage: Stage, address: string, selector: string): Promise<Timed> {
  const page = await stage.newPage({ slowdown, prepare: (fresh) => fresh.addInitScript(noteWhenThere, selector) })
  await page.goto(address)
  await page.waitForFunction(() => 'shirubeReadyAt' in window && performance.getEntriesByName('first-contentful-paint').length > 0)
  const timed = await page.evaluate(() => ({
    ready: (window as unknown as { shirubeReadyAt: number }).shirubeReadyAt,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }))
  await page.context().close()
  return timed
}

/**
 * From the beginning of a first visit, with nothing in the cache, until the first choice of coverage can be made. A page of React alone is measured in
 * turns with it: the bound was taken on a machine that this one may be slower than.
 */
export async function measureFirstQuestion(stage: Stage): Promise<readonly Measure[]> {
  const reference = await serveReferencePage()
  const ours: Timed[] = []
  const plain: Timed[] = []
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timeOf(stage, `${stage.address}#/assess`, selectors.choices))
    plain.push(await timeOf(stage, reference.address, 'input'))
  }
  reference.close()
  const ready = ours.map((one) => one.ready)
  const paints = ours.map((one) => one.paint)
  const plainPaints = plain.map((one) => one.paint)
  const times = median(ready) / median(plainPaints)
  return [
    { what: 'first question can be answered, CPU 4x', bound: dsommMs / 2, measured: median(ready), unit: 'ms', note: spread(ready) },
    { what: 'first contentful paint, CPU 4x', bound: null, measured: median(paints), unit: 'ms', note: spread(paints) },
    { what: 'the same of React alone with 300 choices', bound: null, measured: median(plainPaints), unit: 'ms', note: spread(plainPaints) },
    { what: 'first question, in times of React alone', bound: null, measured: times, unit: '×', note: 'does not depend on the machine' },
  ]
}

function noteWhenThere(selector: string): void {
  const look = () => {
    if (document.querySelector(selector)) Object.assign(window, { shirubeReadyAt: performance.now() })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
