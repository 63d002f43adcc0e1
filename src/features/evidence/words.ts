import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { regionsAmong } from '../../domain/evidence/regions.ts'
import type { IsoMoment } from '../../domain/moments.ts'

/** The words of this screen and those that every screen shares. */
export type EvidenceWords = TFunction<['evidence', 'common']>

export function useWords(): EvidenceWords {
  return useTranslation(['evidence', 'common']).t
}

export function accountName(t: EvidenceWords, account: string): string {
  return account === '' ? t('noAccount') : account
}

export function regionName(t: EvidenceWords, region: string): string {
  if (region === '') return t('noRegion')
  return region === 'global' ? t('global') : region
}

const traitCategories = ['misconfiguration', 'reachability', 'vulnerability', 'sensitive-data', 'assumability', 'impact'] as const

/** A kind of trait that Security Hub has newly brought is called as the file does. */
export function traitCategoryName(t: EvidenceWords, category: string): string {
  const known = traitCategories.find((one) => one === category)
  return known === undefined ? category : t(`traitCategory.${known}`)
}

type Period = { readonly oldest: IsoMoment | null; readonly newest: IsoMoment | null }

/** How many accounts, or that none is named: a file of totals still speaks of some. */
export function accountCountWords(t: EvidenceWords, count: number): string {
  return count === 0 ? t('noAccounts') : t('accounts', { count })
}

export function regionCountWords(t: EvidenceWords, regions: readonly string[]): string {
  const count = regionsAmong(regions).length
  return count === 0 ? t('noRegions') : t('regions', { count })
}

/** "1 May 2026 to 3 June 2026", one day, or that there is none. */
export function periodWords(t: EvidenceWords, { oldest, newest }: Period): string {
  const to = newest ?? oldest
  if (to === null) return t('noDate')
  const on = t('on', { day: to })
  return oldest === null || t('on', { day: oldest }) === on ? on : t('fromTo', { from: oldest, to })
}

/** Names in a row, as many as fit a sentence; the rest as a number. */
export function nameList(t: EvidenceWords, all: readonly string[], most = 6): string {
  const shown = all.slice(0, most).join(t('nameSeparator'))
  return all.length > most ? `${shown} ${t('moreOf', { count: all.length - most })}` : shown
}
