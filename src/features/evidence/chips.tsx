import type { AnswerValue } from '../../domain/answer.ts'
import type { Verdict } from '../../domain/evidence/verdict.ts'
import { useWords } from './words.ts'

/** An answer in a word, on the colour of its step. */
export function ValueChip({ value }: { value: AnswerValue | null }) {
  const t = useWords()
  return (
    <span className="evidence-value" data-value={value ?? 'none'}>
      {t(`common:values.${value ?? 'none'}`)}
    </span>
  )
}

/** A verdict in a word, with how much it says. */
export function VerdictChip({ verdict: { kind, strength } }: { verdict: Verdict }) {
  const t = useWords()
  return (
    <span className="evidence-verdict" data-kind={kind}>
      {t(`common:verdict.${kind}`)}
      {kind !== 'silent' && <span className="evidence-soft"> {t(`strength.${strength}`)}</span>}
    </span>
  )
}
