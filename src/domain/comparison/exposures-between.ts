import { severities } from '../evidence/finding.ts'
import type { EvidenceSummary } from '../snapshot.ts'
import type { EvidenceChange, ExposureChange } from './comparison.ts'

/**
 * Accounts in which an exposure would have been seen: those from which Security Hub reported anything, if exposures were reported from
 * anywhere, be they closed. A file of control results alone says nothing of exposures.
 */
function accountsSeen({ subjects, places }: EvidenceSummary): ReadonlySet<string> {
  const accountsOf = (checkId: string) => {
    const states = subjects.find((subject) => subject.tool === 'detections' && subject.checkId === checkId)?.states ?? ''
    return places.filter((_, at) => (states[at] ?? '-') !== '-').map(({ account }) => account)
  }
  const exposed = accountsOf('exposures-open')
  return new Set(exposed.length === 0 ? [] : [...exposed, ...accountsOf('security-hub-reports')])
}

// An id can stand for a resource (see `evidenceSummaryOf`), and a resource can be exposed in more than one way.
function keyOf({ id, title, account, region }: ExposureChange): string {
  return `${id}\n${title}\n${account}\n${region}`
}

function bySeverity(exposures: readonly ExposureChange[]): readonly ExposureChange[] {
  return exposures.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/**
 * What became of open exposures (docs/scoring.md, rule 17): one that is open no more is fixed where it would have been seen, else `unseen`;
 * one that was not open before is new where it would have been seen, else `newly-seen`.
 */
export function exposuresBetween(before: EvidenceSummary, after: EvidenceSummary): EvidenceChange['exposures'] {
  const [wasOpen, isOpen] = [new Set(before.exposures.map(keyOf)), new Set(after.exposures.map(keyOf))]
  const [seenBefore, seenAfter] = [accountsSeen(before), accountsSeen(after)]
  const gone = before.exposures.filter((exposure) => !isOpen.has(keyOf(exposure)))
  const come = after.exposures.filter((exposure) => !wasOpen.has(keyOf(exposure)))
  return {
    new: bySeverity(come.filter(({ account }) => seenBefore.has(account))),
    fixed: bySeverity(gone.filter(({ account }) => seenAfter.has(account))),
    'still-open': bySeverity(after.exposures.filter((exposure) => wasOpen.has(keyOf(exposure)))),
    unseen: bySeverity(gone.filter(({ account }) => !seenAfter.has(account))),
    'newly-seen': bySeverity(come.filter(({ account }) => !seenBefore.has(account))),
  }
}
