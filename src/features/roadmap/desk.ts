import { createContext, useContext } from 'react'
import type { QuarterStart } from '../../domain/fiscal-quarter.ts'
import type { Profile } from '../../domain/profile.ts'
import type { Destination } from '../../domain/roadmap/edits.ts'
import type { RoadmapItemId, RoadmapStatus } from '../../domain/roadmap/roadmap-item.ts'
import type { ItemsById } from '../../domain/roadmap/with-items.ts'

/** What is being edited: an item, or a new one of the team's own in a quarter. */
export type Opened =
  | { readonly kind: 'item'; readonly id: RoadmapItemId }
  | { readonly kind: 'new'; readonly quarter: QuarterStart | null }
  | null

/** What can be done to the plan from anywhere on the screen. The same object for as long as the screen is open. */
export type Desk = {
  open(opened: Opened): void
  /**
   * Takes changes over as one step, with those of the profile that they follow from, and says so. Nothing changes, and that is said, when they
   * hold more than can be saved.
   */
  edit(changes: ItemsById, said: string, profile?: Partial<Profile>): boolean
  move(id: RoadmapItemId, destination: Destination): void
  /** Into the quarter before or after. */
  shift(id: RoadmapItemId, by: -1 | 1): void
  /** Up or down in its quarter. */
  lift(id: RoadmapItemId, by: -1 | 1): void
  togglePin(id: RoadmapItemId): void
  setStatus(id: RoadmapItemId, status: RoadmapStatus): void
  replan(): void
  say(words: string): void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('no roadmap around this component')
  return desk
}

/** The id of a card's button, by which the focus finds it again after a move. */
export const cardId = (id: RoadmapItemId): string => `roadmap-card-${id}`
