import type { DelayCost } from '../../domain/roadmap/delay-cost.ts'
import { delayCosts } from '../../domain/roadmap/delay-cost.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { useModel } from '../../state/react.tsx'
import { useUrgencies } from '../../state/use-urgencies.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { Plan } from './use-plan.ts'
import { nameList, phaseWithName, useTitled, useWords } from './words.ts'

const calm = { contradictions: [], exposures: [], mapping: { rows: [] } }

function Costs({ id, plan }: { id: RoadmapItemId; plan: Plan }) {
  const { pressing } = useUrgencies()
  const cost = delayCosts(plan.input, pressing ?? calm, plan.resolved).find(({ item }) => item === id)
  return <CostList cost={cost} plan={plan} />
}

function CostList({ cost, plan }: { cost: DelayCost | undefined; plan: Plan }) {
  const t = useWords()
  const { names } = useModel()
  const titled = useTitled()
  if (cost === undefined) return <p>{t('delay.nothing')}</p>
  const pushed = cost.pushed.flatMap((id) => plan.resolved.get(id)?.item ?? [])
  return (
    <ul>
      {cost.slips.map(({ phase, quarters }) => (
        <li key={phase}>
          {quarters === null
            ? t('delay.never', { phase: phaseWithName(t, names, phase) })
            : t('delay.slips', { phase: phaseWithName(t, names, phase), count: quarters })}
        </li>
      ))}
      {pushed.length > 0 && <li>{t('delay.pushed', { count: pushed.length, titles: nameList(t, pushed.map(titled)) })}</li>}
      {cost.exposures > 0 && <li>{t('delay.exposures', { count: cost.exposures })}</li>}
      {cost.isContradicted && <li>{t('delay.contradicted')}</li>}
    </ul>
  )
}

/** What it costs to begin one quarter later; worked out only when it is asked for. */
export function DelayWords(props: { readonly id: RoadmapItemId; readonly plan: Plan }) {
  const t = useWords()
  return <Disclosure label={t('delay.title')}>{() => <Costs {...props} />}</Disclosure>
}
