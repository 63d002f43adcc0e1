import { useId, useState } from 'react'
import { phaseToShow, readingOf } from '../../domain/reading.ts'
import type { CapabilityScores } from '../../domain/scores.ts'
import { DisclosureButton } from '../../ui/disclosure.tsx'
import { BreakableName } from './breakable-name.tsx'
import { CapabilityDetail } from './capability-detail.tsx'
import { bandWords } from './maturity.tsx'
import type { Scoring } from './scoring.ts'
import { capabilityName, reachedWords, type ScoresWords, useWords } from './words.ts'

/** How the phase stands to the target; or why there is none. */
function standing(t: ScoresWords, { reached, target, score }: CapabilityScores): string {
  const reading = readingOf(score)
  if (reading === 'nothing-applies') return t('common:values.not-applicable')
  if (reading === 'nothing-answered') return t('notAnsweredYet')
  return t(reached !== null && reached >= target ? 'targetReached' : 'targetOpen', { phase: target })
}

function CapabilityRow({ capability, scoring }: { capability: CapabilityScores; scoring: Scoring }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const detailId = useId()
  const { names } = scoring
  const { id, score } = capability
  const name = capabilityName(names, id)
  return (
    <>
      <tr>
        <th scope="row">
          <DisclosureButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={detailId}>
            <BreakableName name={name} />
          </DisclosureButton>
        </th>
        <td>
          {reachedWords(t, names, phaseToShow(capability))}
          <span className="scores-soft scores-below">{standing(t, capability)}</span>
        </td>
        <td>
          <strong>{bandWords(t, score)}</strong>
          <span className="scores-soft scores-below">
            {score.tally.answered}/{score.tally.applicable}
          </span>
        </td>
      </tr>
      <tr id={detailId} hidden={!isOpen}>
        {isOpen && (
          <td colSpan={3}>
            <CapabilityDetail capability={capability} scoring={scoring} />
          </td>
        )}
      </tr>
    </>
  )
}

/** The ten capabilities: phase reached, target, score, and everything behind them on demand. */
export function Capabilities({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  return (
    <section aria-labelledby="scores-capabilities">
      <h2 id="scores-capabilities">{t('section.capabilities')}</h2>
      <p className="scores-intro not-printed">{t('intro.capabilities')}</p>
      <table className="scores-table scores-capabilities">
        <caption className="visually-hidden">{t('section.capabilities')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.capability')}</th>
            <th scope="col">{t('column.reachedAndTarget')}</th>
            <th scope="col">{t('column.scoreAndAnswered')}</th>
          </tr>
        </thead>
        <tbody>
          {scoring.scores.capabilities.map((capability) => (
            <CapabilityRow key={capability.id} capability={capability} scoring={scoring} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
