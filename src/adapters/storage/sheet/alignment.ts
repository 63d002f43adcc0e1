import { type AnswerValue, coverages } from '../../../domain/answer.ts'

const excluded = /exclu|not applicable|\bn\/a\b|対象外|除外/
const unknown = /unknown|不明|分からない|わからない/
const notAligned = /not aligned|未準拠|非準拠|未対応/
const nothingChosen = /^\(?\s*(?:select an option|(?:オプションを)?選択(?:して(?:ください|下さい))?)\s*\)?$/

/**
 * An alignment of the model's own sheet ("75% Aligned - Partial Coverage - Advanced", 「不明」) as an answer.
 * @returns `null` inside: nothing was chosen; `null` outside: none of the known labels.
 */
export function readAlignment(cell: string): { readonly value: AnswerValue | null } | null {
  const label = cell.normalize('NFKC').trim().toLowerCase()
  if (label === '' || nothingChosen.test(label)) return { value: null }
  // "0% Aligned - Unknown" and "Excluded from this analysis": the words say more than the number.
  if (excluded.test(label)) return { value: 'not-applicable' }
  if (unknown.test(label)) return { value: 'unknown' }
  const percent = /^(\d+(?:\.0+)?)\s*%/.exec(label)?.[1]
  if (percent === undefined) return notAligned.test(label) ? { value: 0 } : null
  const coverage = coverages.find((step) => step === Number(percent))
  return coverage === undefined ? null : { value: coverage }
}
