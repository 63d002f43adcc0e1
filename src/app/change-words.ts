import type { TFunction } from 'i18next'
import type { Answer, AnswerValue } from '../domain/answer.ts'
import { quarterOf } from '../domain/fiscal-quarter.ts'
import type { ModelNames, RecommendationId } from '../domain/model.ts'
import { partNumberOf } from '../domain/roadmap/part-id.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from '../domain/roadmap/roadmap-item.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { AnswerEdit, Change, EvidenceEdit, ItemEdit, SnapshotEdit } from '../state/history.ts'
import type { Conflict } from '../state/unsaved.ts'

type Words = TFunction<'common'>
/** What things are called: by the model, and by the team where an item is its own. */
export type Titles = { readonly names: ModelNames; readonly roadmap: RoadmapItems }

function valueWords(t: Words, value: AnswerValue | null | undefined): string {
  return value === null || value === undefined ? t('values.none') : t(`values.${value}`)
}

function answerWords(t: Words, { id, before, after }: AnswerEdit, names: ModelNames): string {
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

function itemTitle(t: Words, id: RoadmapItemId, item: Partial<RoadmapItem>, { names, roadmap }: Titles): string {
  // The item of a recommendation has its id, unless it is only a part of it.
  const { title, recommendation = id as string as RecommendationId }: Partial<RoadmapItem> = { ...roadmap.get(id), ...item }
  if (title) return title
  const own = recommendation === null ? id : (names.titles.get(recommendation) ?? id)
  const part = partNumberOf({ id, recommendation })
  return part === null ? own : t('itemPart', { title: own, number: part })
}

function itemWords(t: Words, { id, before, after }: ItemEdit, titles: Titles): string {
  const title = itemTitle(t, id, { ...after, ...before }, titles)
  if (before === null) return t('changes.itemIn', { title })
  if (after === null) return t('changes.itemOut', { title })
  if ('status' in after) return t('changes.itemStatus', { title })
  if ('quarter' in after || 'rank' in after || 'quarterCount' in after) return t('changes.itemPlace', { title })
  return t('changes.item', { title })
}

/** What the team calls it, else its quarter. */
function snapshotName(t: Words, { name, quarter, profile }: Snapshot): string {
  return name || t('snapshotQuarter', { quarter: quarterOf(quarter, profile.fiscalYearStartMonth) })
}

function snapshotWords(t: Words, edits: readonly SnapshotEdit[]): string {
  const [edit, ...more] = edits
  const snapshot = edit?.after ?? edit?.before
  if (!snapshot || more.length > 0) return t('changes.snapshots', { count: edits.length })
  return t(edit?.after ? 'changes.snapshotIn' : 'changes.snapshotOut', { name: snapshotName(t, snapshot) })
}

/** A change in words: what it was and what it is now. */
export function changeWords(t: Words, change: Change, titles: Titles): string {
  switch (change.kind) {
    case 'profile':
      return t('changes.profile')
    case 'evidence':
      return evidenceWords(t, change.edits)
    case 'snapshots':
      return snapshotWords(t, change.edits)
    case 'roadmap': {
      const [edit, ...more] = change.edits
      return edit && more.length === 0 ? itemWords(t, edit, titles) : t('changes.items', { count: change.edits.length })
    }
    case 'answers': {
      const [edit, ...more] = change.edits
      return edit && more.length === 0 ? answerWords(t, edit, titles.names) : t('changes.answers', { count: change.edits.length })
    }
    case 'together':
      return change.changes.map((one) => changeWords(t, one, titles)).join(t('changes.and'))
  }
}

/** What a conflict is about. */
export function conflictWords(t: Words, { record, mine, theirs }: Conflict, titles: Titles): string {
  const found = [mine, theirs].map((change) => {
    switch (change.kind) {
      case 'answers':
        return [...change.answers.keys()].map((id) => titles.names.titles.get(id) ?? id)[0]
      case 'evidence':
        return [...change.files.values()].map((file) => file && t('evidenceFileOf', { name: file.name }))[0]
      case 'roadmap':
        return [...change.items].map(([id, item]) => t('roadmapItemOf', { title: itemTitle(t, id, item ?? {}, titles) }))[0]
      case 'snapshots':
        return [...change.snapshots.values()].map((one) => one && t('snapshotNamed', { name: snapshotName(t, one) }))[0]
      default:
        return t('profileOf')
    }
  })
  return found.find((words) => words) ?? record
}
