import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** The words of handing over and those that every screen shares. */
export type Words = TFunction<['handover', 'common']>

// One and the same list: react-i18next compares it by identity.
const namespaces = ['handover', 'common'] as const

export function useHandoverText(): Words {
  return useTranslation(namespaces).t
}
