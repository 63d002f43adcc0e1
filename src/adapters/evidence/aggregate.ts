import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import type { Detection, Exposure, Finding, FindingStatus, Severity } from '../../domain/evidence/finding.ts'
import { addFailing, type FailingResources, removeFailing } from './failing-resources.ts'
import { copied, createTally, type FileTally, momentMs, standardsAt, tallyControl, tallyPlace, tallySkip } from './file-tally.ts'
import type { Sink } from './formats/format.ts'
import { type Hash, mixText, resetHash } from './hash.ts'
import { createHashIndex, type HashIndex, numberOf } from './hash-index.ts'
import { type Candidate, createNewestTable, type NewestTable, noTime, offer } from './newest-table.ts'

/** From the one that yields to the one that wins, of states seen at the same time. */
export const statusRanks: readonly FindingStatus[] = ['suppressed', 'passed', 'manual', 'not-available', 'unknown', 'failed']
/** A rank in the table is twice that of the status, and one more when there was something to check. */
const rankOf = new Map(statusRanks.map((status, index) => [status, index * 2]))
const failedRank = statusRanks.indexOf('failed') * 2
const severityOrder: readonly Severity[] = ['unknown', 'informational', 'low', 'medium', 'high', 'critical']

/** Where results are counted: one control or check of a tool, in one account and Region, as one file tells. */
export type Cell = {
  readonly file: number
  readonly tool: Finding['tool']
  readonly controlId: string | null
  readonly checkId: string | null
  severity: Severity
  readonly account: string
  readonly region: string
  /** The control and account. */
  readonly group: number
}

export type DetectionCell = Pick<Detection, 'product' | 'area' | 'account' | 'region' | 'severity'> & { readonly file: number }

/** Results that nothing tells apart, or that were counted already: each counts for itself. */
export type OwnCount = { readonly counts: number[]; oldest: number; newest: number }

/** A set of files read together; each result counts once over all of them, in its newest state, in the file that tells it. */
export type EvidenceSet = {
  readonly catalogue: Catalogue
  readonly tallies: FileTally[]
  readonly cells: Cell[]
  readonly cellIndex: HashIndex
  readonly groupIndex: HashIndex
  readonly findings: NewestTable
  readonly own: Map<number, OwnCount>
  readonly failing: FailingResources
  readonly detectionCells: DetectionCell[]
  readonly detectionIndex: HashIndex
  readonly detections: NewestTable
  readonly exposures: Map<string, { readonly exposure: Exposure; readonly file: number }>
  readonly hash: Hash
  readonly candidate: Candidate
  nameless: number
}

export function createEvidenceSet(catalogue: Catalogue): EvidenceSet {
  return {
    catalogue,
    tallies: [],
    cells: [],
    cellIndex: createHashIndex(),
    groupIndex: createHashIndex(),
    findings: createNewestTable({ hasSince: false }),
    own: new Map(),
    failing: new Map(),
    detectionCells: [],
    detectionIndex: createHashIndex(),
    detections: createNewestTable({ hasSince: true }),
    exposures: new Map(),
    hash: { a: 0, b: 0 },
    candidate: { cell: 0, rank: 0, time: 0, since: 0 },
    nameless: 0,
  }
}

/** The next file of the set: where its results go, and what it says besides. */
export function beginFile(set: EvidenceSet): { readonly sink: Sink; readonly tally: FileTally } {
  const tally = createTally(set.tallies.length)
  set.tallies.push(tally)
  const sink: Sink = {
    catalogue: set.catalogue,
    finding(finding) {
      tally.results += 1
      addFinding(set, tally, finding)
    },
    detection(detection) {
      tally.results += 1
      addDetection(set, tally, detection)
    },
    exposure(exposure) {
      tally.results += 1
      addExposure(set, tally, exposure)
    },
    skip(reason, count = 1, cloud = '') {
      tallySkip(tally, reason, count)
      if (cloud !== '') tally.otherClouds.add(cloud)
    },
    version(version) {
      if (tally.version === '' && version !== '') tally.version = copied(version)
    },
    place: (account, region) => tallyPlace(tally, { account, region }, noTime),
    disabledControl: (controlId) => void tally.disabledControls.add(copied(controlId)),
    controlWithoutData: (controlId) => void standardsAt(tally, controlId),
  }
  return { sink, tally }
}

function addFinding(set: EvidenceSet, tally: FileTally, finding: Finding): void {
  if (!(finding.count >= 1)) {
    tallySkip(tally, 'not-a-result', 1)
    return
  }
  const time = momentMs(finding.observedAt)
  tallyPlace(tally, finding, time)
  tallyControl(tally, finding, set.catalogue)
  const cell = cellOf(set, tally.index, finding)
  const rank = (rankOf.get(finding.status) ?? 0) + (finding.hadNothingToCheck ? 0 : 1)
  const { hash, candidate } = set
  if (finding.count > 1 || !keyOf(hash, finding)) {
    countForItself(set.own, cell, { rank, time, count: finding.count })
    return
  }
  candidate.cell = cell
  candidate.rank = rank
  candidate.time = time
  const outcome = offer(set.findings, hash, candidate)
  if (outcome === 'older') tallySkip(tally, 'duplicate', 1)
  else {
    if (outcome === 'newer') dropReplaced(set, finding.resource)
    if (rank >= failedRank && finding.resource !== '') addFailing(set.failing, groupOf(set, cell), { name: finding.resource, cell, copied })
  }
}

/** The older state of what has just been replaced leaves the file that told it. */
function dropReplaced(set: EvidenceSet, resource: string): void {
  const { cell, rank } = set.findings.replaced
  const tally = set.tallies[set.cells[cell]?.file ?? -1]
  if (tally !== undefined) tallySkip(tally, 'duplicate', 1)
  if (rank >= failedRank && resource !== '') removeFailing(set.failing, groupOf(set, cell), { name: resource, cell })
}

function groupOf(set: EvidenceSet, cell: number): number {
  return set.cells[cell]?.group ?? 0
}

/**
 * What makes two results the same one: the control (of Security Hub, whose standards each told it once) or the check, the place and the
 * resource; else the tool's own id. False when there is neither.
 */
function keyOf(hash: Hash, { tool, controlId, checkId, account, region, resource, id }: Finding): boolean {
  if (resource === '' && id === '') return false
  resetHash(hash, resource === '' ? 2 : 1)
  mixText(hash, tool)
  mixText(hash, (tool === 'security-hub' ? (controlId ?? checkId) : (checkId ?? controlId)) ?? '')
  mixText(hash, account)
  mixText(hash, region)
  mixText(hash, resource === '' ? id : resource)
  return true
}

function countForItself(own: Map<number, OwnCount>, cell: number, result: { rank: number; time: number; count: number }): void {
  let counted = own.get(cell)
  if (counted === undefined) {
    counted = { counts: statusRanks.flatMap(() => [0, 0]), oldest: Number.POSITIVE_INFINITY, newest: noTime }
    own.set(cell, counted)
  }
  counted.counts[result.rank] = (counted.counts[result.rank] ?? 0) + result.count
  if (result.time === noTime) return
  counted.oldest = Math.min(counted.oldest, result.time)
  counted.newest = Math.max(counted.newest, result.time)
}

/** The number of the cell; the severity of a cell is the highest that any of its results gives. */
function cellOf(set: EvidenceSet, file: number, finding: Finding): number {
  const { hash, cells } = set
  resetHash(hash, file)
  mixText(hash, finding.tool)
  mixText(hash, finding.controlId ?? '')
  mixText(hash, finding.checkId ?? '')
  mixText(hash, finding.account)
  const group = numberOf(set.groupIndex, hash)
  mixText(hash, finding.region)
  const index = numberOf(set.cellIndex, hash)
  const known = cells[index]
  if (known !== undefined) {
    if (severityOrder.indexOf(finding.severity) > severityOrder.indexOf(known.severity)) known.severity = finding.severity
    return index
  }
  const { tool, severity } = finding
  const controlId = finding.controlId === null ? null : copied(finding.controlId)
  const checkId = finding.checkId === null ? null : copied(finding.checkId)
  cells.push({ file, tool, controlId, checkId, severity, account: copied(finding.account), region: copied(finding.region), group })
  return index
}

function addDetection(set: EvidenceSet, tally: FileTally, detection: Detection): void {
  const time = momentMs(detection.observedAt)
  tallyPlace(tally, detection, time)
  const { hash, candidate } = set
  const cell = detectionCellOf(set, tally.index, detection)
  resetHash(hash, 1)
  mixText(hash, detection.product)
  if (detection.id === '') {
    set.nameless += 1
    mixText(hash, `nameless ${set.nameless}`)
  } else {
    mixText(hash, detection.account)
    mixText(hash, detection.region)
    mixText(hash, detection.id)
  }
  candidate.cell = cell
  candidate.rank = detection.isOpen ? 1 : 0
  candidate.time = time
  candidate.since = momentMs(detection.firstSeenAt)
  const outcome = offer(set.detections, hash, candidate)
  if (outcome === 'older') tallySkip(tally, 'duplicate', 1)
  if (outcome !== 'newer') return
  const previous = set.tallies[set.detectionCells[set.detections.replaced.cell]?.file ?? -1]
  if (previous !== undefined) tallySkip(previous, 'duplicate', 1)
}

function detectionCellOf(set: EvidenceSet, file: number, { product, area, account, region, severity }: Detection): number {
  const { hash, detectionCells } = set
  resetHash(hash, file)
  for (const part of [product, area, account, region, severity]) mixText(hash, part)
  const index = numberOf(set.detectionIndex, hash)
  if (index === detectionCells.length) {
    detectionCells.push({ file, product: copied(product), area, account: copied(account), region: copied(region), severity })
  }
  return index
}

function addExposure(set: EvidenceSet, tally: FileTally, exposure: Exposure): void {
  const time = momentMs(exposure.observedAt)
  tallyPlace(tally, exposure, time)
  set.nameless += 1
  const key = exposure.id === '' ? `nameless ${set.nameless}` : `id ${exposure.id}`
  const known = set.exposures.get(key)
  if (known !== undefined) {
    const knownTime = momentMs(known.exposure.observedAt)
    const isNewer = time > knownTime || (time === knownTime && exposure.isOpen && !known.exposure.isOpen)
    const loser = isNewer ? set.tallies[known.file] : tally
    if (loser !== undefined) tallySkip(loser, 'duplicate', 1)
    if (!isNewer) return
  }
  set.exposures.set(key, { exposure, file: tally.index })
}
