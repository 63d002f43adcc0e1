import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../src/adapters/pdf/fonts/font-tiers.ts'
import { layOutDocument } from '../../src/adapters/pdf/layout/lay-out-document.ts'
import { openMetrics } from '../../src/adapters/pdf/layout/metrics.ts'
import { untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Language } from '../../src/domain/model.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { buildQuarterlySummary } from '../../src/report/quarterly-summary.ts'
import { loadFontFile } from '../adapters/pdf/pdf-fonts.ts'
import { realModel } from '../real-model.ts'
import { quarterKinds } from './quarter-kinds.ts'
import { reportInput, withoutEvidence } from './sample-report.ts'

const fonts = await loadFonts(new Set(), loadFontFile)

async function laidOut(language: Language, change?: (assessment: Assessment) => Assessment) {
  const { pages, headings } = layOutDocument(buildReport(await reportInput(language, change)), openMetrics(fonts))
  const pageOf = (id: string) => headings.find((heading) => heading.id === id)?.page ?? Number.NaN
  return { pages: pages.length, summary: pageOf('premises') - pageOf('summary'), body: pageOf('answers') - pageOf('summary') }
}

/** As much to say in the summary as there can be: every finding long, every decision asked for. */
const wordy = (assessment: Assessment): Assessment => ({
  ...assessment,
  answers: new Map(
    realModel.recommendations.map(({ id }, index) => [
      id,
      { ...untouchedAnswer, value: index % 9 === 8 ? 'not-applicable' : index % 5 === 4 ? 'unknown' : index % 7 === 6 ? null : 50 },
    ]),
  ),
})

/** A title, owner or note as long as it may get. */
const long = 'とても長い名前のとても長い項目 and a very long name of a very long item '.repeat(3)

/** Everything the page for a board can say, at its longest. */
const full = (assessment: Assessment): Assessment => {
  const items: Assessment['roadmap'] = new Map(
    [...assessment.roadmap].map(([id, item]) => [id, { ...item, title: long, owner: long, note: long, effortDays: 90, costClass: 'high' }]),
  )
  const snapshots = assessment.snapshots.map((one) => ({
    ...one,
    name: long,
    answers: new Map([...one.answers].map(([id, answer]) => [id, { ...answer, value: 75 as const }])),
  }))
  return { ...assessment, roadmap: items, snapshots, profile: { ...assessment.profile, organisation: long, targetPhase: 4 } }
}

describe('the report on paper', { timeout: 120_000 }, () => {
  it.each(['ja', 'en'] as const)('has a summary of at most two pages (%s)', async (language) => {
    expect((await laidOut(language)).summary).toBeLessThanOrEqual(2)
    expect((await laidOut(language, wordy)).summary).toBeLessThanOrEqual(2)
  })

  it.each(['ja', 'en'] as const)('is short enough to be read (%s)', async (language) => {
    expect((await laidOut(language, withoutEvidence)).pages).toBeLessThanOrEqual(30)
    const { pages, body } = await laidOut(language)
    expect(body).toBeLessThanOrEqual(19)
    expect(pages).toBeLessThanOrEqual(33)
  })

  it.each(['ja', 'en'] as const)('has a quarterly summary of exactly one page, without cover and contents (%s)', async (language) => {
    const metrics = openMetrics(fonts)
    for (const change of [undefined, withoutEvidence, wordy, full, ...quarterKinds]) {
      const { pages } = layOutDocument(buildQuarterlySummary(await reportInput(language, change)), metrics)
      expect(pages.length, String(change)).toBe(1)
    }
  })
})
