import type { TicketExchange } from '../../report/ticket-port.ts'
import { mostBytes, readTickets } from './read-tickets.ts'
import { backlogColumns } from './tracker-rows.ts'
import { writeTickets } from './write-tickets.ts'

/** Writes and reads the CSV files of Backlog, Jira and Redmine. Load it when it is needed: the first screen does without. */
export const ticketExchange: TicketExchange = { mostBytes, backlogColumns, write: writeTickets, read: readTickets }
