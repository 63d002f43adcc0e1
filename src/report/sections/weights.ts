import { cell, columns, introduced } from '../blocks.ts'
import { capabilityName, type ReportContext, titleOf } from '../context.ts'
import type { Block } from '../document.ts'
import type { Headings } from '../headings.ts'

/** Whether a recommendation counts other than the rest. */
export function hasChangedWeights({ model, assessment }: Pick<ReportContext, 'model' | 'assessment'>): boolean {
  return model.recommendations.some(({ id }) => (assessment.profile.weights.get(id) ?? 1) !== 1)
}

/** The weights the organisation has changed: they move every score. */
export function weights(context: ReportContext, headings: Headings): readonly Block[] {
  const { words, model, assessment } = context
  const { say } = words
  const weightOf = ({ id }: (typeof model.recommendations)[number]) => assessment.profile.weights.get(id) ?? 1
  return [
    headings.chapter(say('weights.title')),
    ...introduced(say('weights.intro'), {
      kind: 'table',
      caption: say('weights.table'),
      size: 'small',
      columns: columns([say('column.recommendation'), 50], [say('column.capability'), 36], [say('column.weight'), 14, 'center']),
      rows: model.recommendations
        .filter((one) => weightOf(one) !== 1)
        .map((one) => [cell(titleOf(context, one.id)), cell(capabilityName(context, one.capability)), cell(words.number(weightOf(one)))]),
    }),
  ]
}
