import type { Comparison } from '../../domain/comparison/comparison.ts'
import { BridgePart } from './bridge.tsx'
import type { EvidenceState } from './evidence-now.ts'
import { FindingsPart } from './findings.tsx'
import { ModelPart } from './model-part.tsx'
import { MovedPart } from './moved.tsx'
import { PhasesPart } from './phases.tsx'
import { PlannedPart } from './planned.tsx'
import { ScorePart } from './score-part.tsx'
import { SecurityScorePart } from './security-score-part.tsx'
import type { Versions } from './versions.ts'
import { quarterOfStanding, useWords } from './words.ts'

type Props = {
  readonly comparison: Comparison
  /** What the two sides are called. */
  readonly sides: { readonly older: string; readonly newer: string }
  readonly versions: Versions
  readonly evidenceState: EvidenceState
}

function Evidence({ comparison, evidenceState }: Pick<Props, 'comparison' | 'evidenceState'>) {
  const t = useWords()
  const { evidence, older, newer } = comparison
  if (evidence !== null) {
    return (
      <>
        <FindingsPart evidence={evidence} />
        <SecurityScorePart change={evidence.securityScore} />
      </>
    )
  }
  const words = () => {
    if (evidenceState === 'loading') return t('common:loading')
    if (evidenceState === 'failed') return t('trouble.partMissing')
    if (older.evidence === null && newer.evidence === null) return t('findings.neither')
    return t(older.evidence === null ? 'findings.notOlder' : 'findings.notNewer')
  }
  return (
    <section aria-labelledby="progress-findings">
      <h2 id="progress-findings">{t('findings.title')}</h2>
      <p role="status">{words()}</p>
    </section>
  )
}

/** All that can be said of what changed between two moments, the most asked first. */
export function CompareResult({ comparison, sides, versions, evidenceState }: Props) {
  const t = useWords()
  const { older, newer } = comparison
  return (
    <>
      <h2 className="progress-heading">
        {sides.older} <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t('compare.to')}</span> {sides.newer}
      </h2>
      <p className="progress-soft">
        {t('compare.of', { older: quarterOfStanding(older), olderAt: older.at, newer: quarterOfStanding(newer), newerAt: newer.at })}
      </p>
      <ScorePart comparison={comparison} />
      <BridgePart comparison={comparison} titleOf={versions.titleOf} />
      <MovedPart comparison={comparison} titleOf={versions.titleOf} />
      <PhasesPart comparison={comparison} />
      <PlannedPart comparison={comparison} titleOf={versions.titleOf} />
      <Evidence comparison={comparison} evidenceState={evidenceState} />
      {comparison.modelChanges.length > 0 && <ModelPart comparison={comparison} versions={versions} />}
    </>
  )
}
