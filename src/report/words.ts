import type { AnswerValue, Confidence } from '../domain/answer.ts'
import type { FormatId } from '../domain/evidence/evidence-file.ts'
import type { Severity } from '../domain/evidence/finding.ts'
import type { VerdictKind } from '../domain/evidence/verdict.ts'
import type { FiscalQuarter } from '../domain/fiscal-quarter.ts'
import type { CostClass, Language, PhaseReached } from '../domain/model.ts'
import type { Band } from '../domain/score.ts'
import type { SentenceKey, Sentences } from './sentences.ts'

/** How one language says what the report holds. All of it is passed in: the report knows no locale. */
export type ReportWords = {
  readonly language: Language
  readonly say: <Key extends SentenceKey>(key: Key, ...values: keyof Sentences[Key] extends never ? [] : [values: Sentences[Key]]) => string
  /** A ratio as percent; "—" for `null`. 99.6 % is not 100 %. */
  readonly percent: (ratio: number | null) => string
  /** A band as percent; "—" for `null`. */
  readonly band: (band: Band | null) => string
  /** A day or a moment. */
  readonly day: (day: string) => string
  /** A band of person-days without the unit. */
  readonly days: (band: Band) => string
  /** Person-days to a tenth, without the unit: what is planned against what there is has to add up. */
  readonly load: (days: number) => string
  /** Percent points with their sign, to a tenth. */
  readonly points: (points: number) => string
  /** Percent to a tenth, given in percent. */
  readonly exactPercent: (percent: number) => string
  /** A quarter with its months. */
  readonly quarter: (quarter: FiscalQuarter) => string
  /** Never alone, but over or beside its months. */
  readonly quarterName: (quarter: FiscalQuarter) => string
  readonly quarterMonths: (quarter: FiscalQuarter) => string
  /** A whole number with its grouping. */
  readonly number: (number: number) => string
  /** "A, B and C". */
  readonly list: (items: readonly string[]) => string
  /** `null`: not answered. */
  readonly value: (value: AnswerValue | null) => string
  readonly confidence: (confidence: Confidence) => string
  readonly verdict: (verdict: VerdictKind) => string
  /** What a findings file is: "Findings of AWS Security Hub CSPM". */
  readonly format: (format: FormatId) => string
  readonly severity: (severity: Severity) => string
  /** "Reachability"; one that nobody has a word for stays as the file calls it. */
  readonly traitCategory: (category: string) => string
  readonly cost: (cost: CostClass) => string
  /** "Phase 2"; "Before phase 1" for 0; "—" for `null`. */
  readonly phaseNumber: (phase: PhaseReached | null) => string
  /** "Phase 2: Foundational". */
  readonly phaseName: (phase: PhaseReached | null, name: string) => string
  /** What a person is called when names are masked; `index` from 0. */
  readonly person: (index: number) => string
}
