/** Who waits for whom; an id without an entry waits for nothing. */
export type Waiting = ReadonlyMap<string, readonly string[]>

const byId = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/**
 * Ids in the order in which a walk along the edges leaves them: where there is no cycle, each after all that it waits for. Without recursion,
 * since a chain may be as long as the roadmap.
 */
export function leavingOrder(edges: Waiting): readonly string[] {
  const seen = new Set<string>()
  const left: string[] = []
  for (const start of edges.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const path = [{ id: start, next: 0 }]
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const id = edges.get(at.id)?.[at.next]
      at.next += 1
      if (id === undefined) {
        left.push(at.id)
        path.pop()
      } else if (!seen.has(id)) {
        seen.add(id)
        path.push({ id, next: 0 })
      }
    }
  }
  return left
}

function turnedRound(edges: Waiting): Waiting {
  const turned = new Map<string, string[]>([...edges.keys()].map((id) => [id, []]))
  for (const [id, needed] of edges) for (const one of needed) turned.get(one)?.push(id)
  return turned
}

/**
 * The sets of ids that wait for one another, directly or by way of others (strongly connected components, by Kosaraju's two walks).
 * @returns each set of two or more, sorted, in the order of their first ids; what waits for itself alone is no cycle, it just holds nothing back
 */
export function cyclesOf(waiting: Waiting): readonly (readonly string[])[] {
  const edges = new Map([...waiting].map(([id, needed]) => [id, needed.filter((one) => one !== id && waiting.has(one))]))
  const backwards = turnedRound(edges)
  const taken = new Set<string>()
  const cycles: string[][] = []
  for (const start of leavingOrder(edges).toReversed()) {
    if (taken.has(start)) continue
    taken.add(start)
    const together = [start]
    for (const id of together) {
      for (const one of backwards.get(id) ?? []) {
        if (taken.has(one)) continue
        taken.add(one)
        together.push(one)
      }
    }
    if (together.length > 1) cycles.push(together.toSorted(byId))
  }
  return cycles.toSorted((a, b) => byId(a[0] ?? '', b[0] ?? ''))
}

/** Who waits for whom when cycles and unknown ids hold nothing back: what stays has a beginning. */
export function withoutCycles(waiting: Waiting): Waiting {
  const cycleOf = new Map<string, number>()
  for (const [index, ids] of cyclesOf(waiting).entries()) for (const id of ids) cycleOf.set(id, index)
  const holdsBack = (id: string, needed: string) =>
    needed !== id && waiting.has(needed) && (cycleOf.get(id) === undefined || cycleOf.get(id) !== cycleOf.get(needed))
  return new Map([...waiting].map(([id, needed]) => [id, [...new Set(needed)].filter((one) => holdsBack(id, one)).toSorted(byId)]))
}
