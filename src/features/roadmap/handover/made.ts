import { buildCalendar } from '../../../report/calendar.ts'
import { fileStem } from '../../../report/file-name.ts'
import type { HandedOn } from '../../../report/handed-on.ts'
import type { TicketNotice, Tracker } from '../../../report/ticket-port.ts'
import { roadmapSheet } from '../../../report/workbook/roadmap-sheet.ts'
import type { SheetCell } from '../../../report/workbook/workbook.ts'
import { dayOf, momentOf } from '../../../state/clock.ts'
import type { Choices } from './choices.ts'
import type { Edition } from './use-edition.ts'

/** A file that is ready. */
export type MadeFile = { readonly name: string; readonly content: string; readonly type: string; readonly rows: number }

/** The first rows as cells, for the user to look at; the header is the first of them. */
export type Head = { readonly rows: readonly (readonly string[])[]; readonly total: number }

export type Made = { readonly files: readonly MadeFile[]; readonly notices: readonly TicketNotice[]; readonly head: Head }

type Given = {
  readonly handedOn: HandedOn
  readonly edition: Edition
  readonly choices: Pick<Choices, 'trackers' | 'nextReview'>
  readonly now: Date
}

const rowsShown = 5
const csv = 'text/csv;charset=utf-8'

export function stemOf({ handedOn, edition, now }: Omit<Given, 'choices'>): string {
  return fileStem(handedOn.assessment.profile.organisation, dayOf(now), edition.language)
}

/** The files for a tracker. */
export function madeTickets(given: Given, tracker: Tracker): Made {
  const { handedOn, edition, choices } = given
  const options = { ...choices.trackers[tracker], tracker, language: edition.language, fileName: stemOf(given) }
  const { files, notices } = edition.tools.tickets.write(handedOn.tickets, options)
  return {
    files: files.map(({ name, content, rows }) => ({ name, content, rows, type: csv })),
    notices,
    head: { rows: files[0]?.head ?? [], total: files[0]?.rows ?? 0 },
  }
}

function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? cell : String(cell.value)
}

/** All columns, for no tracker in particular. */
export function madeCsv(given: Given): Made {
  const { handedOn, edition } = given
  const sheet = roadmapSheet({ ...handedOn, words: edition.words })
  const content = edition.tools.workbook.csv(sheet)
  const header = sheet.columns.map((column) => column.header)
  const rows = sheet.rows.slice(0, rowsShown).map((row) => header.map((_, index) => textOf(row[index])))
  return {
    files: [{ name: `${stemOf(given)}-roadmap.csv`, content, type: csv, rows: sheet.rows.length }],
    notices: [],
    head: { rows: [header, ...rows], total: sheet.rows.length },
  }
}

/** Due dates and reviews. `header`: what stands above days and titles on the screen. */
export function madeCalendar(given: Given, header: readonly [string, string]): Made {
  const { handedOn, edition, choices, now } = given
  const { words, tools } = edition
  const calendar = buildCalendar({ ...handedOn, nextReview: choices.nextReview, words, now: momentOf(now) })
  const rows = calendar.events.slice(0, rowsShown).map(({ day, title }) => [day, title])
  const total = calendar.events.length
  return {
    files: [{ name: `${stemOf(given)}.ics`, content: tools.calendar(calendar), type: 'text/calendar;charset=utf-8', rows: total }],
    notices: [],
    head: { rows: [header, ...rows], total },
  }
}
