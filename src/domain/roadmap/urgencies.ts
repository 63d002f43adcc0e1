import type { Contradiction } from '../evidence/contradictions.ts'
import type { Exposure } from '../evidence/finding.ts'
import type { Mapping, Strength } from '../evidence/mapping.ts'
import type { RecommendationId } from '../model.ts'
import type { Urgencies, Urgency } from './plan.ts'

/** What evidence shows, as far as it is pressing. */
export type Pressing = {
  readonly contradictions: readonly Contradiction[]
  readonly exposures: readonly Exposure[]
  readonly mapping: Pick<Mapping, 'rows'>
}

/** Whether an exposure is open and so grave that a plan puts it first: critical or high. */
export function isPressing({ isOpen, severity }: Exposure): boolean {
  return isOpen && (severity === 'critical' || severity === 'high')
}

const decides: readonly Strength[] = ['partial', 'decisive']

/**
 * The recommendations that a grave open exposure bears on: those that open exposures themselves speak of, acting on critical findings
 * above all, and those on which a failure of one of the controls among its traits says more than a hint. By recommendation, the ids of the
 * exposures.
 */
export function exposuresByRecommendation({
  exposures,
  mapping,
}: Omit<Pressing, 'contradictions'>): ReadonlyMap<RecommendationId, ReadonlySet<string>> {
  const bySubject = new Map<string, RecommendationId[]>()
  for (const { recommendation, tool, subject, onFail } of mapping.rows) {
    if (!decides.includes(onFail)) continue
    const key = `${tool}:${subject}`
    bySubject.set(key, [...(bySubject.get(key) ?? []), recommendation])
  }
  const found = new Map<RecommendationId, Set<string>>()
  for (const exposure of exposures) {
    if (!isPressing(exposure)) continue
    const controls = exposure.traits.map(({ controlId }) => controlId).filter((id) => id !== null)
    for (const key of ['detections:exposures-open', ...controls.map((id) => `security-hub:${id}`)]) {
      for (const id of bySubject.get(key) ?? []) found.set(id, (found.get(id) ?? new Set()).add(exposure.id))
    }
  }
  return found
}

/**
 * Why evidence puts recommendations first (docs/roadmap.md, rule 3): a grave exposure is open, or results fail against what the team
 * claims. Where both hold, the exposure is named.
 */
export function urgenciesOf({ contradictions, ...open }: Pressing): Urgencies {
  const urgencies = new Map<RecommendationId, Urgency>()
  for (const { recommendation, direction, because } of contradictions) {
    if (direction === 'claims-more' && because === 'fails') urgencies.set(recommendation.id, 'contradicted')
  }
  for (const id of exposuresByRecommendation(open).keys()) urgencies.set(id, 'open-exposure')
  return urgencies
}
