import { useState } from 'react'
import type { FiscalQuarter } from '../../domain/fiscal-quarter.ts'
import { quarterOf } from '../../domain/fiscal-quarter.ts'
import { limits } from '../../domain/limits.ts'
import { useAssessment } from '../../state/react.tsx'
import { useBeforeLeaving } from '../../ui/before-leaving.ts'
import { useDesk } from './desk.ts'
import { daysOfText } from './number-text.ts'
import type { Plan } from './use-plan.ts'
import { useWords } from './words.ts'

function QuarterField({ plan, quarter }: { plan: Plan; quarter: FiscalQuarter }) {
  const t = useWords()
  const desk = useDesk()
  const { capacity, fiscalYearStartMonth } = plan.input.profile
  const editProfile = useAssessment((state) => state.editProfile)
  const own = [...capacity.byQuarter].find(([start]) => quarterOf(start, fiscalYearStartMonth).start === quarter.start)
  const stored = own === undefined ? '' : String(own[1])
  const [text, setText] = useState(stored)
  const days = daysOfText(text)
  const isWrong = days === undefined || (days !== null && days > limits.days)
  const take = () => {
    if (text === stored || isWrong) return
    const byQuarter = new Map(capacity.byQuarter)
    if (own !== undefined) byQuarter.delete(own[0])
    if (days !== null) byQuarter.set(quarter.start, days)
    desk.say(t(editProfile({ capacity: { ...capacity, byQuarter } }).ok ? 'said.capacity' : 'notTaken'))
  }
  useBeforeLeaving(take)
  return (
    <label className="roadmap-quarter-days">
      <span>{t('quarter', { quarter })}</span>
      <input
        className="control is-short"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isWrong}
        placeholder={String(capacity.daysPerQuarter)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
      />
    </label>
  )
}

/** Quarters with more or fewer days than the others: year's end, a big release. */
export function QuarterDays({ plan }: { plan: Plan }) {
  const t = useWords()
  const { byQuarter, daysPerQuarter } = plan.input.profile.capacity
  return (
    <fieldset className="field">
      <legend>{t('capacity.byQuarter')}</legend>
      <p className="field-about">{t('capacity.byQuarterAbout')}</p>
      <div className="roadmap-quarters">
        {plan.quarters.slice(0, 8).map((quarter) => (
          <QuarterField key={`${quarter.start} ${byQuarter.get(quarter.start)} ${daysPerQuarter}`} plan={plan} quarter={quarter} />
        ))}
      </div>
    </fieldset>
  )
}
