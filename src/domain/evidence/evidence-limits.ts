import { isDay, type LimitProblem, limits } from '../limits.ts'
import type { EvidenceFile } from './evidence-file.ts'
import { type Exposure, findingStatuses } from './finding.ts'

/** How much evidence an assessment may hold, so that its file can be saved and opened again. A large organisation stays far below. */
export const evidenceLimits = {
  files: 500,
  /** Cells and detections of all files together: an organisation of 200 accounts with 250 controls in 3 Regions has 150,000. */
  rows: 1_000_000,
  /** Names of failing resources of all files together, in UTF-16 units, with 20 for each name. */
  failingLength: 100_000_000,
  /** Of one file. */
  exposures: 100_000,
  /** Of one exposure. */
  traits: 1_000,
  /** Of one cell. */
  failing: 20,
  faults: 20,
  /** Any other list of one file: accounts, Regions, controls. */
  names: 20_000,
} as const

const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0
const moments = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
// Only the last days of a month need the calendar: there are two moments in each of 150,000 cells.
const isMoment = (moment: string | null) =>
  moment === null || (moments.test(moment) && (moment.slice(8, 10) < '29' || isDay(moment.slice(0, 10))))
const isLong = (text: string | null) => text !== null && text.length > limits.textLength

const tooLong = (field: string): LimitProblem => ({ code: 'too-long', field, limit: limits.textLength })
const tooMany = (field: string, limit: number): LimitProblem => ({ code: 'too-many', field, limit })

type Row = { readonly texts: readonly (string | null)[]; readonly counts: readonly number[]; readonly moments: readonly (string | null)[] }

function rowProblem<Item>(name: string, items: readonly Item[], rowOf: (item: Item) => Row): LimitProblem | null {
  for (const [index, item] of items.entries()) {
    const { texts, counts, moments } = rowOf(item)
    if (texts.some(isLong)) return tooLong(`${name}.${index}`)
    if (!counts.every(isCount) || !moments.every(isMoment)) return { code: 'out-of-range', field: `${name}.${index}` }
  }
  return null
}

function cellProblem({ cells }: EvidenceFile): LimitProblem | null {
  const crowded = cells.findIndex(({ failing }) => failing.length > evidenceLimits.failing)
  if (crowded >= 0) return tooMany(`cells.${crowded}.failing`, evidenceLimits.failing)
  for (const [index, { controlId, checkId, account, region, failing, counts, nothingToCheck, oldest, newest }] of cells.entries()) {
    if (isLong(controlId) || isLong(checkId) || isLong(account) || isLong(region) || failing.some(isLong)) return tooLong(`cells.${index}`)
    const isCounted = isCount(nothingToCheck) && findingStatuses.every((status) => isCount(counts[status]))
    if (!isCounted || !isMoment(oldest) || !isMoment(newest)) return { code: 'out-of-range', field: `cells.${index}` }
  }
  return null
}

function detectionProblem({ detections }: EvidenceFile): LimitProblem | null {
  return rowProblem('detections', detections, ({ product, area, account, region, open, closed, oldestOpen, newest }) => ({
    texts: [product, area, account, region],
    counts: [open, closed],
    moments: [oldestOpen, newest],
  }))
}

const textsOf = ({ id, title, account, region, resource, resourceType, traits }: Exposure) => [
  ...[id, title, account, region, resource, resourceType],
  ...traits.flatMap((trait) => [trait.category, trait.title, trait.controlId]),
]

function exposureProblem({ exposures }: EvidenceFile): LimitProblem | null {
  if (exposures.length > evidenceLimits.exposures) return tooMany('exposures', evidenceLimits.exposures)
  const crowded = exposures.findIndex(({ traits }) => traits.length > evidenceLimits.traits)
  if (crowded >= 0) return tooMany(`exposures.${crowded}.traits`, evidenceLimits.traits)
  return rowProblem('exposures', exposures, (exposure) => ({
    texts: textsOf(exposure),
    counts: [],
    moments: [exposure.firstSeenAt, exposure.observedAt],
  }))
}

function headProblem(file: EvidenceFile): LimitProblem | null {
  const { accounts, regions, unknownControls, disabledControls, standards, skipped, faults } = file
  const lists = { accounts, regions, unknownControls, disabledControls, standards: Object.keys(standards), skipped }
  const crowded = Object.entries({ ...standards, ...lists }).find(([, list]) => list.length > evidenceLimits.names)
  if (crowded) return tooMany(crowded[0], evidenceLimits.names)
  if (faults.length > evidenceLimits.faults) return tooMany('faults', evidenceLimits.faults)
  const names = [...accounts, ...regions, ...unknownControls, ...disabledControls, ...lists.standards, ...Object.values(standards).flat()]
  const places = faults.flatMap(({ line, byte }) => [line ?? 0, byte ?? 0])
  return rowProblem('file', [file], () => ({
    texts: [file.name, file.version, file.format, ...names],
    counts: [file.sizeBytes, file.recordsRead, file.faultCount, ...skipped.map(({ count }) => count), ...places],
    moments: [file.takenInAt, file.oldest, file.newest],
  }))
}

function fileProblem(file: EvidenceFile): LimitProblem | null {
  const found = headProblem(file) ?? cellProblem(file) ?? detectionProblem(file) ?? exposureProblem(file)
  return found && { ...found, field: `${file.name}.${found.field}` }
}

function failingLength({ cells }: EvidenceFile): number {
  let length = 0
  for (const { failing } of cells) for (const resource of failing) length += resource.length + 20
  return length
}

const sum = (evidence: readonly EvidenceFile[], of: (file: EvidenceFile) => number) => evidence.reduce((total, file) => total + of(file), 0)

/** The first thing that could not be saved of `evidence` with the `given` files among it; `null` when all can. `field` begins with the file's name. */
export function evidenceProblem(evidence: readonly EvidenceFile[], given: readonly EvidenceFile[]): LimitProblem | null {
  for (const file of given) {
    const problem = fileProblem(file)
    if (problem !== null) return problem
  }
  const { files, rows } = evidenceLimits
  if (evidence.length > files) return tooMany('evidence', files)
  if (sum(evidence, ({ cells, detections }) => cells.length + detections.length) > rows) return tooMany('evidence.cells', rows)
  const isTooLong = sum(evidence, failingLength) > evidenceLimits.failingLength
  return isTooLong ? { code: 'too-long', field: 'evidence.failing', limit: evidenceLimits.failingLength } : null
}
