import type { Band } from '../domain/score.ts'
import { asBand } from '../i18n/format.ts'

/** A band as the app rounds it, with the space of these tables: "41 %", "41–58 %"; "—" where there is none. */
export function bandText(band: Band | null): string {
  return asBand(band).replace('%', ' %')
}
