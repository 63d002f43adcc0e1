import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'

/** How much of a file is kept, in numbers. */
export type Kept = { readonly controls: number; readonly failing: number; readonly detections: number; readonly exposures: number }

// A file may hold 150,000 cells, and never changes.
const counted = new WeakMap<EvidenceFile, Kept>()

function count({ cells, detections, exposures }: EvidenceFile): Kept {
  const subjects = new Set<string>()
  let failing = 0
  for (const cell of cells) {
    subjects.add(`${cell.tool} ${cell.controlId ?? ''} ${cell.checkId ?? ''}`)
    failing += cell.failing.length
  }
  const reported = detections.reduce((sum, { open, closed }) => sum + open + closed, 0)
  return { controls: subjects.size, failing, detections: reported, exposures: exposures.length }
}

export function keptOf(file: EvidenceFile): Kept {
  const known = counted.get(file)
  if (known) return known
  const kept = count(file)
  counted.set(file, kept)
  return kept
}
