import { targetTerms } from '../../domain/explain.ts'
import { readingOf } from '../../domain/reading.ts'
import { asBand } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { OrganisationPhaseExplanation, TargetExplanation } from './phase-explanation.tsx'
import { HeldRemark, ScoreRemark, WidthRemark } from './remarks.tsx'
import { ScoreExplanation } from './score-explanation.tsx'
import type { Scoring } from './scoring.ts'
import { capabilityName, nameList, phaseWithName, reachedWords, useWords } from './words.ts'

function OrganisationPhase({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const { reached, atTarget, applicable, weakest } = scores.organisation
  const target = phaseWithName(t, names, profile.targetPhase)
  const weakestNames = nameList(
    t,
    weakest.map((id) => capabilityName(names, id)),
  )
  return (
    <div className="scores-card scores-card-main">
      <h3>{t('headline.phase')}</h3>
      <p className="scores-figure">{reachedWords(t, names, reached)}</p>
      <p>
        {applicable === 0
          ? t('explain.nothingApplies')
          : applicable === weakest.length
            ? t('headline.allAlike', { count: applicable, atTarget, phase: target })
            : t('headline.capabilities', { atTarget, count: applicable, phase: target, weakest: weakestNames })}
      </p>
      <HeldRemark scoring={scoring} />
      <Disclosure label={t('how')} about={t('headline.phase')}>
        {() => <OrganisationPhaseExplanation scoring={scoring} />}
      </Disclosure>
    </div>
  )
}

function ToTarget({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { model, answers, names, profile, scores } = scoring
  const open = targetTerms(model, answers, profile).terms.filter(({ value }) => value === null || value === 'unknown').length
  const differing = [...profile.capabilityTargets].filter(([, phase]) => phase !== profile.targetPhase).length
  return (
    <div className="scores-card">
      <h3>{t('headline.toTarget')}</h3>
      <p className="scores-figure">{asBand(scores.toTarget)}</p>
      <p>{t('headline.target', { phase: phaseWithName(t, names, profile.targetPhase) })}</p>
      {differing > 0 && <p className="scores-soft">{t('headline.ownTargets', { count: differing })}</p>}
      <WidthRemark band={scores.toTarget} open={open} />
      <Disclosure label={t('how')} about={t('headline.toTarget')}>
        {() => <TargetExplanation scoring={scoring} />}
      </Disclosure>
    </div>
  )
}

function Overall({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { all } = scoring.scores
  return (
    <div className="scores-card">
      <h3>{t('headline.all')}</h3>
      <p className="scores-figure">{readingOf(all) === 'nothing-answered' ? t('common:noneApplies') : asBand(all.band)}</p>
      <p>{t('answeredOfApplicable', { count: all.tally.answered, applicable: all.tally.applicable })}</p>
      <ScoreRemark score={all} />
      <Disclosure label={t('how')} about={t('headline.all')}>
        {() => <ScoreExplanation recommendations={scoring.model.recommendations} score={all} scoring={scoring} />}
      </Disclosure>
    </div>
  )
}

/** Where the organisation stands: its phase, how far it is to the target, and everything in one figure. */
export function Headline({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  return (
    <section aria-labelledby="scores-headline">
      <h2 id="scores-headline">{t('section.headline')}</h2>
      <div className="scores-cards scores-headline">
        <OrganisationPhase scoring={scoring} />
        <ToTarget scoring={scoring} />
        <Overall scoring={scoring} />
      </div>
    </section>
  )
}
