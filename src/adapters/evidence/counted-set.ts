import type { DetectionCount, EvidenceCell } from '../../domain/evidence/evidence-file.ts'
import type { Exposure, FindingStatus } from '../../domain/evidence/finding.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import { type Cell, type EvidenceSet, statusRanks } from './aggregate.ts'
import { shownFailing } from './failing-resources.ts'

/** What counts in one file of a set, once all of the set has been read. */
export type CountedFile = {
  readonly cells: EvidenceCell[]
  readonly detections: DetectionCount[]
  readonly exposures: Exposure[]
}

/** Counts what is left in the set: by file, cells in the order in which the file tells of them. Cells of which nothing is left are dropped. */
export function countedSet(set: EvidenceSet): readonly CountedFile[] {
  const files = set.tallies.map((): CountedFile => ({ cells: [], detections: [], exposures: [] }))
  const counted = countCells(set)
  const failing = shownFailing(set.failing)
  set.cells.forEach((cell, index) => {
    const evidence = evidenceCell(cell, counted, index)
    if (evidence !== null) files[cell.file]?.cells.push({ ...evidence, failing: failing.get(index) ?? [] })
  })
  for (const [file, count] of countDetections(set)) files[file]?.detections.push(count)
  for (const { exposure, file } of set.exposures.values()) files[file]?.exposures.push(exposure)
  return files
}

const ranks = statusRanks.length * 2

type Counted = { readonly counts: Float64Array; readonly oldest: Float64Array; readonly newest: Float64Array }

function countCells({ cells, findings, own }: EvidenceSet): Counted {
  const counts = new Float64Array(cells.length * ranks)
  const oldest = new Float64Array(cells.length).fill(Number.POSITIVE_INFINITY)
  const newest = new Float64Array(cells.length).fill(Number.NEGATIVE_INFINITY)
  const add = (cell: number, rank: number, count: number) => {
    counts[cell * ranks + rank] = (counts[cell * ranks + rank] ?? 0) + count
  }
  const see = (cell: number, from: number, to: number) => {
    if (from < (oldest[cell] as number)) oldest[cell] = from
    if (to > (newest[cell] as number)) newest[cell] = to
  }
  for (let entry = 0; entry < findings.index.size; entry += 1) {
    const cell = findings.cell[entry] as number
    const time = findings.time[entry] as number
    add(cell, findings.rank[entry] as number, 1)
    if (Number.isFinite(time)) see(cell, time, time)
  }
  for (const [cell, counted] of own) {
    counted.counts.forEach((count, rank) => {
      add(cell, rank, count)
    })
    see(cell, counted.oldest, counted.newest)
  }
  return { counts, oldest, newest }
}

/** `null` when all of its results have been replaced by those of other files. */
function evidenceCell(cell: Cell, { counts, oldest, newest }: Counted, index: number): Omit<EvidenceCell, 'failing'> | null {
  const { file: _file, group: _group, ...rest } = cell
  const byStatus = Object.fromEntries(statusRanks.map((status) => [status, 0])) as Record<FindingStatus, number>
  let total = 0
  statusRanks.forEach((status, at) => {
    byStatus[status] = (counts[index * ranks + at * 2] as number) + (counts[index * ranks + at * 2 + 1] as number)
    total += byStatus[status]
  })
  if (total === 0) return null
  const nothingToCheck = counts[index * ranks + statusRanks.indexOf('passed') * 2] as number
  return { ...rest, counts: byStatus, nothingToCheck, oldest: asMoment(oldest[index]), newest: asMoment(newest[index]) }
}

/** `null` for what is no moment, the infinities of "never seen" among them. */
export function asMoment(ms: number | undefined): IsoMoment | null {
  return ms !== undefined && Math.abs(ms) <= 8.64e15 ? (new Date(ms).toISOString() as IsoMoment) : null
}

function countDetections({ detections, detectionCells }: EvidenceSet): readonly (readonly [number, DetectionCount])[] {
  const count = detectionCells.length
  const open = new Uint32Array(count)
  const closed = new Uint32Array(count)
  const oldestOpen = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const newest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  for (let entry = 0; entry < detections.index.size; entry += 1) {
    const cell = detections.cell[entry] as number
    const since = detections.since?.[entry] as number
    if (detections.rank[entry] === 1) {
      open[cell] = (open[cell] as number) + 1
      if (Number.isFinite(since) && since < (oldestOpen[cell] as number)) oldestOpen[cell] = since
    } else closed[cell] = (closed[cell] as number) + 1
    newest[cell] = Math.max(newest[cell] as number, detections.time[entry] as number)
  }
  return detectionCells.flatMap(({ file, ...rest }, cell) => {
    const counts = { open: open[cell] as number, closed: closed[cell] as number }
    if (counts.open + counts.closed === 0) return []
    return [[file, { ...rest, ...counts, oldestOpen: asMoment(oldestOpen[cell]), newest: asMoment(newest[cell]) }] as const]
  })
}
