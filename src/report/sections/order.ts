import type { RecommendationId } from '../../domain/model.ts'
import type { OrderedWork } from '../../domain/order-of-work.ts'
import { cell, columns, introduced, paragraph, shadeOf } from '../blocks.ts'
import { answerOf, capabilityShortName, effortOf, effortOfAll, ownerOf, type ReportContext, targetName, titleOf } from '../context.ts'
import type { Block } from '../document.ts'
import type { Headings } from '../headings.ts'

function hasOwner(context: ReportContext, { recommendation }: OrderedWork): boolean {
  return answerOf(context, recommendation.id).owner.trim() !== ''
}

type TableOf = {
  readonly caption: string
  readonly rows: readonly OrderedWork[]
  /** What lies beyond the target is nobody's work yet, and gets a line less. */
  readonly hasOwners: boolean
}

function table(context: ReportContext, { caption, rows, hasOwners }: TableOf): Block {
  const { words, work } = context
  const { say } = words
  const place = new Map<RecommendationId, number>(work.map(({ recommendation }, index) => [recommendation.id, index + 1]))
  const numberOf = (id: RecommendationId) => place.get(id) ?? 0
  const numbersOf = (ids: readonly RecommendationId[]) => ids.map(numberOf).toSorted((a, b) => a - b)
  return {
    kind: 'table',
    caption,
    size: 'small',
    columns: columns(
      [say('column.number'), 5, 'center'],
      [say('column.recommendation'), hasOwners ? 22 : 33],
      [say('column.phase'), 9, 'center'],
      [say('column.capability'), 14],
      [say('column.now'), hasOwners ? 10 : 14, 'center'],
      [say('column.effort'), 9, 'center'],
      [say('column.cost'), 10, 'center'],
      [say('column.after'), 7, 'center'],
      ...(hasOwners ? ([[say('column.owner'), 15]] as const) : []),
    ),
    rows: rows.map(({ recommendation, after }) => {
      const { id, phase, capability, costClass } = recommendation
      const { value } = answerOf(context, id)
      return [
        cell(words.number(numberOf(id))),
        cell(titleOf(context, id)),
        cell(words.number(phase)),
        cell(capabilityShortName(context, capability)),
        cell(words.value(value), { shade: shadeOf(value) }),
        cell(words.days(effortOf(context, recommendation))),
        cell(words.cost(costClass)),
        cell(numbersOf(after).map(words.number).join(say('general.separator'))),
        ...(hasOwners ? [cell(ownerOf(context, id))] : []),
      ]
    }),
  }
}

/** Everything not achieved in the order in which to do it: first what the targets ask for, then the rest. */
export function order(context: ReportContext, headings: Headings): readonly Block[] {
  const { words, work, inTarget } = context
  const { say } = words
  const first = work.filter(({ recommendation }) => inTarget.has(recommendation.id))
  const later = work.filter(({ recommendation }) => !inTarget.has(recommendation.id))
  const days = words.days(
    effortOfAll(
      context,
      first.map(({ recommendation }) => recommendation),
    ),
  )
  return [
    headings.chapter(say('order.title')),
    paragraph(say('order.intro')),
    headings.part(say('order.toTargetTitle', { target: targetName(context) })),
    ...(first.length === 0
      ? [paragraph(say('order.toTargetNone'))]
      : introduced(
          say('order.toTarget', { count: first.length, days }),
          table(context, { caption: say('order.toTargetTable'), rows: first, hasOwners: first.some((one) => hasOwner(context, one)) }),
        )),
    ...(later.length === 0
      ? []
      : [
          headings.part(say('order.beyondTitle')),
          ...introduced(
            say('order.beyond', { count: later.length }),
            table(context, { caption: say('order.beyondTable'), rows: later, hasOwners: false }),
          ),
        ]),
  ]
}
