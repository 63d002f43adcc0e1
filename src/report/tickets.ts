import type { Assessment } from '../domain/assessment.ts'
import type { Model, ModelNames, ModelTexts, Recommendation } from '../domain/model.ts'
import type { ResolvedItem } from '../domain/roadmap/plan.ts'
import type { RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'
import type { HandoverWords } from './handover-words.ts'
import type { Ticket, TicketQuarter } from './ticket.ts'
import { quarterKey, ticketKey } from './ticket-key.ts'
import type { KnownTicket } from './ticket-port.ts'

/** What tickets are made from. Masked beforehand by `maskAssessment`, if they are to be masked. */
export type TicketsInput = {
  readonly assessment: Assessment
  /** The items to hand on, resolved from the same assessment, in the order of the plan. */
  readonly items: readonly ResolvedItem[]
  readonly model: Model
  /** Of the language of `words`, as are `texts`. */
  readonly names: ModelNames
  readonly texts: ModelTexts
  readonly words: HandoverWords
  /** How long a person-day is: most trackers count hours. */
  readonly hoursPerDay: number
}

type Resolve = TicketsInput & { readonly byId: ReadonlyMap<string, Recommendation> }

function titleOf({ names, words }: Pick<TicketsInput, 'names' | 'words'>, { item }: ResolvedItem): string {
  const ofModel = item.recommendation === null ? undefined : names.titles.get(item.recommendation)
  return item.title.trim() || ofModel || words.say('ticket.unnamed')
}

/** What the item says itself, else what the model says of the step it aims at. */
function criterionOf({ texts }: Pick<TicketsInput, 'texts'>, { item }: ResolvedItem): string {
  if (item.successCriterion.trim() !== '' || item.recommendation === null || item.aim === null || item.aim === 0)
    return item.successCriterion.trim()
  return texts.get(item.recommendation)?.coverage[item.aim] ?? ''
}

function quarterOf({ assessment, words }: TicketsInput, { quarter }: ResolvedItem): TicketQuarter | null {
  if (quarter === null) return null
  const { start, firstDay, lastDay } = quarter
  return { label: words.quarter(quarter), key: quarterKey(assessment.id, start), firstDay, lastDay }
}

function descriptionOf(input: Resolve, resolved: ResolvedItem, titles: ReadonlyMap<RoadmapItemId, string>): string {
  const { assessment, texts, words } = input
  const { item } = resolved
  const { say } = words
  const recommendation = item.recommendation === null ? undefined : input.byId.get(item.recommendation)
  const cost = item.costClass ?? recommendation?.costClass ?? null
  const criterion = criterionOf(input, resolved)
  const after = resolved.after.map((id) => {
    const title = titles.get(id) ?? ''
    return `- ${say('ticket.reference', { title, key: ticketKey(assessment.id, id) })}`
  })
  const facts = [
    item.aim === null ? '' : say('ticket.aim', { value: words.value(item.aim) }),
    resolved.quarter === null ? '' : say('ticket.quarter', { quarter: words.quarter(resolved.quarter) }),
    resolved.owner.trim() === '' ? '' : say('ticket.owner', { owner: resolved.owner.trim() }),
    item.team.trim() === '' ? '' : say('ticket.team', { team: item.team.trim() }),
    say('ticket.effort', { days: words.days(resolved.effortDays) }),
    cost === null ? '' : say('ticket.cost', { cost: words.cost(cost) }),
    ...(after.length === 0 ? [] : [say('ticket.after'), ...after]),
  ]
  const paragraphs = [
    item.recommendation === null ? '' : (texts.get(item.recommendation)?.overview.trim() ?? ''),
    criterion === '' ? '' : say('ticket.doneWhen', { criterion }),
    facts.filter((line) => line !== '').join('\n'),
    item.note.trim() === '' ? '' : say('ticket.note', { note: item.note.trim() }),
    recommendation === undefined ? '' : say('ticket.page', { url: recommendation.url }),
  ]
  return paragraphs.filter((text) => text !== '').join('\n\n')
}

function toTicket(input: Resolve, resolved: ResolvedItem, titles: ReadonlyMap<RoadmapItemId, string>): Omit<Ticket, 'number'> {
  const { assessment, names, words, hoursPerDay, byId } = input
  const { item } = resolved
  const recommendation = item.recommendation === null ? undefined : byId.get(item.recommendation)
  const cost = item.costClass ?? recommendation?.costClass ?? null
  return {
    key: ticketKey(assessment.id, item.id),
    item: item.id,
    title: titleOf(input, resolved),
    description: descriptionOf(input, resolved, titles),
    startOn: resolved.startOn,
    dueOn: resolved.dueOn,
    effortDays: resolved.effortDays,
    effortHours: resolved.effortDays * hoursPerDay,
    owner: resolved.owner.trim(),
    team: item.team.trim(),
    quarter: quarterOf(input, resolved),
    phase: recommendation?.phase ?? null,
    phaseName: recommendation === undefined ? '' : words.phaseName(recommendation.phase, names.phases[recommendation.phase].name),
    capability: recommendation === undefined ? '' : (names.capabilities.get(recommendation.capability)?.name ?? ''),
    cost: cost === null ? '' : words.cost(cost),
    status: item.status,
    statusName: words.status(item.status),
    dependsOn: resolved.after.map((id) => ticketKey(assessment.id, id)),
    url: recommendation?.url ?? '',
    successCriterion: criterionOf(input, resolved),
    note: item.note.trim(),
  }
}

/** The titles of all items of the roadmap, handed on or not. */
function titlesOf({ assessment, names, words }: TicketsInput): ReadonlyMap<RoadmapItemId, string> {
  return new Map(
    [...assessment.roadmap.values()].map((item) => {
      const ofModel = item.recommendation === null ? undefined : names.titles.get(item.recommendation)
      return [item.id, item.title.trim() || ofModel || words.say('ticket.unnamed')]
    }),
  )
}

/** Roadmap items as tickets, in the order given. */
export function ticketsOf(input: TicketsInput): readonly Ticket[] {
  const titles = titlesOf(input)
  const full: Resolve = { ...input, byId: new Map(input.model.recommendations.map((one) => [one.id, one])) }
  return input.items.map((resolved, index) => ({ ...toTicket(full, resolved, titles), number: index + 1 }))
}

/**
 * What a tracker's export is compared with.
 * @param items resolved from the assessment as it is, unmasked
 * @param masked owners by item as masked exports name them; those are no change
 */
export function knownTickets(
  input: Pick<TicketsInput, 'assessment' | 'names' | 'words'> & { readonly items: readonly ResolvedItem[] },
  masked: ReadonlyMap<RoadmapItemId, string>,
): readonly KnownTicket[] {
  return input.items.map((resolved) => {
    const { item, startOn, dueOn, owner } = resolved
    const also = masked.get(item.id)
    return {
      key: ticketKey(input.assessment.id, item.id),
      item: item.id,
      title: titleOf(input, resolved),
      status: item.status,
      startOn,
      dueOn,
      doneOn: item.doneOn,
      owner,
      ownerAlso: also === undefined ? [] : [also],
    }
  })
}
