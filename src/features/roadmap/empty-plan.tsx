import { useMemo, useState } from 'react'
import { changesTo } from '../../domain/roadmap/edits.ts'
import { proposePlan } from '../../domain/roadmap/propose.ts'
import { wantedRecommendations } from '../../domain/roadmap/wanted.ts'
import { useModel } from '../../state/react.tsx'
import { capacityPatch, draftOf, problemOf } from './capacity-draft.ts'
import { CapacityFields } from './capacity-fields.tsx'
import { useDesk } from './desk.ts'
import type { Plan } from './use-plan.ts'
import { phaseWithName, useWords } from './words.ts'

/** Before there is a plan: what it is made from, and one button that makes it. */
export function EmptyPlan({ plan: { input } }: { plan: Plan }) {
  const t = useWords()
  const { names } = useModel()
  const desk = useDesk()
  const [draft, setDraft] = useState(() => draftOf(input.profile))
  const [isTried, setTried] = useState(false)
  const problem = problemOf(draft)
  const profile = useMemo(() => ({ ...input.profile, targetPhase: draft.targetPhase }), [input.profile, draft.targetPhase])
  const open = useMemo(() => wantedRecommendations({ ...input, profile }).length, [input, profile])
  const propose = () => {
    setTried(true)
    if (problem !== null) return
    const patch = capacityPatch(draft, input.profile)
    const proposed = proposePlan({ ...input, profile: { ...input.profile, ...patch } })
    desk.edit(changesTo(input.items, proposed.items), t('said.proposed', { count: proposed.items.size }), patch)
  }
  return (
    <section className="roadmap-empty">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.body')}</p>
      <ul>
        <li>{t('empty.gaps', { count: open, phase: phaseWithName(t, names, draft.targetPhase) })}</li>
        <li>{t('empty.effort')}</li>
        <li>{t('empty.order')}</li>
      </ul>
      <CapacityFields draft={draft} problem={isTried ? problem : null} onChange={setDraft} />
      {open === 0 && <p role="status">{t('empty.nothingOpen')}</p>}
      <p className="roadmap-buttons">
        <button type="button" className="roadmap-primary" disabled={open === 0} onClick={propose}>
          {t('empty.propose')}
        </button>
        <button type="button" className="small-button" onClick={() => desk.open({ kind: 'new', quarter: null })}>
          {t('empty.own')}
        </button>
      </p>
    </section>
  )
}
