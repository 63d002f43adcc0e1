import { strengths } from '../../domain/evidence/mapping.ts'
import type { Verdict, VerdictKind, Verdicts } from '../../domain/evidence/verdict.ts'
import type { Model, Phase, Recommendation } from '../../domain/model.ts'

export type VerdictOrder = 'model' | 'contradiction' | 'strength'
/** What is shown of the verdicts. `spoken`: all that are not silent. */
export type VerdictView = {
  readonly kind: VerdictKind | 'spoken' | 'all'
  readonly phase: Phase | null
  readonly order: VerdictOrder
}

export const firstView: VerdictView = { kind: 'spoken', phase: null, order: 'model' }

export type ShownVerdict = { readonly recommendation: Recommendation; readonly verdict: Verdict }

function fits(view: VerdictView, { recommendation, verdict }: ShownVerdict): boolean {
  if (view.phase !== null && recommendation.phase !== view.phase) return false
  if (view.kind === 'all') return true
  return view.kind === 'spoken' ? verdict.kind !== 'silent' : verdict.kind === view.kind
}

const weights: Readonly<Record<VerdictOrder, (verdict: Verdict) => number>> = {
  model: () => 0,
  contradiction: ({ contradicting, mixed }) => contradicting.length + mixed.length,
  strength: ({ strength }) => strengths.indexOf(strength),
}

/** Verdicts of the recommendations that fit, in the order asked for; in that of the model where it decides nothing. */
export function shownVerdicts(model: Model, verdicts: Verdicts, view: VerdictView): readonly ShownVerdict[] {
  const weight = weights[view.order]
  return model.recommendations
    .flatMap((recommendation) => {
      const verdict = verdicts.get(recommendation.id)
      return verdict === undefined ? [] : [{ recommendation, verdict }]
    })
    .filter((one) => fits(view, one))
    .toSorted((a, b) => weight(b.verdict) - weight(a.verdict) || a.recommendation.order - b.recommendation.order)
}

/** How many verdicts of each kind there are. */
export function kindCounts(verdicts: Verdicts): Readonly<Record<VerdictKind, number>> {
  const counts = { supports: 0, contradicts: 0, mixed: 0, silent: 0 }
  for (const { kind } of verdicts.values()) counts[kind] += 1
  return counts
}
