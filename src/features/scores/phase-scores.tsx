import { type Phase, phases } from '../../domain/model.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CellsOfModel } from './cells-of-model.tsx'
import { bandWords } from './maturity.tsx'
import { ScoreRemark } from './remarks.tsx'
import { ScoreExplanation } from './score-explanation.tsx'
import type { Scoring } from './scoring.ts'
import { TallyFacts } from './tally-facts.tsx'
import { phaseWithName, useWords } from './words.ts'

function PhaseCard({ phase, scoring }: { phase: Phase; scoring: Scoring }) {
  const t = useWords()
  const { model, names, scores } = scoring
  const score = scores.phases[phase]
  const name = phaseWithName(t, names, phase)
  return (
    <div className="scores-card">
      <h3>{name}</h3>
      <p className="scores-figure scores-figure-small">{bandWords(t, score)}</p>
      <TallyFacts score={score} />
      <ScoreRemark score={score} />
      <Disclosure label={t('how')} about={name}>
        {() => (
          <ScoreExplanation recommendations={model.recommendations.filter((one) => one.phase === phase)} score={score} scoring={scoring} />
        )}
      </Disclosure>
    </div>
  )
}

/** The four phases, each as a score: breadth, beside the phase reached, which is a gate. */
export function PhaseScores({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  return (
    <section aria-labelledby="scores-phases">
      <h2 id="scores-phases">{t('section.phases')}</h2>
      <p className="scores-intro">{t('intro.phases')}</p>
      <div className="scores-cards scores-phases">
        {phases.map((phase) => (
          <PhaseCard key={phase} phase={phase} scoring={scoring} />
        ))}
      </div>
      <CellsOfModel scoring={scoring} />
    </section>
  )
}
