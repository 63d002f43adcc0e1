import { type PhaseStep, phaseSteps, targetTerms } from '../../domain/explain.ts'
import { readingOf } from '../../domain/reading.ts'
import type { CapabilityScores } from '../../domain/scores.ts'
import { asNumber } from '../../i18n/format.ts'
import { AnswerList } from './answer-list.tsx'
import type { Scoring } from './scoring.ts'
import { capabilityName, phaseWithName, reachedWords, type ScoresWords, useWords } from './words.ts'

function stepWords(t: ScoresWords, { achieved, applicable, total }: PhaseStep): string {
  if (total === 0) return t('explain.stepNotDefined')
  return applicable === 0 ? t('explain.stepNotApplicable') : t('explain.step', { achieved, count: applicable })
}

/** How the phase reached by a capability comes about, phase by phase. */
export function CapabilityPhaseExplanation({ capability, scoring }: { capability: CapabilityScores; scoring: Scoring }) {
  const t = useWords()
  const { model, answers, profile, names } = scoring
  const own = model.recommendations.filter((one) => one.capability === capability.id)
  return (
    <>
      <p>{t('explain.capabilityPhase', { threshold: profile.threshold })}</p>
      <ul className="scores-formulas">
        {phaseSteps(own, answers, profile.threshold).map((step) => (
          <li key={step.phase}>
            {phaseWithName(t, names, step.phase)}: {stepWords(t, step)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How the phase of the organisation comes about: the capabilities, the lowest of which counts. */
export function OrganisationPhaseExplanation({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, scores } = scoring
  return (
    <>
      <p>{t('explain.organisationPhase')}</p>
      <ul className="scores-formulas">
        {scores.capabilities.map(({ id, reached, score }) => (
          <li key={id} data-weakest={scores.organisation.weakest.includes(id)}>
            {capabilityName(names, id)}: {reachedWords(t, names, reached)}
            {readingOf(score) === 'nothing-answered' && ` (${t('notAnsweredYet')})`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How the percent to target comes about: what is missing, and where. */
export function TargetExplanation({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { model, answers, profile, names, scores } = scoring
  const { terms, gap, target } = targetTerms(model, answers, profile)
  const share = scores.toTarget
  const missing = terms.filter((term) => term.gap.high > 0)
  const formula = (sum: number) => `1 − ${asNumber(sum)} ÷ (${terms.length} × ${asNumber(target / terms.length)})`
  return (
    <>
      <p>{t('explain.target', { threshold: profile.threshold })}</p>
      {share === null ? (
        <p>{t('explain.nothingApplies')}</p>
      ) : (
        <ul className="scores-formulas">
          <li>{t('explain.lowTarget', { formula: formula(gap.high), share: share.low })}</li>
          {share.high > share.low && <li>{t('explain.highTarget', { formula: formula(gap.low), share: share.high })}</li>}
        </ul>
      )}
      {missing.length > 0 && (
        <>
          <p>{t('explain.missing', { count: missing.length })}</p>
          <AnswerList names={names} answers={missing} />
        </>
      )}
    </>
  )
}
