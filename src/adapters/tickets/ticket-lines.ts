import type { IsoDate } from '../../domain/moments.ts'
import type { RoadmapStatus } from '../../domain/roadmap/roadmap-item.ts'
import type { Ticket, TicketQuarter } from '../../report/ticket.ts'
import { keyLine } from '../../report/ticket-key.ts'
import type { TicketOptions } from '../../report/ticket-port.ts'
import { cutText } from '../text/cut-text.ts'

/** One row to be: a ticket, or the one above those of a quarter. */
export type TicketLine = {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly effortHours: number | null
  readonly owner: string
  readonly quarter: string
  readonly capability: string
  readonly status: RoadmapStatus
  readonly dependsOn: readonly string[]
  readonly parent: TicketLine | null
  readonly isCut: boolean
}

/** Titles of 255 characters are what all three take; a description of Jira holds 32,767. */
const longestTitle = 255
const longestDescription = 32_000

type Cut = { readonly text: string; readonly isCut: boolean }

function titleOf(text: string, key: string, keyInTitle: boolean): Cut {
  const suffix = keyInTitle ? ` [${key}]` : ''
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const cut = cutText(plain, longestTitle - suffix.length)
  return { text: cut + suffix, isCut: cut !== plain }
}

function withKey(description: string, key: string): Cut {
  const plain = description.trim()
  const body = cutText(plain, longestDescription)
  return { text: body === '' ? keyLine(key) : `${body}\n\n${keyLine(key)}`, isCut: body !== plain }
}

function lineOf(ticket: Ticket, parent: TicketLine | null, { keyInTitle }: TicketOptions): TicketLine {
  const title = titleOf(ticket.title, ticket.key, keyInTitle)
  const description = withKey(ticket.description, ticket.key)
  return {
    key: ticket.key,
    title: title.text,
    description: description.text,
    startOn: ticket.startOn,
    dueOn: ticket.dueOn,
    effortHours: ticket.effortHours,
    owner: ticket.owner,
    quarter: ticket.quarter?.label ?? '',
    capability: ticket.capability,
    status: ticket.status,
    dependsOn: ticket.dependsOn,
    parent,
    isCut: title.isCut || description.isCut,
  }
}

function quarterLine(quarter: TicketQuarter, piece: number, { keyInTitle }: TicketOptions): TicketLine {
  const name = piece === 1 ? quarter.label : `${quarter.label} (${piece})`
  return {
    key: quarter.key,
    title: titleOf(name, quarter.key, keyInTitle).text,
    description: withKey('', quarter.key).text,
    startOn: quarter.firstDay,
    dueOn: quarter.lastDay,
    effortHours: null,
    owner: '',
    quarter: quarter.label,
    capability: '',
    status: 'planned',
    dependsOn: [],
    parent: null,
    isCut: false,
  }
}

/** Tickets that may not be parted, because the one above them has to be in the same file. */
function blocksOf(tickets: readonly Ticket[], options: TicketOptions, longest: number): readonly (readonly TicketLine[])[] {
  if (!options.quarterTickets) return tickets.map((ticket) => [lineOf(ticket, null, options)])
  const byQuarter = new Map<string, Ticket[]>()
  for (const ticket of tickets) {
    const key = ticket.quarter?.key ?? ''
    byQuarter.set(key, [...(byQuarter.get(key) ?? []), ticket])
  }
  return [...byQuarter.values()].flatMap((group) => {
    const quarter = group[0]?.quarter ?? null
    if (quarter === null) return group.map((ticket) => [lineOf(ticket, null, options)])
    const pieces = Array.from({ length: Math.ceil(group.length / (longest - 1)) }, (_, piece) =>
      group.slice(piece * (longest - 1), (piece + 1) * (longest - 1)),
    )
    return pieces.map((piece, index) => {
      const parent = quarterLine(quarter, index + 1, options)
      return [parent, ...piece.map((ticket) => lineOf(ticket, parent, options))]
    })
  })
}

/** The rows of each file, in the order of the plan; one file when `longest` is `null`. */
export function linesByFile(
  tickets: readonly Ticket[],
  options: TicketOptions,
  longest: number | null,
): readonly (readonly TicketLine[])[] {
  const files: TicketLine[][] = [[]]
  for (const block of blocksOf(tickets, options, longest ?? Number.MAX_SAFE_INTEGER)) {
    const last = files.at(-1) ?? []
    if (longest !== null && last.length > 0 && last.length + block.length > longest) files.push([...block])
    else last.push(...block)
  }
  return files
}
