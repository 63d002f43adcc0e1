import type { EvidenceFile, FormatId } from '../../../domain/evidence/evidence-file.ts'
import type { Exposure } from '../../../domain/evidence/finding.ts'
import type { IsoMoment } from '../../../domain/moments.ts'
import { cellWriter, fromDetections, toCells, toDetections } from './convert-rows.ts'
import type { SavedFile } from './formats.ts'
import type { Moment } from './row-times.ts'

export type SavedEvidence = SavedFile['evidence'][number]

function fromExposure(exposure: Exposure): SavedEvidence['exposures'][number] {
  const { id, title, severity, isOpen, account, region, resource, resourceType, firstSeenAt, observedAt, traits } = exposure
  const saved = { id, title, severity, isOpen, account, region, resource, resourceType, firstSeenAt, observedAt }
  return { ...saved, traits: traits.map(({ category, title: of, controlId }) => ({ category, title: of, controlId })) }
}

function standardsOf({ standards }: EvidenceFile): [string, string[]][] {
  const entries = Object.entries(standards).map(([control, names]): [string, string[]] => [control, [...names]])
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

function withCells(file: EvidenceFile, cells: SavedEvidence['cells']): SavedEvidence {
  return {
    sha256: file.sha256,
    name: file.name,
    sizeBytes: file.sizeBytes,
    takenInAt: file.takenInAt,
    format: file.format,
    version: file.version,
    accounts: [...file.accounts],
    regions: [...file.regions],
    oldest: file.oldest,
    newest: file.newest,
    recordsRead: file.recordsRead,
    skipped: file.skipped.map(({ reason, count }) => ({ reason, count })),
    faults: file.faults.map(({ code, line, byte }) => ({ code, line, byte })),
    faultCount: file.faultCount,
    unknownControls: [...file.unknownControls],
    disabledControls: [...file.disabledControls],
    standards: standardsOf(file),
    cells,
    detections: fromDetections(file.detections),
    exposures: file.exposures.map(fromExposure),
  }
}

// A file taken in never changes, and writing 150,000 cells takes half a second: the saved form is kept as long as the file is.
const kept = new WeakMap<EvidenceFile, SavedEvidence>()

function keep(file: EvidenceFile, cells: SavedEvidence['cells']): SavedEvidence {
  const saved = withCells(file, cells)
  kept.set(file, saved)
  return saved
}

/** Remembers what a file was just read from, where that is a form that `fromEvidence` has written. */
export function keepSaved(file: EvidenceFile, saved: SavedEvidence): void {
  kept.set(file, saved)
}

/** One findings file as it is saved and stored: the names in lists, the cells as rows of numbers. */
export function fromEvidence(file: EvidenceFile): SavedEvidence {
  const known = kept.get(file)
  if (known !== undefined) return known
  const writer = cellWriter(file.cells)
  for (const cell of file.cells) writer.write(cell)
  return keep(file, writer.written())
}

const cellsAtOnce = 5_000

/** Makes the saved form of each file ahead of `fromEvidence`, with time for the page in between. */
export async function prepareEvidence(files: readonly EvidenceFile[]): Promise<void> {
  for (const file of files) {
    if (kept.has(file) || file.cells.length <= cellsAtOnce) continue
    const writer = cellWriter(file.cells)
    for (const [index, cell] of file.cells.entries()) {
      writer.write(cell)
      if (index % cellsAtOnce === 0) await new Promise((resolve) => setTimeout(resolve))
    }
    keep(file, writer.written())
  }
}

export function toEvidence(saved: SavedEvidence): EvidenceFile {
  return {
    ...saved,
    format: saved.format as FormatId,
    takenInAt: saved.takenInAt as IsoMoment,
    oldest: saved.oldest as Moment,
    newest: saved.newest as Moment,
    standards: Object.fromEntries(saved.standards),
    cells: toCells(saved.cells),
    detections: toDetections(saved.detections),
    exposures: saved.exposures.map((exposure) => ({
      ...exposure,
      firstSeenAt: exposure.firstSeenAt as Moment,
      observedAt: exposure.observedAt as Moment,
    })),
  }
}
