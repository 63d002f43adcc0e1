import type { IsoDate } from '../domain/moments.ts'
import { withStatus } from '../domain/roadmap/edits.ts'
import type { ResolvedItem } from '../domain/roadmap/plan.ts'
import type { RoadmapItem, RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'
import type { TicketChange } from './ticket-port.ts'

function withChange(resolved: ResolvedItem, change: TicketChange, today: IsoDate): RoadmapItem {
  if (change.field === 'status') return withStatus(resolved, change.after, today)
  return { ...resolved.item, [change.field]: change.after }
}

/**
 * The items that the accepted changes of a preview concern, as they would be. Changes of items that are not there any more do nothing.
 * @param items resolved from the assessment as it is
 * @param today the day on which an item counts as done when the tracker does not say it
 */
export function itemsWithChanges(
  items: ReadonlyMap<RoadmapItemId, ResolvedItem>,
  changes: readonly TicketChange[],
  today: IsoDate,
): ReadonlyMap<RoadmapItemId, RoadmapItem> {
  const changed = new Map<RoadmapItemId, RoadmapItem>()
  // The status first: it sets the day that the tracker may know better.
  const inOrder = changes.toSorted((a, b) => Number(b.field === 'status') - Number(a.field === 'status'))
  for (const change of inOrder) {
    const resolved = items.get(change.item)
    const item = changed.get(change.item) ?? resolved?.item
    if (resolved === undefined || item === undefined || (change.field === 'doneOn' && item.status !== 'done')) continue
    changed.set(change.item, withChange({ ...resolved, item }, change, today))
  }
  return changed
}
