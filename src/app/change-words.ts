import type { TFunction } from 'i18next'
import type { Answer, AnswerValue } from '../domain/assessment.ts'
import type { ModelNames } from '../domain/model.ts'
import type { AnswerEdit, Change } from '../state/history.ts'

type Words = TFunction<'common'>

function valueWords(t: Words, value: AnswerValue | null | undefined): string {
  return value === null || value === undefined ? t('values.none') : t(`values.${value}`)
}

function editWords(t: Words, { id, before, after }: AnswerEdit, names: ModelNames): string {
  const title = names.titles.get(id) ?? id
  if ('value' in after) return t('changes.answer', { title, before: valueWords(t, before.value), after: valueWords(t, after.value) })
  if ('owner' in after) return t('changes.owner', { title, before: before.owner ?? '', after: after.owner ?? '' })
  const fields: readonly (keyof Answer & ('reason' | 'rationale' | 'evidence' | 'confidence' | 'answeredOn'))[] = [
    'reason',
    'rationale',
    'evidence',
    'confidence',
    'answeredOn',
  ]
  const field = fields.find((one) => one in after)
  return field ? t(`changes.${field}`, { title }) : title
}

/** A change in words: what it was and what it is now. */
export function changeWords(t: Words, change: Change, names: ModelNames): string {
  if (change.kind === 'profile') return t('changes.profile')
  const [edit, ...more] = change.edits
  return edit && more.length === 0 ? editWords(t, edit, names) : t('changes.answers', { count: change.edits.length })
}
