import type { ReportDocument } from '../../../report/document.ts'
import { navy, rule, softInk } from '../palette.ts'
import { type Context, hasText, spaced, stripOf, textStrips } from './context.ts'
import { factStrips } from './figures.ts'
import { textHeight, textWidth } from './page-format.ts'
import { shortRule } from './prose.ts'
import { type Item, moved, type Strip, type StructureNode } from './sheet.ts'
import { note } from './styles.ts'
import { type TextStyle, typeset, widthOf } from './typeset.ts'

const organisationStyle: TextStyle = { size: 13, leading: 20, color: navy }
const titleStyle: TextStyle = { size: 27, leading: 40, color: navy, bold: true }
const subtitleStyle: TextStyle = { size: 13, leading: 21, color: softInk }
const classificationStyle: TextStyle = { size: 9, leading: 18, color: navy, bold: true }
/** The title begins a quarter down the page; the facts stand at its foot. */
const titleDrop = 150
const leastGap = 30

/** The cover: organisation and classification above, the title a quarter down, facts and footnote at the foot. Long texts push on to a further page. */
export function coverStrips(context: Context, { cover }: ReportDocument): readonly Strip[] {
  const part: StructureNode = { role: 'Sect', parent: context.root }
  const inPart = { ...context, root: part }
  const text = (words: string, style: TextStyle) =>
    hasText(words)
      ? textStrips(context, [{ text: words }], { style, column: { x: 0, width: textWidth, node: { role: 'P', parent: part } } })
      : []

  const top = [...classificationStrips(context, cover.classification, part), ...text(cover.organisation, organisationStyle)]
  const title = spaced(text(cover.title, titleStyle), { before: Math.max(leastGap, titleDrop - heightOf(top)) })
  const middle = [...title, stripOf(22, [shortRule(10)]), ...text(cover.subtitle, subtitleStyle)]
  const facts = factStrips(inPart, { rows: cover.facts.map(({ label, value }) => ({ label, spans: [{ text: value }] })) })
  const foot = [...facts, ...spaced(text(cover.footnote, note), { before: 16 })]
  const free =
    textHeight -
    heightOf([...top, ...middle]) -
    heightOf(foot.slice(0, 1).map((strip) => ({ ...strip, before: 0 }))) -
    heightOf(foot.slice(1))
  return [...top, ...middle, ...foot.map((strip, index) => (index === 0 ? { ...strip, before: Math.max(leastGap, free) } : strip))]
}

/** How the document may be handled, in a thin box at the right edge. */
function classificationStrips(context: Context, words: string, part: StructureNode): readonly Strip[] {
  if (!hasText(words)) return []
  const width = Math.min(textWidth, widthOf(context.metrics, words, classificationStyle.size) + 24)
  const x = textWidth - width
  const column = { x: x + 6, width: width - 12, node: { role: 'P', parent: part } }
  const lines = typeset(context.metrics, [{ text: words }], { style: { ...classificationStyle, align: 'center' }, column })
  const height = lines.length * classificationStyle.leading
  const box: Item = { kind: 'rect', x, y: 0, width, height, stroke: rule, strokeWidth: 0.8, node: null }
  const items = lines.flatMap((line, index) => line.items.map((item) => moved(item, 0, index * classificationStyle.leading)))
  return [stripOf(height, [box, ...items]), stripOf(14, [])]
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip, index) => sum + (index === 0 ? 0 : strip.before) + strip.height, 0)
}
