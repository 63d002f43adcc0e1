import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** The words of this screen and those that every screen shares. */
export type AssessWords = TFunction<['assess', 'common']>

// One and the same list: react-i18next compares it by identity.
const namespaces = ['assess', 'common'] as const

export function useWords(): AssessWords {
  return useTranslation(namespaces).t
}
