import type { Answer, EvidenceLink } from '../../domain/answer.ts'
import { isAllowedAddress } from '../../domain/limits.ts'
import { type Phase, phases, type Recommendation } from '../../domain/model.ts'
import { cell, columns, lines, paragraph } from '../blocks.ts'
import { answerOf, capabilityShortName, ofPhase, phaseName, type ReportContext, titleOf } from '../context.ts'
import type { Block, Cell, Span, Spans } from '../document.ts'
import type { Headings } from '../headings.ts'

/** A link only where the address may be opened; the text is there in any case. */
function evidenceSpans({ title, url, date }: EvidenceLink): readonly Span[] {
  const text = title.trim() || url
  const span: Span = url !== '' && isAllowedAddress(url) ? { text, link: url } : { text }
  return date === null ? [span] : [span, { text: ` ${date}`, soft: true }]
}

function answerCell({ words }: ReportContext, { value, confidence }: Answer): Cell {
  const sure =
    confidence === null ? null : { text: words.say('general.confidence', { confidence: words.confidence(confidence) }), soft: true }
  return lines({ text: words.value(value), bold: value !== null }, sure)
}

/**
 * The reason of a not-applicable, the rationale, and under them the evidence. A reason left over from an earlier answer says nothing any
 * more and is left out.
 */
function wordsCell({ words }: ReportContext, { value, reason, rationale, evidence }: Answer): Cell {
  const isReason = value === 'not-applicable' && reason.trim() !== ''
  const texts = lines(isReason ? { text: words.say('answers.reason', { reason }) } : null, { text: rationale }).spans
  const links = evidence.map((link): Spans => [{ text: words.say('answers.evidence'), soft: true }, ...evidenceSpans(link)])
  const parts = [texts, ...links].filter((part) => part.length > 0)
  return { spans: parts.flatMap((part, index) => (index === 0 ? part : [{ text: '\n' }, ...part])) }
}

function row(context: ReportContext, recommendation: Recommendation): readonly Cell[] {
  const answer = answerOf(context, recommendation.id)
  return [
    cell(capabilityShortName(context, recommendation.capability)),
    lines({ text: titleOf(context, recommendation.id), link: recommendation.url }),
    answerCell(context, answer),
    wordsCell(context, answer),
    cell(answer.owner),
  ]
}

function phaseTable(context: ReportContext, phase: Phase): Block {
  const { say } = context.words
  return {
    kind: 'table',
    caption: say('answers.table', { phase: phaseName(context, phase) }),
    size: 'small',
    columns: columns(
      [say('column.capability'), 14],
      [say('column.recommendation'), 20],
      [say('column.answer'), 12, 'center'],
      [say('column.rationaleAndEvidence'), 40],
      [say('column.owner'), 14],
    ),
    rows: ofPhase(context, phase).map((recommendation) => row(context, recommendation)),
  }
}

/** All recommendations with everything the team has said about them, by phase and capability. */
export function answers(context: ReportContext, headings: Headings): readonly Block[] {
  const { words, scores } = context
  const { tally } = scores.all
  return [
    headings.chapter(words.say('answers.title')),
    paragraph(words.say('answers.intro', { count: tally.answered + tally.notApplicable, total: tally.total })),
    ...phases.flatMap((phase) => [headings.part(phaseName(context, phase)), phaseTable(context, phase)]),
  ]
}
