import type { EvidenceSummary } from '../snapshot.ts'
import type { SecurityScoreMove } from './comparison.ts'
import type { SummarySubject } from './subject-states.ts'

type Counted = 'failed' | 'unknown' | 'passed'

/** The status of a control over all places, as far as a summary tells: `suppressed` where nothing but suppressed results is seen. */
function statusOf({ states }: SummarySubject): Counted | 'suppressed' | 'gone' {
  if (states.includes('f')) return 'failed'
  if (states.includes('?')) return 'unknown'
  if (states.includes('p')) return 'passed'
  return states.includes('s') ? 'suppressed' : 'gone'
}

function statuses({ subjects }: EvidenceSummary): ReadonlyMap<string, ReturnType<typeof statusOf>> {
  const own = new Map<string, ReturnType<typeof statusOf>>()
  for (const subject of subjects) {
    if (subject.tool === 'security-hub' && subject.controlId !== null) own.set(subject.controlId, statusOf(subject))
  }
  return own
}

/** The ratio that is left when some controls count no longer; `null` when none is left. */
function ratioWithout({ securityScore }: EvidenceSummary, left: SecurityScoreMove['noLongerCounted']): number | null {
  const passed = securityScore.passed - left.filter(({ before }) => before === 'passed').length
  const counting = securityScore.passed + securityScore.failed + securityScore.unknown - left.length
  return counting <= 0 ? null : Math.max(0, passed) / counting
}

/**
 * How much of a change of the security score came of controls that count no longer (docs/scoring.md, rule 18): the older score without
 * them, less the older score. So it cannot pass for work when failing controls are disabled or suppressed.
 *
 * A control whose every place holds a suppressed result may yet pass beside it, which a summary does not keep: such controls are left out
 * unless all of them are among those the newer score itself counts as suppressed only.
 */
export function securityScoreMove(before: EvidenceSummary, after: EvidenceSummary): SecurityScoreMove {
  const [older, newer] = [statuses(before), statuses(after)]
  const onlySuppressed = [...newer.values()].filter((status) => status === 'suppressed').length
  const isSure = onlySuppressed <= after.securityScore.onlySuppressed
  const noLongerCounted = [...older]
    .flatMap(([controlId, status]): SecurityScoreMove['noLongerCounted'] => {
      const now = newer.get(controlId) ?? 'gone'
      if (status === 'suppressed' || status === 'gone') return []
      if (now === 'gone' || (now === 'suppressed' && isSure)) return [{ controlId, before: status, now }]
      return []
    })
    .toSorted((a, b) => (a.controlId < b.controlId ? -1 : 1))
  const [from, to] = [before.securityScore.ratio, after.securityScore.ratio]
  if (from === null || to === null) return { delta: null, byNoLongerCounted: null, noLongerCounted }
  const rest = ratioWithout(before, noLongerCounted)
  // Where none of the older controls counts any more, the whole change is one of what is counted.
  return { delta: to - from, byNoLongerCounted: (rest ?? to) - from, noLongerCounted }
}
