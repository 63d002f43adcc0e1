import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import { controlOf } from '../../domain/evidence/catalogue.ts'
import type { SkipReason } from '../../domain/evidence/evidence-file.ts'
import type { Finding } from '../../domain/evidence/finding.ts'

/** What one file says besides the results that count. */
export type FileTally = {
  readonly index: number
  version: string
  /** Findings, detections and exposures it has told, whether they count in the end or not. */
  results: number
  readonly skipped: Map<SkipReason, number>
  readonly accounts: Set<string>
  readonly regions: Set<string>
  oldestMs: number
  newestMs: number
  readonly controls: Set<string>
  readonly unknownControls: Set<string>
  readonly disabledControls: Set<string>
  /** By control; a control without any is named by the file all the same, and has no data if it has no result. */
  readonly standards: Map<string, Set<string>>
  /** Names of the other clouds of which the file holds results. */
  readonly otherClouds: Set<string>
}

export const mostUnknownControls = 100

export function createTally(index: number): FileTally {
  return {
    index,
    version: '',
    results: 0,
    skipped: new Map(),
    accounts: new Set(),
    regions: new Set(),
    oldestMs: Number.POSITIVE_INFINITY,
    newestMs: Number.NEGATIVE_INFINITY,
    controls: new Set(),
    unknownControls: new Set(),
    disabledControls: new Set(),
    standards: new Map(),
    otherClouds: new Set(),
  }
}

/** `null` and what is no moment tell no time. */
export function momentMs(moment: string | null): number {
  const ms = moment === null ? Number.NaN : Date.parse(moment)
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms
}

export function tallySkip(tally: FileTally, reason: SkipReason, count: number): void {
  tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + count)
}

/** Where and when: of every result, whether it counts in the end or not. */
export function tallyPlace(tally: FileTally, place: { account: string; region: string }, ms: number): void {
  if (place.account !== '' && !tally.accounts.has(place.account)) tally.accounts.add(copied(place.account))
  if (place.region !== '' && !tally.regions.has(place.region)) tally.regions.add(copied(place.region))
  if (ms === Number.NEGATIVE_INFINITY) return
  if (ms < tally.oldestMs) tally.oldestMs = ms
  if (ms > tally.newestMs) tally.newestMs = ms
}

/** The standards of a control are those of all its results, of the ones replaced by newer ones too. */
export function tallyControl(tally: FileTally, { tool, controlId, standards }: Finding, catalogue: Catalogue): void {
  if (controlId === null) return
  if (tool === 'security-hub' && !tally.controls.has(controlId)) {
    const id = copied(controlId)
    tally.controls.add(id)
    if (controlOf(catalogue, id) === null && tally.unknownControls.size < mostUnknownControls) tally.unknownControls.add(id)
  }
  if (standards.length === 0) return
  const known = standardsAt(tally, controlId)
  for (const standard of standards) if (!known.has(standard)) known.add(copied(standard))
}

/** The standards of a control, to be added to. */
export function standardsAt(tally: FileTally, controlId: string): Set<string> {
  const known = tally.standards.get(controlId)
  if (known !== undefined) return known
  const made = new Set<string>()
  tally.standards.set(copied(controlId), made)
  return made
}

/** The text for itself: a piece cut out of a larger text holds on to all of it, one cut out of this longer one does not. */
export function copied(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
