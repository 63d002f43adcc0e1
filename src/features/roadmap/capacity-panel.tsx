import { useState } from 'react'
import { useAssessment } from '../../state/react.tsx'
import { useAskBeforeLeaving } from '../../ui/before-leaving.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { capacityPatch, draftOf, problemOf } from './capacity-draft.ts'
import { CapacityFields } from './capacity-fields.tsx'
import { useDesk } from './desk.ts'
import { QuarterDays } from './quarter-days.tsx'
import type { Plan } from './use-plan.ts'
import { useWords } from './words.ts'

function Form({ plan }: { plan: Plan }) {
  const t = useWords()
  const desk = useDesk()
  const { profile } = plan.input
  const editProfile = useAssessment((state) => state.editProfile)
  const [first] = useState(() => draftOf(profile))
  const [draft, setDraft] = useState(first)
  useAskBeforeLeaving(draft !== first)
  const [isTried, setTried] = useState(false)
  const problem = problemOf(draft)
  return (
    <form
      className="roadmap-capacity"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problem === null) desk.say(t(editProfile(capacityPatch(draft, profile)).ok ? 'said.capacity' : 'notTaken'))
      }}
    >
      <CapacityFields draft={draft} problem={isTried ? problem : null} onChange={setDraft} />
      <p>
        <button type="submit" className="small-button">
          {t('capacity.save')}
        </button>
      </p>
      <QuarterDays plan={plan} />
    </form>
  )
}

/** Capacity and target of a plan that is there. */
export function CapacityPanel({ plan }: { plan: Plan }) {
  const t = useWords()
  const { capacity, targetPhase } = plan.input.profile
  // Another value from elsewhere (undo, another tab) begins the form anew.
  const key = JSON.stringify([capacity.daysPerQuarter, capacity.teams, targetPhase])
  return <Disclosure label={t('capacity.title')}>{() => <Form key={key} plan={plan} />}</Disclosure>
}
