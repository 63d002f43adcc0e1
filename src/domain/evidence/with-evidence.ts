import type { EvidenceFile } from './evidence-file.ts'

/** Files by SHA-256; `null`: there is none, or none any more. */
export type EvidenceBySha = ReadonlyMap<string, EvidenceFile | null>

/**
 * Whether two are the same reading of the same file. What was read at one moment from the same bytes is not compared again: a file may hold
 * 150,000 cells.
 */
export function isSameReading(a: EvidenceFile | null, b: EvidenceFile | null): boolean {
  return a === b || (a !== null && b !== null && a.sha256 === b.sha256 && a.takenInAt === b.takenInAt)
}

const compared = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Files in the one order they have everywhere: the newest taken in last, those taken in together by name. */
export function inOrder(files: readonly EvidenceFile[]): readonly EvidenceFile[] {
  return files.toSorted((a, b) => compared(a.takenInAt, b.takenInAt) || compared(a.name, b.name) || compared(a.sha256, b.sha256))
}

/** The files with some put in, replaced or taken away. The same list when that changes nothing. */
export function withEvidence(evidence: readonly EvidenceFile[], given: EvidenceBySha): readonly EvidenceFile[] {
  const before = new Map(evidence.map((file) => [file.sha256, file]))
  if ([...given].every(([sha256, file]) => isSameReading(before.get(sha256) ?? null, file))) return evidence
  const kept = evidence.filter(({ sha256 }) => !given.has(sha256))
  return inOrder([...kept, ...[...given.values()].filter((file) => file !== null)])
}
