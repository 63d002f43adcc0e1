import { useId, useState } from 'react'
import { effortToThreshold, type Gate } from '../../domain/next-gate.ts'
import { AnswerList } from './answer-list.tsx'
import type { Scoring } from './scoring.ts'
import { capabilityName, useWords } from './words.ts'

type Order = 'model' | 'cheapest'

function OrderChoice({ order, choose }: { order: Order; choose: (order: Order) => void }) {
  const t = useWords()
  const name = useId()
  return (
    <fieldset className="scores-order not-printed">
      <legend>{t('gate.order')}</legend>
      {(['model', 'cheapest'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={order === one} onChange={() => choose(one)} />
          {t(`gate.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** What blocks a gate: all of it is needed; the order is the model's, or that of the least effort. */
export function Blockers({ gate, scoring, showCapability }: { gate: Gate; scoring: Scoring; showCapability: boolean }) {
  const t = useWords()
  const [order, choose] = useState<Order>('model')
  const { answers, profile, names } = scoring
  const blockers = order === 'model' ? gate.blockers : gate.cheapestFirst
  const listed = blockers.map((recommendation) => {
    const effort = t('common:personDays', { days: effortToThreshold(recommendation, answers, profile.threshold) })
    const note = showCapability ? `${capabilityName(names, recommendation.capability)} · ${effort}` : effort
    return { recommendation, value: answers.get(recommendation.id)?.value ?? null, note }
  })
  const open = listed.filter(({ value }) => value === null || value === 'unknown').length
  return (
    <>
      {open > 0 && <p>{t('gate.open', { count: open })}</p>}
      {gate.blockers.length > 1 && <OrderChoice order={order} choose={choose} />}
      <AnswerList answers={listed} names={names} isOrdered />
    </>
  )
}
