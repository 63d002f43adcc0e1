import type { Ticket } from '../../report/ticket.ts'
import type { TicketFiles, TicketNotice, TicketOptions, Tracker } from '../../report/ticket-port.ts'
import { toCsv } from '../text/csv.ts'
import { linesByFile, type TicketLine } from './ticket-lines.ts'
import { trackerRows } from './tracker-rows.ts'

/** What a tracker takes at a time; Jira from ordinary users. */
const mostRows: Readonly<Record<Tracker, number | null>> = { backlog: 250, jira: 250, redmine: null }

/** How many rows the screen shows of a file. */
const rowsShown = 5

function noticesOf(files: readonly (readonly TicketLine[])[], options: TicketOptions): readonly TicketNotice[] {
  const { tracker, split } = options
  const limit = mostRows[tracker]
  const rows = files.reduce((sum, file) => sum + file.length, 0)
  const cut = files.flat().filter(({ isCut }) => isCut)
  const waiting = files.flatMap((file) => {
    const present = new Set(file.map(({ key }) => key))
    return file.filter(({ dependsOn }) => dependsOn.some((key) => !present.has(key)))
  })
  const keys = (lines: readonly TicketLine[]) => lines.map(({ key }) => key)
  return [
    ...(limit !== null && rows > limit && !split ? [{ code: 'too-many-rows', rows, limit } as const] : []),
    ...(tracker === 'jira' ? [{ code: 'jira-date-format', format: options.jiraDates } as const] : []),
    ...(tracker === 'backlog' ? [{ code: 'backlog-header' } as const] : []),
    ...(cut.length > 0 ? [{ code: 'text-cut', keys: keys(cut) } as const] : []),
    // Only Redmine takes dependencies; elsewhere they stand in the description in any case.
    ...(tracker === 'redmine' && waiting.length > 0 ? [{ code: 'waits-for-others', keys: keys(waiting) } as const] : []),
  ]
}

/** The files for one tracker; see `TicketOptions`. Equal input gives equal files. */
export function writeTickets(tickets: readonly Ticket[], options: TicketOptions): TicketFiles {
  const files = linesByFile(tickets, options, options.split ? mostRows[options.tracker] : null)
  const suffix = (index: number) => (files.length === 1 ? '' : `-${index + 1}of${files.length}`)
  return {
    files: files.map((lines, index) => {
      const rows = trackerRows[options.tracker](lines, options)
      const name = `${options.fileName}-${options.tracker}${suffix(index)}.csv`
      return { name, content: toCsv(rows), rows: lines.length, head: rows.slice(0, 1 + rowsShown) }
    }),
    notices: noticesOf(files, options),
  }
}
