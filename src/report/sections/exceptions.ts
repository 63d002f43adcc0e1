import type { AnswerValue } from '../../domain/answer.ts'
import type { Recommendation } from '../../domain/model.ts'
import { phases } from '../../domain/model.ts'
import { cell, columns, introduced, paragraph } from '../blocks.ts'
import { answerOf, ofPhase, ownerOf, type ReportContext } from '../context.ts'
import type { Block } from '../document.ts'
import type { Headings } from '../headings.ts'
import { rationale, titleCell } from './gaps.ts'

function answeredAs(context: ReportContext, value: AnswerValue): readonly Recommendation[] {
  return phases.flatMap((phase) => ofPhase(context, phase)).filter(({ id }) => answerOf(context, id).value === value)
}

type TableOf = {
  readonly caption: string
  readonly rows: readonly Recommendation[]
  readonly head: string
  readonly text: (recommendation: Recommendation) => string
  readonly owner: (recommendation: Recommendation) => string
}

function table(context: ReportContext, { caption, rows, head, text, owner }: TableOf): Block {
  const { say } = context.words
  const hasOwners = rows.some(({ id }) => answerOf(context, id).owner.trim() !== '')
  return {
    kind: 'table',
    caption,
    size: 'small',
    columns: columns([say('column.recommendation'), 32], [head, 50], ...(hasOwners ? ([[say('column.owner'), 18]] as const) : [])),
    rows: rows.map((recommendation) => [
      titleCell(context, recommendation),
      cell(text(recommendation)),
      ...(hasOwners ? [cell(owner(recommendation))] : []),
    ]),
  }
}

function notApplicable(context: ReportContext): readonly Block[] {
  const { words, scores } = context
  const rows = answeredAs(context, 'not-applicable')
  const { band, addedByNotApplicable } = scores.all
  if (rows.length === 0) return [paragraph(words.say('exceptions.notApplicableNone'))]
  const sentence = words.say('exceptions.notApplicable', {
    count: rows.length,
    with: words.percent(band?.low ?? null),
    without: words.percent(band === null || addedByNotApplicable === null ? null : band.low - addedByNotApplicable),
  })
  return introduced(
    sentence,
    table(context, {
      caption: words.say('exceptions.notApplicableTable'),
      rows,
      head: words.say('column.notApplicableReason'),
      text: ({ id }) => {
        const { reason, rationale } = answerOf(context, id)
        return reason.trim() || rationale.trim() || words.say('exceptions.noReason')
      },
      // Nobody has to be found for what nobody has to do.
      owner: ({ id }) => answerOf(context, id).owner,
    }),
  )
}

function unknown(context: ReportContext): readonly Block[] {
  const { say } = context.words
  const rows = answeredAs(context, 'unknown')
  if (rows.length === 0) return [paragraph(say('exceptions.unknownNone'))]
  return introduced(
    say('exceptions.unknown', { count: rows.length }),
    table(context, {
      caption: say('exceptions.unknownTable'),
      rows,
      head: say('column.whatIsKnown'),
      text: (recommendation) => rationale(context, recommendation),
      owner: ({ id }) => ownerOf(context, id),
    }),
  )
}

/** What was set aside and why, and what nobody could say. */
export function exceptions(context: ReportContext, headings: Headings): readonly Block[] {
  const { say } = context.words
  return [
    headings.chapter(say('exceptions.title')),
    headings.part(say('exceptions.notApplicableTitle')),
    ...notApplicable(context),
    headings.part(say('exceptions.unknownTitle')),
    ...unknown(context),
  ]
}
