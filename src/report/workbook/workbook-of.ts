import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import { evidenceResultOf } from '../../domain/evidence/evidence-result.ts'
import type { Mapping } from '../../domain/evidence/mapping.ts'
import type { SubjectNames } from '../../domain/evidence/subject-title.ts'
import type { Model, ModelNames } from '../../domain/model.ts'
import type { IsoDate, IsoMoment } from '../../domain/moments.ts'
import { scoresOf } from '../../domain/scores.ts'
import type { HandedOn } from '../handed-on.ts'
import type { HandoverWords } from '../handover-words.ts'
import { buildWorkbook } from './build-workbook.ts'
import type { Workbook } from './workbook.ts'

export type WorkbookOfInput = {
  readonly handedOn: HandedOn
  readonly model: Model
  /** Of the language of `words`. */
  readonly names: ModelNames
  readonly words: HandoverWords
  readonly evidence: { readonly catalogue: Catalogue; readonly mapping: Mapping } & SubjectNames
  readonly today: IsoDate
  /** What the age of evidence is counted from. */
  readonly now: IsoMoment
}

/** The workbook of an assessment that has been masked for it, with scores and verdicts worked out. */
export function workbookOf({ handedOn, model, names, words, evidence: library, today, now }: WorkbookOfInput): Workbook {
  const { assessment, tickets } = handedOn
  const scores = scoresOf(model, assessment.answers, assessment.profile)
  const evidence = evidenceResultOf(assessment, { model, ...library, now })
  return buildWorkbook({ assessment, model, names, scores, evidence, subjects: library, tickets, words, today })
}
