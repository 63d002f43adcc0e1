import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** The words of handing over and those that every screen shares. */
export type Words = TFunction<['handover', 'common']>

export function useHandoverText(): Words {
  return useTranslation(['handover', 'common']).t
}
