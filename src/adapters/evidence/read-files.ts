import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import type { EvidenceFile, FileFault, RefusedFile } from '../../domain/evidence/evidence-file.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import type { EvidenceProgress, EvidenceReading } from '../../state/ports.ts'
import { beginFile, createEvidenceSet, type EvidenceSet } from './aggregate.ts'
import { asMoment, type CountedFile, countedSet } from './counted-set.ts'
import { withLines } from './fault-lines.ts'
import { createReading, type FileReading, mainFormat, type Refusal } from './file-reading.ts'
import { type FileSource, fileSources, type NamedBlob } from './file-sources.ts'
import { readSource } from './read-source.ts'

export type ReadOptions = {
  readonly catalogue: Catalogue
  readonly takenInAt: IsoMoment
  readonly onProgress: (progress: EvidenceProgress) => void
  /** Asked now and then; once it says so, nothing is given back. */
  readonly isCancelled: () => boolean
}

const progressMs = 50

type ReadFile = { readonly source: FileSource; readonly reading: FileReading; readonly sha256: string }

/**
 * Reads findings files of any known format, in a worker or under Node. The result is the same whatever the order of the files: they are read
 * by name. Never throws.
 */
export async function readEvidenceFiles(files: readonly NamedBlob[], options: ReadOptions): Promise<EvidenceReading> {
  const byName = files.toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)))
  const broken = new Map<string, Refusal>()
  for (;;) {
    const known = broken.size
    const reading = await readAll(byName, broken, options)
    // Results of a file that turned out unreadable half way may have taken the place of others': once more without it.
    if (broken.size === known) return reading
  }
}

async function readAll(files: readonly NamedBlob[], broken: Map<string, Refusal>, options: ReadOptions): Promise<EvidenceReading> {
  const set = createEvidenceSet(options.catalogue)
  const progress = createProgress(files, options.onProgress)
  const read: ReadFile[] = []
  for (const [fileIndex, file] of files.entries()) {
    progress.begin(file, fileIndex)
    for (const [part, found] of (await fileSources(file)).entries()) {
      const key = `${fileIndex} ${part}`
      const source = { ...found, refusal: broken.get(key) ?? found.refusal }
      const { sink, tally } = beginFile(set)
      const reading = createReading(sink, tally)
      const onBytes = progress.taker(reading)
      const sha256 = await readSource(source, reading, { onBytes, isCancelled: options.isCancelled })
      if (options.isCancelled()) return { files: [], refused: [] }
      if (reading.refusal !== null && tally.results > 0) {
        broken.set(key, reading.refusal)
        return { files: [], refused: [] }
      }
      read.push({ source, reading: { ...reading, faults: await withLines(source, reading) }, sha256 })
    }
    progress.end(file)
  }
  return readingOf(set, read, options)
}

function createProgress(files: readonly NamedBlob[], onProgress: ReadOptions['onProgress']) {
  const bytesTotal = files.reduce((size, { blob }) => size + blob.size, 0)
  const readings: FileReading[] = []
  let current: Pick<EvidenceProgress, 'fileName' | 'fileIndex'> = { fileName: '', fileIndex: 0 }
  let bytesDone = 0
  let bytesOfFile = 0
  let last = Number.NEGATIVE_INFINITY
  return {
    begin({ name }: NamedBlob, fileIndex: number) {
      current = { fileName: name, fileIndex }
      bytesOfFile = 0
    },
    /** What is to be called with the bytes that the next file to be read has taken. */
    taker(reading: FileReading) {
      const recordsBefore = readings.reduce((count, { recordsRead }) => count + recordsRead, 0)
      readings.push(reading)
      return (taken: number) => {
        bytesOfFile += taken
        if (performance.now() - last < progressMs) return
        last = performance.now()
        const bytesRead = Math.min(bytesDone + bytesOfFile, bytesTotal)
        onProgress({ ...current, fileCount: files.length, bytesRead, bytesTotal, recordsRead: recordsBefore + reading.recordsRead })
      }
    },
    end({ blob }: NamedBlob) {
      bytesDone += blob.size
    },
  }
}

function readingOf(set: EvidenceSet, read: readonly ReadFile[], options: ReadOptions): EvidenceReading {
  const counted = countedSet(set)
  const seen = new Set<string>()
  const files: EvidenceFile[] = []
  const refused: RefusedFile[] = []
  for (const one of read) {
    const { source, reading, sha256 } = one
    const { name, sizeBytes } = source
    if (reading.refusal !== null) refused.push({ name, sizeBytes, ...reading.refusal, fault: reading.faults[0] ?? null })
    // All that it tells was told before, so nothing of it has been counted twice.
    else if (seen.has(sha256)) refused.push({ name, sizeBytes, refusal: 'already-taken-in', detail: '', fault: null })
    else {
      seen.add(sha256)
      files.push(evidenceFile(one, counted[reading.tally.index] ?? { cells: [], detections: [], exposures: [] }, options.takenInAt))
    }
  }
  return { files, refused }
}

/** By place in the file; those without one come first. */
function inOrder(one: FileFault, other: FileFault): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.byte ?? 0) - (other.byte ?? 0)
}

function evidenceFile({ source, reading, sha256 }: ReadFile, counted: CountedFile, takenInAt: IsoMoment): EvidenceFile {
  const { tally, recordsRead, faults, faultCount } = reading
  const standards = [...tally.standards].map(([control, names]) => [control, [...names].sort()] as const)
  const format = mainFormat(reading)
  if (format === null) throw new Error(`${source.name} was neither read nor refused`)
  return {
    sha256,
    name: source.name,
    sizeBytes: source.sizeBytes,
    takenInAt,
    format,
    version: tally.version,
    accounts: [...tally.accounts].sort(),
    regions: [...tally.regions].sort(),
    oldest: asMoment(tally.oldestMs),
    newest: asMoment(tally.newestMs),
    recordsRead,
    skipped: [...tally.skipped].map(([reason, count]) => ({ reason, count })),
    faults: faults.toSorted(inOrder),
    faultCount,
    unknownControls: [...tally.unknownControls].sort(),
    disabledControls: [...tally.disabledControls].sort(),
    standards: Object.fromEntries(standards),
    ...counted,
  }
}
