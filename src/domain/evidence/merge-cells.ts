import type { IsoMoment } from '../moments.ts'
import type { EvidenceCell, EvidenceFile } from './evidence-file.ts'
import { type FindingStatus, findingStatuses, severities, type Tool } from './finding.ts'
import { dayEarlierOnce, earliest, largestSum, latest, type Statement, setOf, standingSets } from './standing.ts'

/** At most so many failing resources are named in one cell. */
const failingNamed = 20

/** What a cell is about: the control for results of Security Hub, else the tool's own check. */
export function subjectOf({ tool, controlId, checkId }: EvidenceCell): string {
  return (tool === 'security-hub' ? (controlId ?? checkId) : (checkId ?? controlId)) ?? ''
}

/** When a file looked at each account with each tool: its newest observation there. Cells of one export carry dates of several days. */
function looks(file: EvidenceFile): Map<Tool, Map<string, IsoMoment>> {
  const byTool = new Map<Tool, Map<string, IsoMoment>>()
  for (const { tool, account, newest } of file.cells) {
    if (newest === null) continue
    let byAccount = byTool.get(tool)
    if (byAccount === undefined) {
      byAccount = new Map()
      byTool.set(tool, byAccount)
    }
    const known = byAccount.get(account)
    if (known === undefined || newest > known) byAccount.set(account, newest)
  }
  return byTool
}

function namesOf(cells: readonly EvidenceCell[]): readonly string[] {
  const [first, second] = cells.filter(({ failing }) => failing.length > 0)
  if (second === undefined) return first?.failing ?? []
  return [...new Set(cells.flatMap(({ failing }) => failing))].toSorted().slice(0, failingNamed)
}

type Counts = Record<FindingStatus, number>

const noCounts = (): Counts => ({ passed: 0, failed: 0, unknown: 0, 'not-available': 0, manual: 0, suppressed: 0 })

/** The larger over the sets of the sum within each, status by status. */
function largestCounts(sets: readonly (readonly EvidenceCell[])[]): Counts {
  const largest = noCounts()
  for (const set of sets) {
    const sum = noCounts()
    for (const { counts } of set) for (const status of findingStatuses) sum[status] += counts[status]
    for (const status of findingStatuses) if (sum[status] > largest[status]) largest[status] = sum[status]
  }
  return largest
}

function combined(sets: readonly (readonly EvidenceCell[])[]): EvidenceCell {
  const [only] = sets
  // Most often one file is newer than all others, and its cell stands as it is.
  if (sets.length === 1 && only?.length === 1 && only[0] !== undefined) return only[0]
  const all = sets.flat()
  const [first] = all
  if (first === undefined) throw new Error('no cell stands')
  return {
    tool: first.tool,
    controlId: all.find((cell) => cell.controlId !== null)?.controlId ?? null,
    checkId: all.find((cell) => cell.checkId !== null)?.checkId ?? null,
    severity: severities.find((severity) => all.some((cell) => cell.severity === severity)) ?? 'unknown',
    account: first.account,
    region: first.region,
    counts: largestCounts(sets),
    nothingToCheck: largestSum(sets, (cell) => cell.nothingToCheck),
    oldest: earliest(all.map((cell) => cell.oldest)),
    newest: latest(all.map((cell) => cell.newest)),
    failing: namesOf(all),
  }
}

type Said = { readonly cell: EvidenceCell; readonly file: EvidenceFile }

type Heard = {
  /** The first file's cell at each place, by place. */
  readonly cells: EvidenceCell[]
  readonly fileOf: EvidenceFile[]
  /** Where several files speak: what the others say, by place. */
  readonly others: Map<number, Said[]>
}

type Places = Map<Tool, Map<string, Map<string, Map<string, number>>>>

function inner<Key, Value>(map: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = new Map<string, Value>()
  map.set(key, made)
  return made
}

function hear(files: readonly EvidenceFile[], stands: (cell: EvidenceCell, file: EvidenceFile) => boolean): Heard {
  const heard: Heard = { cells: [], fileOf: [], others: new Map() }
  const places: Places = new Map()
  for (const file of files) {
    let place = new Map<string, number>()
    let before: EvidenceCell | null = null
    for (const cell of file.cells) {
      if (!stands(cell, file)) continue
      // Cells of one place stand together in most files: looking the place up once is half of the work saved.
      if (before === null || !isSamePlace(cell, before)) place = inner(inner(inner(places, cell.tool), cell.account), cell.region)
      before = cell
      note(heard, place, { cell, file })
    }
  }
  return heard
}

function isSamePlace(a: EvidenceCell, b: EvidenceCell): boolean {
  return a.region === b.region && a.account === b.account && a.tool === b.tool
}

function note({ cells, fileOf, others }: Heard, place: Map<string, number>, said: Said): void {
  const subject = subjectOf(said.cell)
  const at = place.get(subject)
  if (at === undefined) {
    place.set(subject, cells.length)
    cells.push(said.cell)
    fileOf.push(said.file)
    return
  }
  const known = others.get(at)
  if (known === undefined) others.set(at, [said])
  else known.push(said)
}

/** When each control was last said to be disabled. */
function disabledSince(files: readonly EvidenceFile[]): ReadonlyMap<string, IsoMoment> {
  const since = new Map<string, IsoMoment>()
  for (const { disabledControls, takenInAt } of files) {
    for (const id of disabledControls) {
      const known = since.get(id)
      if (known === undefined || takenInAt > known) since.set(id, takenInAt)
    }
  }
  return since
}

/** By tool, what files with accounts speak of. */
function spokenWithAccount(files: readonly EvidenceFile[]): Map<Tool, Set<string>> {
  const spoken = new Map<Tool, Set<string>>()
  for (const { cells } of files) {
    for (const cell of cells) {
      if (cell.account === '') continue
      const subjects = spoken.get(cell.tool)
      if (subjects === undefined) spoken.set(cell.tool, new Set([subjectOf(cell)]))
      else subjects.add(subjectOf(cell))
    }
  }
  return spoken
}

/** The cells that stand, one per place, and how many were spoken of more than once. `files` in a fixed order. */
export function mergeCells(files: readonly EvidenceFile[]): { readonly cells: readonly EvidenceCell[]; readonly overlaps: number } {
  const hasTotals = files.some(({ cells }) => cells.some(({ account }) => account === ''))
  const withAccount = hasTotals ? spokenWithAccount(files) : new Map<Tool, Set<string>>()
  const disabled = disabledSince(files)
  let stoodBack = 0
  const heard = hear(files, (cell, { takenInAt }) => {
    if (cell.account !== '') return true
    if (withAccount.get(cell.tool)?.has(subjectOf(cell))) {
      stoodBack += 1
      return false
    }
    const since = cell.tool === 'security-hub' ? disabled.get(cell.controlId ?? '') : undefined
    return since === undefined || since < takenInAt
  })
  if (heard.others.size > 0) settle(heard, files)
  return { cells: heard.cells, overlaps: heard.others.size + stoodBack }
}

function settle({ cells, fileOf, others }: Heard, files: readonly EvidenceFile[]): void {
  const dayEarlier = dayEarlierOnce()
  const looked = new Map(files.map((file) => [file, looks(file)]))
  const statement = (cell: EvidenceCell, file: EvidenceFile): Statement<EvidenceCell> => {
    const lookedAt = looked.get(file)?.get(cell.tool)?.get(cell.account) ?? file.newest ?? file.takenInAt
    return { said: cell, lookedAt, set: setOf(file) }
  }
  for (const [at, rest] of others) {
    const first = cells[at]
    const file = fileOf[at]
    if (first === undefined || file === undefined) continue
    const all = [statement(first, file)]
    for (const one of rest) all.push(statement(one.cell, one.file))
    cells[at] = combined(standingSets(all, dayEarlier))
  }
}
