import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../src/adapters/pdf/fonts/font-tiers.ts'
import { layOutDocument } from '../../src/adapters/pdf/layout/lay-out-document.ts'
import { openMetrics } from '../../src/adapters/pdf/layout/metrics.ts'
import { untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Language } from '../../src/domain/model.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { loadFontFile } from '../adapters/pdf/pdf-fonts.ts'
import { realModel } from '../real-model.ts'
import { reportInput, withoutEvidence } from './sample-report.ts'

const fonts = await loadFonts(new Set(), loadFontFile)

async function laidOut(language: Language, change?: (assessment: Assessment) => Assessment) {
  const { pages, headings } = layOutDocument(buildReport(await reportInput(language, change)), openMetrics(fonts))
  const pageOf = (id: string) => headings.find((heading) => heading.id === id)?.page ?? Number.NaN
  return { pages: pages.length, summary: pageOf('premises') - pageOf('summary') }
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

describe('the report on paper', () => {
  it.each(['ja', 'en'] as const)('has a summary of at most two pages (%s)', async (language) => {
    expect((await laidOut(language)).summary).toBeLessThanOrEqual(2)
    expect((await laidOut(language, wordy)).summary).toBeLessThanOrEqual(2)
  })

  it.each(['ja', 'en'] as const)('is short enough to be read (%s)', async (language) => {
    expect((await laidOut(language, withoutEvidence)).pages).toBeLessThanOrEqual(24)
    expect((await laidOut(language)).pages).toBeLessThanOrEqual(26)
  })
})
