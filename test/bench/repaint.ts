import { selectors } from './selectors.ts'
import type { Stage } from './stage.ts'
import { type Measure, median, spread } from './table.ts'

const runs = 30
const slowdown = 4

/** From a click on a choice until score and heatmap have been painted anew. */
export async function measureRepaint(stage: Stage): Promise<readonly Measure[]> {
  const page = await stage.newPage({ slowdown })
  await page.goto(`${stage.address}#/assess`)
  await page.locator(selectors.choices).first().waitFor()
  // Whatever is loaded ahead should have been loaded.
  await page.waitForTimeout(6000)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    times.push(await page.evaluate(answerAndTime, { selectors, choice: run % 2 === 0 ? 'last' : 'first' } as const))
    await page.waitForTimeout(150)
  }
  await page.context().close()
  const note = `${spread(times)}; the frame that paints is waited for`
  return [{ what: 'an answer until score and heatmap are repainted, CPU 4x', bound: 50, measured: median(times), unit: 'ms', note }]
}

type Answering = { readonly selectors: Readonly<Record<'choices' | 'score' | 'cell', string>>; readonly choice: 'first' | 'last' }

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
