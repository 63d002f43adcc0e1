import { evidenceSheet } from './evidence-sheet.ts'
import { recommendationsSheet } from './recommendations-sheet.ts'
import { roadmapSheet } from './roadmap-sheet.ts'
import type { WorkbookInput } from './sheet-cells.ts'
import { summarySheet } from './summary-sheet.ts'
import type { Workbook } from './workbook.ts'

/** Summary, recommendations, roadmap and evidence as sheets. Equal input gives an equal workbook. */
export function buildWorkbook(input: WorkbookInput): Workbook {
  const { words, evidence, subjects } = input
  return {
    language: words.language,
    title: words.say('summary.title'),
    sheets: [
      summarySheet(input),
      recommendationsSheet(input),
      roadmapSheet(input),
      ...(evidence === null || subjects === null ? [] : [evidenceSheet(input, { evidence, subjects })]),
    ],
  }
}
