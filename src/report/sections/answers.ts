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

function row(context: ReportContext, recommendation: Recommendation, hasOwners: boolean): readonly Cell[] {
  const answer = answerOf(context, recommendation.id)
  return [
    lines(
      { text: titleOf(context, recommendation.id), link: recommendation.url },
      { text: capabilityShortName(context, recommendation.capability), soft: true },
    ),
    answerCell(context, answer),
    wordsCell(context, answer),
    ...(hasOwners ? [cell(answer.owner)] : []),
  ]
}

function phaseTable(context: ReportContext, phase: Phase): Block {
  const { say } = context.words
  const rows = ofPhase(context, phase)
  const hasOwners = rows.some(({ id }) => answerOf(context, id).owner.trim() !== '')
  return {
    kind: 'table',
    caption: say('answers.table', { phase: phaseName(context, phase) }),
    size: 'small',
    columns: columns(
      [say('column.recommendation'), 27],
      [say('column.answer'), 12, 'center'],
      [say('column.rationaleAndEvidence'), 46],
      ...(hasOwners ? ([[say('column.owner'), 15]] as const) : []),
    ),
    rows: rows.map((recommendation) => row(context, recommendation, hasOwners)),
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
