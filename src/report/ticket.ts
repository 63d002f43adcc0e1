import type { Phase } from '../domain/model.ts'
import type { IsoDate } from '../domain/moments.ts'
import type { RoadmapItemId, RoadmapStatus } from '../domain/roadmap/roadmap-item.ts'

/** The quarter a ticket belongs to, worded. */
export type TicketQuarter = {
  /** With its months: 「2026年度第3四半期(2026年10〜12月)」. */
  readonly label: string
  /** The key of the ticket that may stand above those of the quarter. */
  readonly key: string
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
}

/** One roadmap item as a tracker takes it: words in one language, and data. Masked, if it is to be. */
export type Ticket = {
  /** The same whenever and in whatever language it is handed on; see `ticketKey`. */
  readonly key: string
  readonly item: RoadmapItemId
  /** Its place in the plan from 1. */
  readonly number: number
  /** One line. */
  readonly title: string
  /** Lines; without the key. */
  readonly description: string
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly effortDays: number
  readonly effortHours: number
  readonly owner: string
  readonly team: string
  /** `null`: not placed. */
  readonly quarter: TicketQuarter | null
  /** `null` for the team's own items, as is all that the model says. */
  readonly phase: Phase | null
  readonly phaseName: string
  readonly capability: string
  readonly cost: string
  readonly status: RoadmapStatus
  readonly statusName: string
  /** Keys of the tickets that must be done before, whether they are handed on or not. */
  readonly dependsOn: readonly string[]
  /** The official page of the recommendation; empty for the team's own items. */
  readonly url: string
  readonly successCriterion: string
  readonly note: string
}
