import type { BridgeValue } from '../../domain/comparison/comparison.ts'
import { useWords } from './words.ts'

function Value({ value }: { value: BridgeValue }) {
  const t = useWords()
  return (
    <span className="progress-value" data-value={value ?? 'none'}>
      {value === 'not-asked' ? t('notAsked') : t(`common:values.${value ?? 'none'}`)}
    </span>
  )
}

/** An answer before and after. */
export function ValueChange({ before, after }: { before: BridgeValue; after: BridgeValue }) {
  const t = useWords()
  return (
    <span className="progress-change">
      <Value value={before} /> <span aria-hidden="true">→</span>
      <span className="visually-hidden">{t('compare.to')}</span> <Value value={after} />
    </span>
  )
}
