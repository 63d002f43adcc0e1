import type { Assessment } from '../../domain/assessment.ts'
import type { EvidenceResult } from '../../domain/evidence/evidence-result.ts'
import type { SubjectNames } from '../../domain/evidence/subject-title.ts'
import type { Model, ModelNames, PhaseReached } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import { readingOf } from '../../domain/reading.ts'
import type { Score } from '../../domain/score.ts'
import type { Scores } from '../../domain/scores.ts'
import type { HandoverKey, HandoverWords } from '../handover-words.ts'
import type { Ticket } from '../ticket.ts'
import type { SheetCell, SheetColumn } from './workbook.ts'

/** What a workbook is made from: all of the same assessment, masked beforehand by `maskAssessment` if it is to be masked. */
export type WorkbookInput = {
  readonly assessment: Assessment
  readonly model: Model
  /** Of the language of `words`. */
  readonly names: ModelNames
  readonly scores: Scores
  /** `null`: no evidence has been taken in; the sheet is left out. */
  readonly evidence: EvidenceResult | null
  /** What controls and checks are called; needed where there is evidence. */
  readonly subjects: SubjectNames | null
  readonly tickets: readonly Ticket[]
  readonly words: HandoverWords
  readonly today: IsoDate
}

export const numberCell = (value: number): SheetCell => ({ kind: 'number', value })
export const textCell = (value: string): SheetCell => (value === '' ? null : value)
/** `null` and `undefined`: empty, so that nothing is counted with that is no number. */
export const ratioCell = (value: number | null | undefined): SheetCell =>
  value === null || value === undefined ? null : { kind: 'ratio', value }
/** The day of a moment in UTC; a day as it is. */
export const dayCell = (value: string | null): SheetCell => (value === null ? null : { kind: 'day', value: value.slice(0, 10) as IsoDate })

/** Columns by the key of their header and their width in characters. */
export function columnsOf({ say }: HandoverWords, ...columns: readonly (readonly [HandoverKey, number])[]): readonly SheetColumn[] {
  const worded = say as (key: HandoverKey) => string
  return columns.map(([key, width]) => ({ header: worded(key), width }))
}

/** "Phase 2: Foundational"; empty where nothing has been answered or nothing applies. */
export function reachedText({ names, words }: WorkbookInput, score: Score, reached: PhaseReached | null): string {
  if (reached === null || readingOf(score) === 'nothing-answered') return ''
  return words.phaseName(reached, reached === 0 ? '' : names.phases[reached].name)
}
