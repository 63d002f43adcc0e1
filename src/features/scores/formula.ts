import { asNumber } from '../../i18n/format.ts'

export type FormulaTerm = { readonly weight: number; readonly value: number }

function termText({ weight, value }: FormulaTerm): string {
  return weight === 1 ? asNumber(value) : `${asNumber(weight)} × ${asNumber(value)}`
}

/** A sum as one would write it down: "1 + 0.75 + 0.5"; with more than ten terms, equal ones together: "4 × 1 + 7 × 0.5". */
export function sumText(terms: readonly FormulaTerm[]): string {
  if (terms.length === 0) return '0'
  if (terms.length <= 10) return terms.map(termText).join(' + ')
  const counts = new Map<string, number>()
  for (const term of terms.toSorted((a, b) => b.value - a.value || b.weight - a.weight)) {
    const text = termText(term)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => (count === 1 ? text : `${count} × ${text}`)).join(' + ')
}
