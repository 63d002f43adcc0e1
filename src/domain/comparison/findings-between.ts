import { severities } from '../evidence/finding.ts'
import type { EvidenceSummary } from '../snapshot.ts'
import type { EvidenceChange, FindingChangeKind, SubjectChange } from './comparison.ts'
import { exposuresBetween } from './exposures-between.ts'
import { securityScoreMove } from './security-score-move.ts'
import { type SummaryIndex, type SummaryPlace, summaryIndex } from './subject-states.ts'

const kinds: readonly FindingChangeKind[] = ['new', 'fixed', 'still-open', 'unseen', 'newly-seen', 'suppressed']

function ofEachKind<Value>(value: (kind: FindingChangeKind) => Value): Record<FindingChangeKind, Value> {
  return Object.fromEntries(kinds.map((kind) => [kind, value(kind)])) as Record<FindingChangeKind, Value>
}

/** What one side says of one subject. */
type Told = {
  readonly states: string
  /** Places, by number, at which its saying nothing means that nothing fails there. */
  readonly silenceMeansNone: ReadonlySet<number>
}

const noPlaces: ReadonlySet<number> = new Set()

function toldBy(index: SummaryIndex, key: string): Told {
  const subject = index.subjects.get(key)
  if (subject === undefined) return { states: '', silenceMeansNone: noPlaces }
  const isReported = /[^-]/.test(subject.states)
  return { states: subject.states, silenceMeansNone: isReported ? (index.lookedAt.get(subject.tool) ?? noPlaces) : noPlaces }
}

function kindOf(before: Told, then: number, after: Told, now: number): FindingChangeKind | null {
  const [was, is] = [before.states[then], after.states[now]]
  if (was === 'f') {
    if (is === 'f') return 'still-open'
    if (is === 's') return 'suppressed'
    return is === 'p' || (is === '-' && after.silenceMeansNone.has(now)) ? 'fixed' : 'unseen'
  }
  if (is !== 'f') return null
  return was === 'p' || was === 's' || (was === '-' && before.silenceMeansNone.has(then)) ? 'new' : 'newly-seen'
}

/** A place by its number on both sides; −1 where a side has not looked at it. */
type SidePlace = { readonly place: SummaryPlace; readonly older: number; readonly newer: number }

function placesOfBoth(before: SummaryIndex, after: SummaryIndex): readonly SidePlace[] {
  const names = new Map<string, SummaryPlace>()
  for (const { summary, places } of [before, after]) {
    for (const [key, at] of places) {
      const place = summary.places[at]
      if (place !== undefined) names.set(key, place)
    }
  }
  return [...names].map(([key, place]) => ({ place, older: before.places.get(key) ?? -1, newer: after.places.get(key) ?? -1 }))
}

function subjectChange(before: SummaryIndex, after: SummaryIndex, key: string, places: readonly SidePlace[]): SubjectChange | null {
  const [older, newer] = [before.subjects.get(key), after.subjects.get(key)]
  const subject = newer ?? older
  // What detectors' checks say is said by the controls and exposures they are derived from: it is not counted twice.
  if (subject === undefined || subject.tool === 'detections') return null
  const [toldBefore, toldAfter] = [toldBy(before, key), toldBy(after, key)]
  if (!toldBefore.states.includes('f') && !toldAfter.states.includes('f')) return null
  const found = ofEachKind((): SummaryPlace[] => [])
  for (const { place, older: then, newer: now } of places) {
    const kind = kindOf(toldBefore, then, toldAfter, now)
    if (kind !== null) found[kind].push(place)
  }
  const { tool, controlId, checkId, severity } = subject
  return { tool, controlId, checkId, severity, places: found }
}

function named({ places }: EvidenceSummary): ReadonlySet<string> {
  return new Set(places.map(({ account }) => account).filter((account) => account !== ''))
}

function without(accounts: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...accounts].filter((account) => !others.has(account)).toSorted()
}

function moved({ places }: SubjectChange): number {
  return kinds.reduce((sum, kind) => sum + (kind === 'still-open' ? 0 : places[kind].length), 0)
}

/**
 * What became of findings between two sides (docs/scoring.md, rule 17), control by control and place by place.
 *
 * What failed before is fixed where it passes now; it is `suppressed` where what is there now is suppressed, and `unseen` where it is
 * unknown now or the place was not looked at. A place that is silent now about what failed there counts as fixed only if the same tool
 * reported something from there and the same control from elsewhere: then the tool looked, and the resource is gone. Where the control is
 * reported from nowhere, it may have been disabled or left out of the file, and that mends nothing: `unseen`. The other way round alike:
 * what fails now is `new` where it did not fail before, and `newly-seen` where nobody would have seen it.
 */
export function findingsBetween(before: EvidenceSummary, after: EvidenceSummary): EvidenceChange {
  const [older, newer] = [summaryIndex(before), summaryIndex(after)]
  const places = placesOfBoth(older, newer)
  const keys = [...new Set([...older.subjects.keys(), ...newer.subjects.keys()])].toSorted()
  const subjects = keys.map((key) => subjectChange(older, newer, key, places)).filter((change) => change !== null)
  const [accountsBefore, accountsAfter] = [named(before), named(after)]
  return {
    counts: ofEachKind((kind) => subjects.reduce((sum, subject) => sum + subject.places[kind].length, 0)),
    subjects: subjects.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || moved(b) - moved(a)),
    exposures: exposuresBetween(before, after),
    accountsGone: without(accountsBefore, accountsAfter),
    accountsNew: without(accountsAfter, accountsBefore),
    securityScore: { before: before.securityScore, after: after.securityScore, move: securityScoreMove(before, after) },
  }
}
