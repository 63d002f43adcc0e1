/** Kept for a control and account; more than are shown, since one that passes later goes. */
const kept = 80
const shown = 20

/** `last` is where the last one by name stands once there is no more room; -1 when that must be looked for. */
type Failing = { readonly names: string[]; readonly cells: number[]; last: number }
export type FailingResources = Map<number, Failing>

/** Adds a failing resource of a cell, if it is among the first by name. `copied` makes a text that holds on to no larger one. */
export function addFailing(
  all: FailingResources,
  group: number,
  entry: { name: string; cell: number; copied: (text: string) => string },
): void {
  let failing = all.get(group)
  if (failing === undefined) {
    failing = { names: [], cells: [], last: -1 }
    all.set(group, failing)
  }
  const { names, cells } = failing
  if (names.length < kept) {
    names.push(entry.copied(entry.name))
    cells.push(entry.cell)
    return
  }
  // Most come after the last one that is kept, and are done with by one comparison.
  if (failing.last === -1) failing.last = indexOfLast(names)
  if (entry.name >= (names[failing.last] as string)) return
  names[failing.last] = entry.copied(entry.name)
  cells[failing.last] = entry.cell
  failing.last = -1
}

function indexOfLast(names: readonly string[]): number {
  let last = 0
  for (let index = 1; index < names.length; index += 1) if ((names[index] as string) > (names[last] as string)) last = index
  return last
}

/** Takes a resource away that does not fail any more, or that another file tells of. */
export function removeFailing(all: FailingResources, group: number, entry: { name: string; cell: number }): void {
  const failing = all.get(group)
  if (failing === undefined) return
  const index = failing.names.findIndex((name, at) => name === entry.name && failing.cells[at] === entry.cell)
  if (index === -1) return
  failing.names.splice(index, 1)
  failing.cells.splice(index, 1)
  failing.last = -1
}

/** The first by name of each control and account, by cell. */
export function shownFailing(all: FailingResources): ReadonlyMap<number, readonly string[]> {
  const byCell = new Map<number, string[]>()
  for (const { names, cells } of all.values()) {
    const order = names.map((_, index) => index).sort((one, other) => byName(names, cells, one, other))
    for (const index of order.slice(0, shown)) {
      const cell = cells[index] as number
      const list = byCell.get(cell) ?? []
      list.push(names[index] as string)
      byCell.set(cell, list)
    }
  }
  return byCell
}

function byName(names: readonly string[], cells: readonly number[], one: number, other: number): number {
  const [a, b] = [names[one] as string, names[other] as string]
  if (a !== b) return a < b ? -1 : 1
  return (cells[one] as number) - (cells[other] as number)
}
