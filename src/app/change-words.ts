import type { TFunction } from 'i18next'
import type { Answer, AnswerValue } from '../domain/assessment.ts'
import type { ModelNames } from '../domain/model.ts'
import type { AnswerEdit, Change, EvidenceEdit } from '../state/history.ts'

type Words = TFunction<'common'>

function valueWords(t: Words, value: AnswerValue | null | undefined): string {
  return value === null || value === undefined ? t('values.none') : t(`values.${value}`)
}

function editWords(t: Words, { id, before, after }: AnswerEdit, names: ModelNames): string {
  const title = names.titles.get(id) ?? id
  if ('value' in after) return t('changes.answer', { title, before: valueWords(t, before.value), after: valueWords(t, after.value) })
  if ('owner' in after) return t('changes.owner', { title, before: before.owner ?? '', after: after.owner ?? '' })
  const fields: readonly (keyof Answer & ('reason' | 'rationale' | 'evidence' | 'confidence' | 'takenFromEvidenceOn' | 'answeredOn'))[] = [
    'reason',
    'rationale',
    'evidence',
    'confidence',
    'takenFromEvidenceOn',
    'answeredOn',
  ]
  const field = fields.find((one) => one in after)
  return field ? t(`changes.${field}`, { title }) : title
}

/** One file is called by its name, several are counted. */
function evidenceWords(t: Words, edits: readonly EvidenceEdit[]): string {
  const taken = edits.filter(({ after }) => after !== null)
  const isRemoval = taken.length === 0
  const files = isRemoval ? edits : taken
  const name = files[0]?.after?.name ?? files[0]?.before?.name ?? ''
  if (files.length === 1) return t(isRemoval ? 'changes.evidenceFileOut' : 'changes.evidenceFileIn', { name })
  return t(isRemoval ? 'changes.evidenceFilesOut' : 'changes.evidenceFilesIn', { count: files.length })
}

/** A change in words: what it was and what it is now. */
export function changeWords(t: Words, change: Change, names: ModelNames): string {
  if (change.kind === 'profile') return t('changes.profile')
  if (change.kind === 'evidence') return evidenceWords(t, change.edits)
  const [edit, ...more] = change.edits
  return edit && more.length === 0 ? editWords(t, edit, names) : t('changes.answers', { count: change.edits.length })
}
