import type { ReactNode } from 'react'
import type { AnswerValue } from '../../domain/answer.ts'
import type { ModelNames, Recommendation } from '../../domain/model.ts'
import { useWords } from './words.ts'

export type ListedAnswer = {
  readonly recommendation: Recommendation
  readonly value: AnswerValue | null
  readonly note?: ReactNode
}

/** An answer in a word, on the colour of its step. */
function ValueChip({ value }: { value: AnswerValue | null }) {
  const t = useWords()
  return (
    <span className="scores-value" data-value={value ?? 'none'}>
      {t(`common:values.${value ?? 'none'}`)}
    </span>
  )
}

/** Recommendations with their answers; each leads to where it is answered. */
export function AnswerList({
  answers,
  names,
  isOrdered = false,
}: {
  answers: readonly ListedAnswer[]
  names: ModelNames
  isOrdered?: boolean
}) {
  const t = useWords()
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List className="scores-answers">
      {answers.map(({ recommendation, value, note }) => (
        <li key={recommendation.id}>
          <span className="scores-answer-title">
            <a href={`#/assess/${recommendation.id}`}>{names.titles.get(recommendation.id) ?? recommendation.id}</a>
            <span className="scores-soft">{t('common:phaseNumber', { number: recommendation.phase })}</span>
          </span>
          {note !== undefined && <span className="scores-note">{note}</span>}
          <ValueChip value={value} />
        </li>
      ))}
    </List>
  )
}
