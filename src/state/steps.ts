import type { Change } from './history.ts'
import { isSame } from './is-same.ts'

const typedFields: readonly string[] = [
  ...['reason', 'rationale', 'owner', 'name', 'organisation', 'scope'],
  ...['title', 'note', 'team', 'successCriterion'],
]

type Edit = { readonly place: string; readonly before: object; readonly after: object }

/** What a change does to one thing that was there before and is after; `null` when it does more. */
function onlyEdit(change: Change): Edit | null {
  if (change.kind === 'evidence' || change.kind === 'snapshots' || change.kind === 'together') return null
  const [edit, ...others] = change.kind === 'profile' ? [{ id: '', before: change.before, after: change.after }] : change.edits
  if (!edit?.before || !edit.after || others.length > 0) return null
  return { place: `${change.kind} ${edit.id}`, before: edit.before, after: edit.after }
}

/** The one text that a change types in; `null` for every other change. */
function typing(change: Change): Edit | null {
  const edit = onlyEdit(change)
  const [field, ...otherFields] = Object.keys(edit?.after ?? {})
  if (edit === null || field === undefined || otherFields.length > 0 || !typedFields.includes(field)) return null
  return { ...edit, place: `${edit.place} ${field}` }
}

function withBefore(change: Change, before: object): Change {
  switch (change.kind) {
    case 'profile':
      return { ...change, before }
    case 'answers':
      return { ...change, edits: change.edits.map((edit) => ({ ...edit, before })) }
    case 'roadmap':
      return { ...change, edits: change.edits.map((edit) => ({ ...edit, before })) }
    default:
      return change
  }
}

/** The steps with one more. Typing on in the same text is one step, so that a sentence is not forty; typing back to the beginning is none. */
export function withStep(past: readonly Change[], change: Change): readonly Change[] {
  const last = past.at(-1)
  const [before, now] = [last && typing(last), typing(change)]
  if (!before || !now || before.place !== now.place) return [...past, change]
  const earlier = past.slice(0, -1)
  return isSame(before.before, now.after) ? earlier : [...earlier, withBefore(change, before.before)]
}
