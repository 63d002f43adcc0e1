import { type Answer, type Answers, untouchedAnswer } from '../../domain/answer.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { SheetRow } from '../../state/ports.ts'

/** Rows matched by hand, by their line; `null` is a row left out. */
export type HandMatches = ReadonlyMap<number, RecommendationId | null>

/** What becomes of a row: `taken` its answer counts; `repeated` an earlier row of the same recommendation does. */
export type RowFate =
  | { readonly kind: 'taken' }
  | { readonly kind: 'repeated'; readonly line: number }
  | { readonly kind: 'unmatched' }
  | { readonly kind: 'skipped' }
  /** The row names a recommendation and says nothing about it. */
  | { readonly kind: 'empty' }

export type SheetPlan = {
  readonly answers: ReadonlyMap<RecommendationId, Answer>
  /** By line. */
  readonly fates: ReadonlyMap<number, RowFate>
}

function idOf(row: SheetRow, matches: HandMatches): RecommendationId | null {
  return row.id ?? matches.get(row.line) ?? null
}

/** What taking the sheet over would bring. Of several rows of one recommendation, the first that says something counts. */
export function planSheet(rows: readonly SheetRow[], matches: HandMatches): SheetPlan {
  const answers = new Map<RecommendationId, Answer>()
  const lines = new Map<RecommendationId, number>()
  const fates = new Map<number, RowFate>()
  for (const row of rows) {
    const id = idOf(row, matches)
    if (id === null) fates.set(row.line, { kind: matches.has(row.line) ? 'skipped' : 'unmatched' })
    else if (row.answer === null) fates.set(row.line, { kind: 'empty' })
    else if (lines.has(id)) fates.set(row.line, { kind: 'repeated', line: lines.get(id) ?? 0 })
    else {
      lines.set(id, row.line)
      answers.set(id, row.answer)
      fates.set(row.line, { kind: 'taken' })
    }
  }
  return { answers, fates }
}

export type SheetCounts = { readonly [Kind in RowFate['kind']]: number } & { readonly unread: number }

/** How many rows go which way; `unread`: rows whose alignment was not understood, whatever else becomes of them. */
export function countRows(rows: readonly SheetRow[], { fates }: SheetPlan): SheetCounts {
  const counts = { taken: 0, repeated: 0, unmatched: 0, skipped: 0, empty: 0 }
  for (const { kind } of fates.values()) counts[kind] += 1
  return { ...counts, unread: rows.filter(({ alignmentUnread }) => alignmentUnread !== null).length }
}

type AnswerPatch = Partial<Answer>

function filled(from: Answer, stored: Answer, overwrite: boolean): AnswerPatch {
  const mayTakeValue = from.value !== null && (overwrite || stored.value === null)
  const text = (field: 'rationale' | 'reason') =>
    from[field] !== '' && (overwrite || stored[field] === '') ? { [field]: from[field] } : {}
  return { ...(mayTakeValue ? { value: from.value } : {}), ...text('rationale'), ...text('reason') }
}

/**
 * What an existing assessment would take from a sheet: what it does not say itself, or with `overwrite` everything the sheet says.
 * What the sheet leaves open never takes anything away.
 */
export function sheetPatches(
  sheet: ReadonlyMap<RecommendationId, Answer>,
  stored: Answers,
  overwrite: boolean,
): ReadonlyMap<RecommendationId, AnswerPatch> {
  const patches = [...sheet].map(([id, answer]) => [id, filled(answer, stored.get(id) ?? untouchedAnswer, overwrite)] as const)
  return new Map(patches.filter(([, patch]) => Object.keys(patch).length > 0))
}
