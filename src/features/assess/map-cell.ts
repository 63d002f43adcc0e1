import type { Coverage } from '../../domain/answer.ts'
import type { Score } from '../../domain/score.ts'

/** What one cell of the map shows. `share` is the low end, a ratio. */
export type MapCell =
  | { readonly kind: 'not-defined' }
  | { readonly kind: 'none-applies' }
  | { readonly kind: 'unanswered'; readonly answered: 0; readonly applicable: number }
  | { readonly kind: 'scored'; readonly share: number; readonly shade: Coverage; readonly answered: number; readonly applicable: number }

// Downwards, so that a shade never claims more than the number beside it.
function shadeOf(share: number): Coverage {
  if (share >= 1) return 100
  if (share >= 0.75) return 75
  if (share >= 0.5) return 50
  return share >= 0.25 ? 25 : 0
}

export function mapCell({ band, tally }: Score): MapCell {
  if (tally.total === 0) return { kind: 'not-defined' }
  if (band === null) return { kind: 'none-applies' }
  const { answered, applicable } = tally
  if (answered === 0) return { kind: 'unanswered', answered: 0, applicable }
  return { kind: 'scored', share: band.low, shade: shadeOf(band.low), answered, applicable }
}

/** Whether two cells look the same. */
export function isSameCell(a: MapCell, b: MapCell | undefined): boolean {
  if (a.kind === 'scored' && b?.kind === 'scored') {
    return a.share === b.share && a.answered === b.answered && a.applicable === b.applicable
  }
  if (a.kind === 'unanswered' && b?.kind === 'unanswered') return a.applicable === b.applicable
  return a.kind === b?.kind && a.kind !== 'scored' && a.kind !== 'unanswered'
}
