import type { IsoMoment } from '../moments.ts'
import type { EvidenceSummary, PlaceState } from '../snapshot.ts'
import { derivedCells } from './derived-checks.ts'
import type { EvidenceCell, EvidenceFile } from './evidence-file.ts'
import type { EvidenceResult } from './evidence-result.ts'
import { type Exposure, type Severity, severities, type Tool } from './finding.ts'
import { subjectOf } from './merge-cells.ts'
import { openExposures } from './open-exposures.ts'

type PlaceOf = { readonly account: string; readonly region: string }

/** The worst that a cell shows; a place with nothing but passes that are partly suppressed is not clean and reads suppressed. */
function stateOf({ counts }: EvidenceCell): PlaceState {
  if (counts.failed > 0) return 'f'
  if (counts.unknown + counts['not-available'] + counts.manual > 0) return '?'
  if (counts.suppressed > 0) return 's'
  return counts.passed > 0 ? 'p' : '-'
}

const badness: Readonly<Record<PlaceState, number>> = { '-': 0, p: 1, s: 2, '?': 3, f: 4 }

type Seen = {
  readonly tool: Tool
  readonly subject: string
  controlId: string | null
  checkId: string | null
  severity: Severity
  failed: number
  /** By number of the place; holes where it was not looked at. */
  readonly states: PlaceState[]
}

/** Numbers places in the order in which they are first met. */
function numbering(): { readonly places: PlaceOf[]; readonly numberOf: (account: string, region: string) => number } {
  const places: PlaceOf[] = []
  const known = new Map<string, Map<string, number>>()
  const numberOf = (account: string, region: string) => {
    const inAccount = known.get(account) ?? new Map<string, number>()
    if (inAccount.size === 0) known.set(account, inAccount)
    const number = inAccount.get(region) ?? places.length
    if (number === places.length) {
      inAccount.set(region, number)
      places.push({ account, region })
    }
    return number
  }
  return { places, numberOf }
}

function seenIn(bySubject: Map<Tool, Map<string, Seen>>, cell: EvidenceCell): Seen {
  const { tool, controlId, checkId, severity } = cell
  const ofTool = bySubject.get(tool) ?? new Map<string, Seen>()
  if (ofTool.size === 0) bySubject.set(tool, ofTool)
  const subject = subjectOf(cell)
  const known = ofTool.get(subject)
  if (known !== undefined) return known
  const made: Seen = { tool, subject, controlId, checkId, severity, failed: 0, states: [] }
  ofTool.set(subject, made)
  return made
}

function add(seen: Seen, cell: EvidenceCell, place: number): void {
  const state = stateOf(cell)
  if (badness[state] > badness[seen.states[place] ?? '-']) seen.states[place] = state
  seen.failed += cell.counts.failed
  seen.controlId ??= cell.controlId
  seen.checkId ??= cell.checkId
  if (cell.severity !== seen.severity && severities.indexOf(cell.severity) < severities.indexOf(seen.severity))
    seen.severity = cell.severity
}

const compared = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Subjects by tool and name, each place a letter, places by account and Region: equal evidence makes an equal summary. */
function placesAndSubjects(cells: readonly (readonly EvidenceCell[])[]): Pick<EvidenceSummary, 'places' | 'subjects'> {
  const { places, numberOf } = numbering()
  const bySubject = new Map<Tool, Map<string, Seen>>()
  let before: EvidenceCell | null = null
  let place = 0
  for (const some of cells) {
    for (const cell of some) {
      // Cells of one place stand together in most files: half of the looking up is saved.
      if (before === null || cell.region !== before.region || cell.account !== before.account) place = numberOf(cell.account, cell.region)
      before = cell
      add(seenIn(bySubject, cell), cell, place)
    }
  }
  const order = places
    .map((place, number) => ({ place, number }))
    .toSorted((a, b) => compared(a.place.account, b.place.account) || compared(a.place.region, b.place.region))
  const all = [...bySubject.values()].flatMap((ofTool) => [...ofTool.values()])
  return {
    places: order.map(({ place }) => place),
    subjects: all
      .toSorted((a, b) => compared(a.tool, b.tool) || compared(a.subject, b.subject))
      .map(({ tool, controlId, checkId, severity, failed, states }) => {
        const inOrder = order.map(({ number }) => states[number] ?? '-').join('')
        return { tool, controlId, checkId, severity, states: inOrder, failed }
      }),
  }
}

// An exposure without an id of its own is known by its resource, as when files are merged.
function exposureSummary({ id, title, severity, account, region, resource }: Exposure): EvidenceSummary['exposures'][number] {
  return { id: id === '' ? resource : id, title, severity, account, region }
}

function verdictsOf({ verdicts }: EvidenceResult): EvidenceSummary['verdicts'] {
  return new Map(
    [...verdicts].map(([id, { kind, strength, proposal, supporting, contradicting, mixed }]) => [
      id,
      { kind, strength, proposal, supporting: supporting.length, contradicting: contradicting.length, mixed: mixed.length },
    ]),
  )
}

/**
 * What is kept of the evidence in a snapshot (docs/scoring.md, rule 15): for each control or check and each place the worst that was seen
 * there, failed before unknown before suppressed before passed. The checks derived from what detectors report are among the subjects of the
 * tool `detections`, so that it can be told later where exposures were looked for.
 * @param files those the result was made from
 * @param now the moment of the snapshot, from which the age of open findings is reckoned
 */
export function evidenceSummaryOf(result: EvidenceResult, files: readonly EvidenceFile[], now: IsoMoment): EvidenceSummary {
  const { merged, coverage, securityScore } = result
  return {
    files: files.map(({ name, sha256, newest }) => ({ name, sha256, newest })),
    newest: coverage.newest,
    ...placesAndSubjects([merged.cells, derivedCells(merged, now)]),
    exposures: openExposures(merged.exposures).map(exposureSummary),
    verdicts: verdictsOf(result),
    securityScore: securityScore.overall,
  }
}
