import type { IsoMoment } from '../moments.ts'
import {
  type Detector,
  type DetectorState,
  type DetectorWitness,
  eachDetector,
  newWitness,
  stateOf,
  stateOverRegions,
  witnessCell,
  witnessProduct,
} from './detectors.ts'
import type { EvidenceFile } from './evidence-file.ts'
import type { Tool } from './finding.ts'
import type { MergedEvidence } from './merge.ts'
import { regionsAmong } from './regions.ts'
import { isStale } from './stale.ts'
import { earliest, latest } from './standing.ts'

export type RegionCoverage = {
  /** `global` for what has no Region; empty when the file does not say. */
  readonly region: string
  readonly tools: readonly Tool[]
  /** Control and check results here, of every status. */
  readonly results: number
  readonly newest: IsoMoment | null
  readonly detectors: Readonly<Record<Detector, DetectorState>>
}

export type AccountCoverage = {
  /** Empty for totals over accounts that the file does not name. */
  readonly account: string
  readonly regions: readonly RegionCoverage[]
  readonly tools: readonly Tool[]
  readonly results: number
  readonly newest: IsoMoment | null
  /** Older than a quarter; `null` when no date is known. */
  readonly isStale: boolean | null
  readonly detectors: Readonly<Record<Detector, DetectorState>>
}

export type EvidenceCoverage = {
  /** By account id. */
  readonly accounts: readonly AccountCoverage[]
  /** Every Region that spoke, by name; without `global` and the empty one. */
  readonly regions: readonly string[]
  readonly tools: readonly Tool[]
  readonly fileCount: number
  readonly recordsRead: number
  readonly results: number
  readonly oldest: IsoMoment | null
  readonly newest: IsoMoment | null
  /** Whether all of it is older than a quarter; `null` when no date is known. */
  readonly isStale: boolean | null
  /** Accounts that are stale. */
  readonly staleAccounts: number
  /** Accounts by the state of each detector. */
  readonly detectors: Readonly<Record<Detector, Readonly<Record<DetectorState, number>>>>
}

type Place = {
  readonly account: string
  readonly region: string
  readonly tools: Set<Tool>
  readonly states: DetectorWitness
  results: number
  newest: IsoMoment | null
}

type Places = Map<string, Map<string, Place>>

function placeIn(places: Places, account: string, region: string): Place {
  const inAccount = places.get(account) ?? new Map<string, Place>()
  places.set(account, inAccount)
  const known = inAccount.get(region)
  if (known !== undefined) return known
  const made = { account, region, tools: new Set<Tool>(), states: newWitness(), results: 0, newest: null }
  inAccount.set(region, made)
  return made
}

function touch(place: Place, newest: IsoMoment | null): void {
  if (newest !== null && (place.newest === null || newest > place.newest)) place.newest = newest
}

function placesOf({ cells, detections, exposures }: MergedEvidence): Places {
  const places: Places = new Map()
  for (const cell of cells) {
    const place = placeIn(places, cell.account, cell.region)
    place.tools.add(cell.tool)
    const { passed, failed, unknown, manual, suppressed } = cell.counts
    place.results += passed + failed + unknown + manual + suppressed + cell.counts['not-available']
    witnessCell(place.states, cell)
    touch(place, cell.newest)
  }
  for (const { account, region, product, newest } of detections) {
    const place = placeIn(places, account, region)
    place.tools.add('detections')
    witnessProduct(place.states, product)
    touch(place, newest)
  }
  for (const { account, region, observedAt } of exposures) {
    const place = placeIn(places, account, region)
    place.tools.add('detections')
    touch(place, observedAt)
  }
  return places
}

function byName<Key extends string, Value>(map: ReadonlyMap<Key, Value>): readonly Value[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

function accountCoverage(account: string, inAccount: ReadonlyMap<string, Place>, now: IsoMoment): AccountCoverage {
  const regions = byName(inAccount).map(
    ({ region, tools, results, newest, states }): RegionCoverage => ({
      region,
      tools: [...tools].toSorted(),
      results,
      newest,
      detectors: eachDetector((detector) => stateOf(states, detector)),
    }),
  )
  const newest = latest(regions.map((one) => one.newest))
  return {
    account,
    regions,
    tools: [...new Set(regions.flatMap(({ tools }) => tools))].toSorted(),
    results: regions.reduce((sum, { results }) => sum + results, 0),
    newest,
    isStale: newest === null ? null : isStale(newest, now),
    detectors: eachDetector((detector) => stateOverRegions(regions.map(({ detectors: states }) => states[detector]))),
  }
}

/** Who has spoken, from where, how long ago, and which detectors are on. */
export function coverageOf(files: readonly EvidenceFile[], merged: MergedEvidence, now: IsoMoment): EvidenceCoverage {
  const accounts = [...placesOf(merged)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, inAccount]) => accountCoverage(account, inAccount, now))
  const newest = latest(accounts.map((one) => one.newest))
  const named = new Set(accounts.flatMap(({ regions }) => regions.map(({ region }) => region)))
  const inState = (detector: Detector, state: DetectorState) => accounts.filter((one) => one.detectors[detector] === state).length
  return {
    accounts,
    regions: regionsAmong(named).toSorted(),
    tools: [...new Set(accounts.flatMap(({ tools }) => tools))].toSorted(),
    fileCount: files.length,
    recordsRead: files.reduce((sum, file) => sum + file.recordsRead, 0),
    results: accounts.reduce((sum, { results }) => sum + results, 0),
    oldest: earliest(merged.cells.map((cell) => cell.oldest)),
    newest,
    isStale: newest === null ? null : isStale(newest, now),
    staleAccounts: accounts.filter((one) => one.isStale === true).length,
    detectors: eachDetector((detector) => ({
      on: inState(detector, 'on'),
      partly: inState(detector, 'partly'),
      off: inState(detector, 'off'),
      unknown: inState(detector, 'unknown'),
    })),
  }
}
