import { textsOfBlock } from '../../report/block-texts.ts'
import type { ReportDocument } from '../../report/document.ts'
import { substitute } from './layout/metrics.ts'
import { cleanText } from './text/clean-text.ts'

/** The code points a document may print, and those that layout adds: digits, bullets, the sign for a missing character. */
export function codePointsOf(document: ReportDocument): ReadonlySet<number> {
  const { cover } = document
  const texts = [
    `0123456789.• ${substitute}`,
    document.contentsTitle,
    document.runningHeader,
    document.pageLabel,
    ...[cover.organisation, cover.title, cover.subtitle, cover.classification, cover.footnote],
    ...cover.facts.flatMap(({ label, value }) => [label, value]),
    ...document.blocks.flatMap(textsOfBlock),
  ]
  const codePoints = new Set<number>()
  for (const text of texts) for (const character of cleanText(text)) codePoints.add(character.codePointAt(0) ?? 0)
  codePoints.delete(0x0a)
  return codePoints
}
