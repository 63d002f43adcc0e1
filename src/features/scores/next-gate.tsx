import { Blockers } from './gate.tsx'
import { HeldRemark } from './remarks.tsx'
import type { Scoring } from './scoring.ts'
import { capabilityName, nameList, phaseWithName, useWords } from './words.ts'

function NoGate({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, scores } = scoring
  const { reached, weakest } = scores.organisation
  if (reached === null) return <p>{t('explain.nothingApplies')}</p>
  if (reached === 4) return <p>{t('gate.none')}</p>
  const stuck = scores.capabilities.filter(({ id, gate }) => weakest.includes(id) && gate === null)
  const stuckNames = nameList(
    t,
    stuck.map(({ id }) => capabilityName(names, id)),
  )
  return <p>{t('gate.stuck', { capabilities: stuckNames, phase: reached })}</p>
}

/** What the organisation needs for its next phase: what blocks it, and how much work that is. */
export function NextGate({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const { gate } = scores.organisation
  return (
    <section aria-labelledby="scores-gate">
      <h2 id="scores-gate">{t('section.gate')}</h2>
      {gate === null ? (
        <NoGate scoring={scoring} />
      ) : (
        <>
          <p className="scores-intro">
            <span className="scores-sentence">
              {t('gate.organisation', {
                count: gate.blockers.length,
                phase: phaseWithName(t, names, gate.phase),
                threshold: profile.threshold,
              })}
            </span>
            <strong className="scores-sentence">{t('gate.effort', { days: gate.effortDays })}</strong>
          </p>
          <HeldRemark scoring={scoring} />
          <Blockers gate={gate} scoring={scoring} showCapability />
          <p className="scores-soft">{t('gate.effortNote')}</p>
        </>
      )}
    </section>
  )
}
