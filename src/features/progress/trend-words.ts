import { quarterHead } from '../../charts/quarter-heads.ts'
import type { TrendMoment } from '../../domain/comparison/trends.ts'
import { asQuarterMonths, asQuarterName } from '../../i18n/format.ts'
import type { ProgressWords } from './words.ts'

/** A moment below a chart: its quarter, or that it is the present. */
export function momentLabel(t: ProgressWords, { snapshotId, quarter }: TrendMoment, language: string): readonly string[] {
  return snapshotId === null ? [t('now')] : quarterHead(asQuarterName(quarter, language), asQuarterMonths(quarter, language))
}

/** A moment in the first column of a table. */
export function momentName(t: ProgressWords, { snapshotId, name, quarter }: TrendMoment): string {
  if (snapshotId === null) return t('now')
  return name || t('quarter', { quarter })
}
