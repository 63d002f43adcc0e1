import type { Language } from '../model.ts'
import { type Catalogue, controlOf } from './catalogue.ts'
import { type Mapping, type MappingRow, titleKey } from './mapping.ts'

/** Where the names of controls and checks stand. */
export type SubjectNames = {
  readonly catalogue: Pick<Catalogue, 'controls' | 'aliases' | 'prowlerChecks'>
  readonly mapping: Pick<Mapping, 'titles'>
}

/** What the control or check of a row is called, in the language where somebody has said so; empty when nobody says at all. */
export function subjectTitle({ catalogue, mapping }: SubjectNames, row: Pick<MappingRow, 'tool' | 'subject'>, language: Language): string {
  const control = controlOf(catalogue, row.subject)
  if (control) return (language === 'ja' ? control.titleJa : null) ?? control.title
  return catalogue.prowlerChecks.get(row.subject)?.title ?? mapping.titles.get(titleKey(row))?.[language] ?? ''
}
