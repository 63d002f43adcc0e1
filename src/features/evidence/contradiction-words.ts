import { type Contradiction, isClaim } from '../../domain/evidence/contradictions.ts'
import type { EvidenceWords } from './words.ts'

/** The team has said nothing yet, or that it does not know: there is no claim to differ from. */
export function isOpen(contradiction: Contradiction): boolean {
  return !isClaim(contradiction)
}

/** Why the two differ, with the accounts it rests on. */
export function becauseWords(t: EvidenceWords, { because, verdict }: Contradiction): string {
  const { supporting, contradicting, mixed, accountsInScope } = verdict
  if (because === 'fails') return t('contradictions.because.fails', { count: contradicting.length + mixed.length })
  if (because === 'passes') return t('contradictions.because.passes', { count: supporting.length })
  return t('contradictions.because.not-covered', { count: supporting.length + mixed.length, total: accountsInScope })
}
