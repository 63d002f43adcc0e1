import type { Assessment } from '../domain/assessment.ts'
import type { FiscalQuarter, QuarterStart } from '../domain/fiscal-quarter.ts'
import type { IsoDate, IsoMoment } from '../domain/moments.ts'
import type { ResolvedItem } from '../domain/roadmap/plan.ts'
import type { HandoverWords } from './handover-words.ts'
import type { Ticket } from './ticket.ts'
import { keyLine, keyPrefix, quarterKey } from './ticket-key.ts'

/** Something that lasts one whole day. */
export type CalendarEvent = {
  /** The same whenever it is handed on, so that a calendar replaces what it has. */
  readonly uid: string
  readonly day: IsoDate
  readonly title: string
  /** Lines. */
  readonly description: string
  readonly url: string
  /** What was called off is taken out of a calendar that has it. */
  readonly isCancelled: boolean
}

export type Calendar = {
  readonly name: string
  /** When it was made; a calendar takes the newer of two. */
  readonly madeAt: IsoMoment
  readonly events: readonly CalendarEvent[]
}

export type CalendarInput = {
  /** Masked beforehand, as are `tickets`. */
  readonly assessment: Assessment
  /** The items the tickets were made from: the ends of their quarters get a review each. */
  readonly items: readonly ResolvedItem[]
  readonly tickets: readonly Ticket[]
  /** `null`: no day has been set. */
  readonly nextReview: IsoDate | null
  readonly words: HandoverWords
  readonly now: IsoMoment
}

/** Writes a calendar as an `.ics` file. Equal input gives an equal text. */
export type CalendarWriter = (calendar: Calendar) => string

const uidOf = (key: string, what: string) => `${key}-${what}@shirube`

function dueEvents({ tickets, words }: CalendarInput): readonly CalendarEvent[] {
  return tickets.flatMap(({ key, title, description, dueOn, url, status }) => {
    // What is done needs no reminder; what was cancelled may stand in the calendar already.
    if (dueOn === null || status === 'done') return []
    const event = { uid: uidOf(key, 'due'), day: dueOn, url, isCancelled: status === 'cancelled' }
    return [{ ...event, title: words.say('calendar.due', { title }), description: `${description}\n\n${keyLine(key)}` }]
  })
}

function quarterEvents({ assessment, items, words }: CalendarInput): readonly CalendarEvent[] {
  const quarters = new Map<QuarterStart, { readonly quarter: FiscalQuarter; readonly open: number }>()
  for (const { item, lastQuarter } of items) {
    if (lastQuarter === null || item.status === 'cancelled') continue
    const open = (quarters.get(lastQuarter.start)?.open ?? 0) + (item.status === 'done' ? 0 : 1)
    quarters.set(lastQuarter.start, { quarter: lastQuarter, open })
  }
  return [...quarters.values()].map(({ quarter, open }) => ({
    uid: uidOf(quarterKey(assessment.id, quarter.start), 'review'),
    day: quarter.lastDay,
    title: words.say('calendar.quarterEnd', { quarter: words.quarter(quarter) }),
    description: words.say('calendar.quarterEndAbout', { open }),
    url: '',
    isCancelled: false,
  }))
}

function nextReview({ assessment, nextReview: day, words }: CalendarInput): readonly CalendarEvent[] {
  if (day === null) return []
  const [title, description] = [words.say('calendar.nextReview'), words.say('calendar.nextReviewAbout')]
  return [{ uid: uidOf(keyPrefix(assessment.id), 'next-review'), day, title, description, url: '', isCancelled: false }]
}

/** Due dates, the review at the end of each quarter of the plan, and the next assessment, by day. */
export function buildCalendar(input: CalendarInput): Calendar {
  const { assessment, words, now } = input
  const organisation = assessment.profile.organisation.trim()
  const events = [...dueEvents(input), ...quarterEvents(input), ...nextReview(input)]
  return {
    name: organisation === '' ? words.say('calendar.nameAlone') : words.say('calendar.name', { organisation }),
    madeAt: now,
    events: events.toSorted((a, b) => (a.day === b.day ? Number(a.uid > b.uid) - Number(a.uid < b.uid) : a.day < b.day ? -1 : 1)),
  }
}
