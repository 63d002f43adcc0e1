import type { AnswerValue } from '../../domain/answer.ts'
import type { AssessWords } from './words.ts'
import './value-chip.css'

/** An answer in one word, on its colour. */
export function ValueChip({ t, value }: { t: AssessWords; value: AnswerValue | null }) {
  return (
    <span className="assess-value" data-value={value ?? 'none'}>
      {t(`common:values.${value ?? 'none'}`)}
    </span>
  )
}
