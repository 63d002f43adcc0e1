import type { Answers, AnswerValue, Coverage } from '../answer.ts'
import type { Model, Recommendation } from '../model.ts'
import { strengths } from './mapping.ts'
import type { Verdict, Verdicts } from './verdict.ts'

export type Contradiction = {
  readonly recommendation: Recommendation
  /** `null`: not answered. */
  readonly answer: AnswerValue | null
  readonly verdict: Verdict
  /** The team claims more than the evidence shows, or less. */
  readonly direction: 'claims-more' | 'claims-less'
  /**
   * `fails`: results fail against the answer. `not-covered`: nothing fails, but too few of the accounts in scope have spoken to bear the
   * answer out. `passes`: results show more than the answer.
   */
  readonly because: 'fails' | 'not-covered' | 'passes'
}

/** How the evidence of one recommendation stands to its answer; `null` where it does not speak against it. */
function stance(answer: AnswerValue | null, verdict: Verdict): Pick<Contradiction, 'direction' | 'because'> | null {
  const { kind, strength, proposal, contradicting, mixed } = verdict
  const fails = contradicting.length + mixed.length > 0
  // Where results fail there is something to which the recommendation applies.
  if (answer === 'not-applicable') return fails ? { direction: 'claims-more', because: 'fails' } : null
  const claimed = answer === null || answer === 'unknown' ? null : answer
  if (claimed !== null && isAboveEvidence(claimed, verdict)) return { direction: 'claims-more', because: fails ? 'fails' : 'not-covered' }
  const supports = kind === 'supports' && strength === 'decisive'
  const showsMore = (supports && (claimed ?? 0) <= 25) || (proposal !== null && proposal > (claimed ?? 0))
  return showsMore ? { direction: 'claims-less', because: 'passes' } : null
}

function isAboveEvidence(claimed: Coverage, { kind, strength, proposal }: Verdict): boolean {
  // Whoever has taken the proposal over, or come to it alone, is in agreement.
  if (proposal !== null) return claimed > proposal
  if (claimed < 75) return false
  if (kind === 'contradicts') return strength === 'partial' || strength === 'decisive'
  return kind === 'mixed' && strength === 'decisive'
}

/**
 * Where answers and evidence disagree: the agenda of a workshop, weightiest first (docs/scoring.md, rule 14). Decisive ones first, then
 * those that fail in the most accounts, then in the order of the model.
 */
export function contradictionsOf(model: Model, answers: Answers, verdicts: Verdicts): readonly Contradiction[] {
  const found = model.recommendations.flatMap((recommendation): readonly Contradiction[] => {
    const verdict = verdicts.get(recommendation.id)
    if (verdict === undefined) return []
    const answer = answers.get(recommendation.id)?.value ?? null
    const against = stance(answer, verdict)
    return against === null ? [] : [{ recommendation, answer, verdict, ...against }]
  })
  const failing = ({ verdict }: Contradiction) => verdict.contradicting.length + verdict.mixed.length
  const weight = ({ verdict }: Contradiction) => strengths.indexOf(verdict.strength)
  return found.toSorted((a, b) => weight(b) - weight(a) || failing(b) - failing(a) || a.recommendation.order - b.recommendation.order)
}

/** Whether the team has claimed anything: nothing said, or "unknown", is an open question that evidence may help with, no disagreement. */
export function isClaim({ answer }: Contradiction): boolean {
  return answer !== null && answer !== 'unknown'
}
