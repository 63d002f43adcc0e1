import type { IsoMoment } from '../moments.ts'
import type { DetectionCount, EvidenceFile } from './evidence-file.ts'
import type { Exposure } from './finding.ts'
import { dayEarlierOnce, earliest, largestSum, latest, type Statement, setOf, standingSets } from './standing.ts'

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** What one file says of one detector in one account and Region, as a whole: a severity it no longer names has been dealt with. */
function statements(file: EvidenceFile): Map<string, Statement<readonly DetectionCount[]>> {
  const byPlace = grouped(file.detections, ({ product, account, region }) => `${product}\n${account}\n${region}`)
  return new Map(
    [...byPlace].map(([place, said]) => {
      const lookedAt: IsoMoment = latest(said.map((one) => one.newest)) ?? file.newest ?? file.takenInAt
      return [place, { said, lookedAt, set: setOf(file) }]
    }),
  )
}

function added(sets: readonly (readonly DetectionCount[])[]): DetectionCount {
  const all = sets.flat()
  const [first] = all
  if (first === undefined) throw new Error('no detection stands')
  return {
    ...first,
    open: largestSum(sets, (one) => one.open),
    closed: largestSum(sets, (one) => one.closed),
    oldestOpen: earliest(all.map((one) => one.oldestOpen)),
    newest: latest(all.map((one) => one.newest)),
  }
}

/** Detections that stand, one per detector, account, Region, area and severity. `files` in a fixed order. */
export function mergeDetections(files: readonly EvidenceFile[]): readonly DetectionCount[] {
  const byPlace = new Map<string, Statement<readonly DetectionCount[]>[]>()
  for (const file of files) {
    for (const [place, statement] of statements(file)) {
      const known = byPlace.get(place)
      if (known === undefined) byPlace.set(place, [statement])
      else known.push(statement)
    }
  }
  const dayEarlier = dayEarlierOnce()
  return [...byPlace.values()].flatMap((all) => {
    const sets = standingSets(all, dayEarlier).map((set) => set.flat())
    const kinds = grouped(sets.flat(), ({ area, severity }) => `${area}\n${severity}`)
    return [...kinds.values()].map((kind) => added(sets.map((set) => set.filter((one) => kind.includes(one)))))
  })
}

/** Exposures, each as last observed. Without an id, one is known by its resource and title. `files` in a fixed order. */
export function mergeExposures(files: readonly EvidenceFile[]): readonly Exposure[] {
  const newest = new Map<string, Exposure>()
  for (const exposure of files.flatMap((file) => file.exposures)) {
    const { id, account, region, resource, title } = exposure
    const key = id === '' ? `${account}\n${region}\n${resource}\n${title}` : id
    const known = newest.get(key)
    if (known === undefined || (exposure.observedAt ?? '') >= (known.observedAt ?? '')) newest.set(key, exposure)
  }
  return [...newest.values()]
}
