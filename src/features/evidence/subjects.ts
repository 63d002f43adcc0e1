import { type Control, controlOf } from '../../domain/evidence/catalogue.ts'
import { controlAddress } from '../../domain/evidence/control-address.ts'
import { type MappingRow, titleKey } from '../../domain/evidence/mapping.ts'
import type { Language } from '../../domain/model.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'

/** The control behind a row, where it is one. */
function controlOfRow({ catalogue }: EvidenceLibrary, { subject }: MappingRow): Control | null {
  return controlOf(catalogue, subject)
}

/** What the control or check is called; empty when nobody says. */
export function subjectTitle(library: EvidenceLibrary, row: MappingRow, language: Language): string {
  const control = controlOfRow(library, row)
  if (control) return (language === 'ja' ? control.titleJa : null) ?? control.title
  return library.catalogue.prowlerChecks.get(row.subject)?.title ?? library.mapping.titles.get(titleKey(row)) ?? ''
}

/**
 * The address of the control's or check's own documentation, in the language where there is one; `null` where we know none. Made only of ids
 * that the catalogue holds, never of what a file says.
 */
export function subjectPage(library: EvidenceLibrary, row: MappingRow, language: Language): string | null {
  const control = controlOfRow(library, row)
  if (control) return controlAddress(control, language)
  if (row.tool !== 'prowler' || !library.catalogue.prowlerChecks.has(row.subject)) return null
  return `https://hub.prowler.com/check/${row.subject}`
}
