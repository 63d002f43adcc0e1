import type { Assessment } from '../domain/assessment.ts'
import type { Model, ModelNames, ModelTexts } from '../domain/model.ts'
import type { ResolvedItem } from '../domain/roadmap/plan.ts'
import { resolvedItems } from '../domain/roadmap/resolve.ts'
import type { RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'
import type { HandoverWords } from './handover-words.ts'
import { type MaskOptions, maskKinds } from './mask.ts'
import { type MaskedThing, maskAssessment } from './mask-assessment.ts'
import { maskOf } from './options.ts'
import type { Ticket } from './ticket.ts'
import { keyPrefix } from './ticket-key.ts'
import type { TicketReading } from './ticket-port.ts'
import { knownTickets, ticketsOf } from './tickets.ts'

/** How long a person-day is where nobody says otherwise. */
export const usualHoursPerDay = 8

export type HandedOnInput = {
  /** As it is: it is masked here. */
  readonly assessment: Assessment
  readonly model: Model
  /** Of the language of `words`, as are `texts`. */
  readonly names: ModelNames
  readonly texts: ModelTexts
  readonly words: HandoverWords
  readonly mask: MaskOptions
  /** `open`: without what is done or cancelled. */
  readonly which: 'all' | 'open'
}

/** What of an assessment other tools get to see. */
export type HandedOn = {
  readonly assessment: Assessment
  /** In the order of the plan: by quarter, what has none last. */
  readonly items: readonly ResolvedItem[]
  readonly tickets: readonly Ticket[]
  /** All that was hidden in the assessment. */
  readonly hidden: readonly MaskedThing[]
  /** What of it the tickets would have said. */
  readonly hiddenInTickets: readonly MaskedThing[]
}

function inPlanOrder(items: Iterable<ResolvedItem>): readonly ResolvedItem[] {
  // Behind every quarter that can be written.
  const startOf = ({ quarter }: ResolvedItem) => quarter?.start ?? '~'
  return [...items].toSorted((a, b) => {
    const [first, second] = [startOf(a), startOf(b)]
    if (first !== second) return first < second ? -1 : 1
    return a.item.rank - b.item.rank || (a.item.id < b.item.id ? -1 : 1)
  })
}

const isOpen = ({ item }: ResolvedItem) => item.status !== 'done' && item.status !== 'cancelled'

function hiddenIn(tickets: readonly Ticket[], hidden: readonly MaskedThing[]): readonly MaskedThing[] {
  const texts = tickets.flatMap(({ title, description, owner, team }) => [title, description, owner, team]).join('\n')
  return hidden.filter(({ masked }) => texts.includes(masked))
}

/** The roadmap as tickets: masked first, so that nothing worked out from it holds what was hidden. */
export function handedOn({ assessment, model, names, texts, words, mask, which }: HandedOnInput): HandedOn {
  const masked = maskAssessment(assessment, mask, { order: model.recommendations, label: words.person })
  const { answers, profile, roadmap } = masked.assessment
  const all = inPlanOrder(resolvedItems({ model, answers, profile, items: roadmap }).values())
  const items = which === 'all' ? all : all.filter(isOpen)
  const tickets = ticketsOf({ assessment: masked.assessment, items, model, names, texts, words, hoursPerDay: usualHoursPerDay })
  const { hidden } = masked
  return { assessment: masked.assessment, items, tickets, hidden, hiddenInTickets: hiddenIn(tickets, hidden) }
}

/** As many people as a masked export is looked through for. */
const mostPeople = 200

/** What every owner is called in a masked export of one language. */
function maskedOwners({ assessment, model }: ReadingInput, words: HandoverWords): ReadonlyMap<RoadmapItemId, string> {
  const masked = maskAssessment(assessment, maskOf(maskKinds), { order: model.recommendations, label: words.person }).assessment
  const items = resolvedItems({ model, answers: masked.answers, profile: masked.profile, items: masked.roadmap })
  return new Map([...items].map(([id, { owner }]) => [id, owner]))
}

export type ReadingInput = {
  /** As it is, unmasked. */
  readonly assessment: Assessment
  readonly model: Model
  readonly names: ModelNames
  /** Of each language in which it may have been handed on; titles are said in the first. */
  readonly words: readonly HandoverWords[]
}

/** What a tracker's export is compared with. Owners as masked exports call them, now or before somebody joined, are no news. */
export function knownForReading(input: ReadingInput): Pick<TicketReading, 'prefix' | 'known'> {
  const { assessment, model, names, words } = input
  const [first] = words
  if (first === undefined) return { prefix: keyPrefix(assessment.id), known: [] }
  const { answers, profile, roadmap } = assessment
  const items = [...resolvedItems({ model, answers, profile, items: roadmap }).values()]
  const labels = words.flatMap(({ person }) => Array.from({ length: mostPeople }, (_, index) => person(index)))
  const masked = words.map((one) => maskedOwners(input, one))
  const known = knownTickets({ assessment, names, words: first, items }, new Map()).map((ticket) => ({
    ...ticket,
    ownerAlso: [...masked.flatMap((owners) => owners.get(ticket.item) ?? []), ...labels],
  }))
  return { prefix: keyPrefix(assessment.id), known }
}
