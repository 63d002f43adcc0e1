import type { IsoDate } from '../../domain/moments.ts'
import type { RoadmapStatus } from '../../domain/roadmap/roadmap-item.ts'
import type { DateField, KnownTicket, TicketChange, TicketPreview, TicketReading, TicketRow } from '../../report/ticket-port.ts'
import { unguarded } from '../text/csv.ts'
import type { CsvRow } from '../text/split-rows.ts'
import type { Field, Header } from './header.ts'
import { type DateOrder, orderIn, readDate } from './read-date.ts'
import { statusOf } from './status-words.ts'

/** A row that stands for exactly one item. */
export type MatchedRow = { readonly row: CsvRow; readonly place: TicketRow; readonly known: KnownTicket }

/** Everything found so far that the user has to see. */
export type Findings = Pick<TicketPreview, 'changes' | 'wrongDates' | 'ambiguousDates' | 'reversedDates' | 'unmappedStatuses'>

type DateFinding = TicketPreview['wrongDates'][number]

export function cellOf(row: CsvRow, header: Header, field: Field): string {
  for (const index of header.columns.get(field) ?? []) {
    const cell = unguarded(row.fields[index]?.trim() ?? '')
    if (cell !== '') return cell
  }
  return ''
}

type Dates = {
  readonly days: Readonly<Partial<Record<DateField, IsoDate>>>
  readonly wrong: readonly DateFinding[]
  readonly ambiguous: readonly DateFinding[]
}

const dateFields: readonly DateField[] = ['startOn', 'dueOn', 'doneOn']

/** An empty cell says nothing: the tracker may not have the field. */
function datesOf({ row, place, known }: MatchedRow, header: Header, order: DateOrder | null): Dates {
  const days: Partial<Record<DateField, IsoDate>> = {}
  const wrong: DateFinding[] = []
  const ambiguous: DateFinding[] = []
  for (const field of dateFields) {
    const text = cellOf(row, header, field)
    if (text === '') continue
    const read = readDate(text)
    const finding = { ...place, item: known.item, field, text: text.slice(0, 100) }
    if (read.kind === 'wrong') wrong.push(finding)
    else if (read.kind === 'day') days[field] = read.day
    else if (order === null) ambiguous.push(finding)
    else days[field] = order === 'day-month' ? read.dayMonth : read.monthDay
  }
  return { days, wrong, ambiguous }
}

/** What was masked when it was handed on is not news. */
function isNewOwner(owner: string, known: KnownTicket): boolean {
  return owner !== '' && owner !== known.owner.trim() && !known.ownerAlso.includes(owner) && !owner.includes('●')
}

type ReadStatus = { readonly word: string; readonly status: RoadmapStatus | null; readonly isUnmapped: boolean }

function readStatus(row: CsvRow, header: Header, { statuses }: TicketReading): ReadStatus {
  const word = cellOf(row, header, 'status')
  if (word === '') return { word, status: null, isUnmapped: false }
  const said = statuses.get(word)
  if (said !== undefined) return { word, status: said, isUnmapped: false }
  const status = statusOf(word, cellOf(row, header, 'resolution'), header.tracker)
  return { word, status, isUnmapped: status === null }
}

/** The changes of one row. `dates` lack those that would turn start and end round. */
function changesOf(matched: MatchedRow, header: Header, read: ReadStatus, days: Dates['days']): readonly TicketChange[] {
  const { row, place, known } = matched
  const base = { ...place, item: known.item }
  const changes: TicketChange[] = []
  const after = read.status ?? known.status
  if (after !== known.status) changes.push({ ...base, field: 'status', before: known.status, after, word: read.word })
  for (const field of dateFields) {
    const day = days[field]
    // When something was finished is said of what is finished; Backlog and Redmine keep the day of an item opened again.
    if (day === undefined || day === known[field] || (field === 'doneOn' && after !== 'done')) continue
    changes.push({ ...base, field, before: known[field], after: day })
  }
  const owner = cellOf(row, header, 'owner')
  if (isNewOwner(owner, known)) changes.push({ ...base, field: 'owner', before: known.owner, after: owner })
  return changes
}

/** The order of day and month in this file: what the user says, else what its other dates show. */
function orderOf(rows: readonly MatchedRow[], header: Header, reading: TicketReading): DateOrder | null {
  return reading.dateOrder ?? orderIn(rows.flatMap(({ row }) => dateFields.map((field) => cellOf(row, header, field))))
}

/** What the rows would change, and what in them cannot be read. */
export function findingsOf(rows: readonly MatchedRow[], header: Header, reading: TicketReading): Findings {
  const order = orderOf(rows, header, reading)
  const changes: TicketChange[] = []
  const wrongDates: DateFinding[] = []
  const ambiguousDates: DateFinding[] = []
  const reversedDates: TicketPreview['reversedDates'][number][] = []
  const unmapped = new Map<string, number>()
  for (const matched of rows) {
    const { known, place } = matched
    const dates = datesOf(matched, header, order)
    wrongDates.push(...dates.wrong)
    ambiguousDates.push(...dates.ambiguous)
    const read = readStatus(matched.row, header, reading)
    if (read.isUnmapped) unmapped.set(read.word, (unmapped.get(read.word) ?? 0) + 1)
    const { startOn: newStart, dueOn: newDue, doneOn } = dates.days
    const [startOn, dueOn] = [newStart ?? known.startOn, newDue ?? known.dueOn]
    const isReversed = startOn !== null && dueOn !== null && startOn > dueOn && (newStart ?? newDue) !== undefined
    if (isReversed) reversedDates.push({ ...place, item: known.item, startOn, dueOn })
    changes.push(...changesOf(matched, header, read, isReversed ? (doneOn === undefined ? {} : { doneOn }) : dates.days))
  }
  const unmappedStatuses = [...unmapped].map(([word, count]) => ({ word, rows: count }))
  return { changes, wrongDates, ambiguousDates, reversedDates, unmappedStatuses }
}
