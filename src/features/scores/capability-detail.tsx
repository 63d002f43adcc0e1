import type { CapabilityScores } from '../../domain/scores.ts'
import { attainmentMeans } from '../../domain/target.ts'
import { Blockers } from './gate.tsx'
import { CapabilityPhaseExplanation } from './phase-explanation.tsx'
import { SkippedPhaseRemark } from './remarks.tsx'
import { AttainmentExplanation, ScoreExplanation } from './score-explanation.tsx'
import type { Scoring } from './scoring.ts'
import { TallyFacts } from './tally-facts.tsx'
import { phaseWithName, useWords } from './words.ts'

function CapabilityGate({ capability, scoring }: { capability: CapabilityScores; scoring: Scoring }) {
  const t = useWords()
  const { gate, reached } = capability
  if (gate === null) return <p>{reached === null ? t('explain.nothingApplies') : t('gate.noneOfCapability')}</p>
  return (
    <>
      <p>
        <span className="scores-sentence">
          {t('gate.capability', {
            count: gate.blockers.length,
            phase: phaseWithName(t, scoring.names, gate.phase),
            threshold: scoring.profile.threshold,
          })}
        </span>
        <strong className="scores-sentence">{t('gate.effort', { days: gate.effortDays })}</strong>
      </p>
      <Blockers gate={gate} scoring={scoring} showCapability={false} />
    </>
  )
}

/** All about one capability, on demand: its next gate, and how phase, score and attainment come about. */
export function CapabilityDetail({ capability, scoring }: { capability: CapabilityScores; scoring: Scoring }) {
  const t = useWords()
  const { model, answers, profile, names } = scoring
  const own = model.recommendations.filter((one) => one.capability === capability.id)
  const means = attainmentMeans(own, answers, profile.weights)
  return (
    <div className="scores-detail">
      <p className="scores-soft">{names.capabilities.get(capability.id)?.purpose}</p>
      <h3>{t('detail.gate')}</h3>
      <SkippedPhaseRemark capability={capability} scoring={scoring} />
      <CapabilityGate capability={capability} scoring={scoring} />
      <h3>{t('detail.phase')}</h3>
      <CapabilityPhaseExplanation capability={capability} scoring={scoring} />
      <h3>{t('detail.score')}</h3>
      <TallyFacts score={capability.score} />
      <ScoreExplanation recommendations={own} score={capability.score} scoring={scoring} />
      {means !== null && capability.attainment !== null && (
        <>
          <h3>{t('detail.attainment')}</h3>
          <AttainmentExplanation means={means} total={capability.attainment} />
        </>
      )}
    </div>
  )
}
