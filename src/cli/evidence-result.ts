import type { Catalogue } from '../domain/evidence/catalogue.ts'
import { controlOf } from '../domain/evidence/catalogue.ts'
import { coverageOf } from '../domain/evidence/coverage.ts'
import type { EvidenceCell, EvidenceFile } from '../domain/evidence/evidence-file.ts'
import { findingStatuses } from '../domain/evidence/finding.ts'
import type { Mapping } from '../domain/evidence/mapping.ts'
import { type MergedEvidence, mergeEvidence } from '../domain/evidence/merge.ts'
import { securityScore } from '../domain/evidence/security-score.ts'
import type { Verdict } from '../domain/evidence/verdict.ts'
import { verdictsOf } from '../domain/evidence/verdicts.ts'
import type { Model, ModelNames } from '../domain/model.ts'
import type { IsoMoment } from '../domain/moments.ts'
import type { EvidenceReading } from '../state/ports.ts'

export type EvidenceInput = {
  readonly reading: EvidenceReading
  readonly catalogue: Catalogue
  readonly mapping: Mapping
  readonly model: Model
  readonly names: ModelNames
  readonly now: IsoMoment
  readonly accountCount: number | null
}

type Counts = Record<(typeof findingStatuses)[number], number>

const noCounts = (): Counts => ({ passed: 0, failed: 0, unknown: 0, 'not-available': 0, manual: 0, suppressed: 0 })

function add(counts: Counts, cell: EvidenceCell): void {
  for (const status of findingStatuses) counts[status] += cell.counts[status]
}

/** What a file turned out to be; the cells stand below, merged with those of the other files. */
function fileJson({ cells, detections, exposures, standards, ...file }: EvidenceFile): unknown {
  return {
    ...file,
    cells: cells.length,
    detections: detections.length,
    exposures: exposures.length,
    standards: Object.keys(standards).length,
  }
}

/** Results of one control or check over all accounts and Regions, in order of tool and id. */
function subjectsJson({ cells }: MergedEvidence, catalogue: Catalogue): readonly unknown[] {
  const subjects = new Map<string, { cells: EvidenceCell[]; counts: Counts }>()
  for (const cell of cells) {
    const key = `${cell.tool} ${cell.controlId ?? ''} ${cell.checkId ?? ''}`
    const known = subjects.get(key) ?? { cells: [], counts: noCounts() }
    known.cells.push(cell)
    add(known.counts, cell)
    subjects.set(key, known)
  }
  const sorted = [...subjects].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([, { cells: own, counts }]) => {
    const [{ tool, controlId, checkId, severity }] = own as [EvidenceCell]
    return {
      tool,
      controlId,
      checkId,
      title: controlId === null ? null : (controlOf(catalogue, controlId)?.title ?? null),
      severity,
      counts,
      nothingToCheck: own.reduce((sum, cell) => sum + cell.nothingToCheck, 0),
      accounts: new Set(own.map(({ account }) => account)).size,
      failingAccounts: [...new Set(own.filter((cell) => cell.counts.failed > 0).map(({ account }) => account))].sort(),
      failing: [...new Set(own.flatMap(({ failing }) => failing))].slice(0, 20),
    }
  })
}

function verdictJson(verdict: Verdict, names: ModelNames): unknown {
  const { recommendation, subjects, ...rest } = verdict
  return {
    recommendation,
    title: names.titles.get(recommendation) ?? recommendation,
    ...rest,
    subjects: subjects.map(({ row: { recommendation: _, ...row }, ...counts }) => ({ ...row, ...counts })),
  }
}

/** What files prove, for other programs (docs/command-line.md). Two runs at one moment give equal results. */
export function evidenceJson({ reading, catalogue, mapping, model, names, now, accountCount }: EvidenceInput) {
  const merged = mergeEvidence(reading.files)
  const verdicts = verdictsOf(merged, mapping, { model, now, accountCount })
  return {
    schema: 'shirube-evidence-1',
    files: reading.files.map(fileJson),
    refused: reading.refused,
    coverage: coverageOf(reading.files, merged, now),
    securityScore: securityScore(merged, catalogue),
    results: subjectsJson(merged, catalogue),
    detections: merged.detections,
    exposures: merged.exposures,
    verdicts: [...verdicts.values()].map((verdict) => verdictJson(verdict, names)),
  }
}
