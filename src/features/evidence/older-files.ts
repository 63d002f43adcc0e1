import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'

/** When a file looked: its newest observation; without dates, when it was taken in. */
const lookedAt = ({ newest, takenInAt }: EvidenceFile) => newest ?? takenInAt

const holdsAll = (names: readonly string[], others: readonly string[]) => others.every((name) => names.includes(name))

/** Whether one file says all that the other can say: the same kind of export, from no fewer accounts and Regions. */
function covers(file: EvidenceFile, other: EvidenceFile): boolean {
  return (
    file.sha256 !== other.sha256 &&
    file.format === other.format &&
    other.accounts.length > 0 &&
    holdsAll(file.accounts, other.accounts) &&
    holdsAll(file.regions, other.regions)
  )
}

// Pages of one export are given together; they are never an older state of one another.
const isOtherTime = (file: EvidenceFile, other: EvidenceFile) => file.takenInAt !== other.takenInAt

/**
 * Files read together with this one that left results to another file of the set: each result is counted in one file only, so they may have
 * lost counts with this one.
 */
export function sharingWith(file: EvidenceFile, files: readonly EvidenceFile[]): readonly EvidenceFile[] {
  return files.filter(
    (other) =>
      other.sha256 !== file.sha256 &&
      !isOtherTime(file, other) &&
      other.skipped.some(({ reason, count }) => reason === 'duplicate' && count > 0) &&
      other.accounts.some((account) => file.accounts.includes(account)),
  )
}

/** Files that this one makes superfluous: earlier exports of the same kind from the same accounts and Regions. */
export function olderThan(file: EvidenceFile, files: readonly EvidenceFile[]): readonly EvidenceFile[] {
  return files.filter((other) => isOtherTime(file, other) && covers(file, other) && lookedAt(other) < lookedAt(file))
}

/** Later exports of the same kind, which make this one superfluous. */
export function newerThan(file: EvidenceFile, files: readonly EvidenceFile[]): readonly EvidenceFile[] {
  return files.filter((other) => isOtherTime(file, other) && covers(other, file) && lookedAt(other) > lookedAt(file))
}
