import type { Answers } from '../answer.ts'
import type { Recommendation } from '../model.ts'
import { answerBand, type Weights } from '../score.ts'
import type { Strength } from './mapping.ts'
import type { Verdicts } from './verdict.ts'

export type Evidenced = {
  /** The low end of the answers on the recommendations with a proposal, a ratio, not rounded; `null` when there are none. */
  readonly claimed: number | null
  /** The proposals on the same recommendations, a ratio, not rounded; `null` when there are none. */
  readonly evidenced: number | null
  /** Applicable recommendations with a proposal: the basis of both. */
  readonly count: number
  readonly applicable: number
  /** Applicable recommendations by the strength of what the evidence shows; `none`: it is silent. */
  readonly byStrength: Readonly<Record<Strength, number>>
  /** Shares of the applicable recommendations, ratios; `null` when nothing applies. */
  readonly restsOnEvidence: {
    /** On which the evidence is not silent. */
    readonly any: number | null
    readonly decisive: number | null
  }
}

/** The evidenced side of the score of any set of recommendations, like for like with what is claimed (docs/scoring.md, rule 14). */
export function evidencedOf(recommendations: readonly Recommendation[], answers: Answers, verdicts: Verdicts, weights: Weights): Evidenced {
  const byStrength: Record<Strength, number> = { none: 0, hint: 0, partial: 0, decisive: 0 }
  let applicable = 0
  let count = 0
  let claimed = 0
  let evidenced = 0
  let weightOfBoth = 0
  for (const { id } of recommendations) {
    const band = answerBand(answers.get(id))
    if (band === null) continue
    const verdict = verdicts.get(id)
    applicable += 1
    byStrength[verdict?.strength ?? 'none'] += 1
    if (verdict === undefined || verdict.proposal === null) continue
    const weight = weights.get(id) ?? 1
    count += 1
    weightOfBoth += weight
    claimed += weight * band.low
    evidenced += (weight * verdict.proposal) / 100
  }
  const share = (part: number) => (applicable === 0 ? null : part / applicable)
  return {
    claimed: weightOfBoth === 0 ? null : claimed / weightOfBoth,
    evidenced: weightOfBoth === 0 ? null : evidenced / weightOfBoth,
    count,
    applicable,
    byStrength,
    restsOnEvidence: { any: share(applicable - byStrength.none), decisive: share(byStrength.decisive) },
  }
}
