import { type Control, controlOf } from '../../domain/evidence/catalogue.ts'
import { controlAddress } from '../../domain/evidence/control-address.ts'
import type { MappingRow } from '../../domain/evidence/mapping.ts'
import type { Language } from '../../domain/model.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'

/** The control behind a row, where it is one. */
function controlOfRow({ catalogue }: EvidenceLibrary, { subject }: MappingRow): Control | null {
  return controlOf(catalogue, subject)
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
