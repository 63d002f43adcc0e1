import type { Language } from '../domain/model.ts'
import type { IsoDate } from '../domain/moments.ts'
import type { Result } from '../domain/result.ts'
import type { RoadmapItemId, RoadmapStatus } from '../domain/roadmap/roadmap-item.ts'
import type { Ticket } from './ticket.ts'

export const trackers = ['backlog', 'jira', 'redmine'] as const
export type Tracker = (typeof trackers)[number]

/** How tickets are written for one tracker. */
export type TicketOptions = {
  readonly tracker: Tracker
  /** Of the tracker's screens; that of the texts may be another. */
  readonly language: Language
  /** What the file names begin with. */
  readonly fileName: string
  /** A ticket for each quarter above those of the quarter. Jira takes it from administrators only. */
  readonly quarterTickets: boolean
  /** The key in square brackets at the end of each title: for trackers whose export leaves the description out, like Redmine's. */
  readonly keyInTitle: boolean
  /** Names that must be known to the tracker: people, categories, milestones or versions. That Backlog refuses a row with a name it does not know is our assumption: nobody has tried it. */
  readonly knownNames: boolean
  /** The name of the kind of ticket; empty: "Task" in Backlog and Jira, none in Redmine, whose import asks for it. */
  readonly ticketType: string
  /** The name of the column with the key; empty: no such column. Backlog and Jira need a custom field of that name; Redmine's import knows `Unique ID` by itself and always gets the column. */
  readonly keyColumn: string
  /** Other words for the header of Backlog, by our own word for the column; see `backlogColumns`. */
  readonly header: ReadonlyMap<string, string>
  /** How Jira is set: its own default, or `yyyy-MM-dd`, which has to be entered in the import. A date of another form becomes the present day there. */
  readonly jiraDates: 'yyyy-MM-dd' | 'dd/MMM/yy h:mm a'
  /** Several files of at most as many rows as the tracker takes. */
  readonly split: boolean
}

/**
 * What is sensible for a tracker before anybody has chosen.
 * @param fileName what the file names begin with
 */
export function usualTicketOptions(tracker: Tracker, language: Language, fileName: string): TicketOptions {
  return {
    tracker,
    language,
    fileName,
    quarterTickets: false,
    keyInTitle: tracker === 'redmine',
    knownNames: tracker !== 'backlog',
    ticketType: '',
    keyColumn: 'Unique ID',
    header: new Map(),
    jiraDates: 'yyyy-MM-dd',
    split: false,
  }
}

/** What the user must know before the import. */
export type TicketNotice =
  /** The tracker takes `limit` at a time. */
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'jira-date-format'; readonly format: string }
  /** Compare the header with the sample that Backlog hands out. */
  | { readonly code: 'backlog-header' }
  /** Longer than the tracker takes: cut. */
  | { readonly code: 'text-cut'; readonly keys: readonly string[] }
  /** Some tickets wait for others that are in another file or in none; their keys stand in the description. */
  | { readonly code: 'waits-for-others'; readonly keys: readonly string[] }

export type TicketFile = {
  readonly name: string
  /** UTF-8 once encoded; the byte order mark is in it. */
  readonly content: string
  /** Without the header. */
  readonly rows: number
  /** The header and the first rows as cells, for the user to look at. */
  readonly head: readonly (readonly string[])[]
}

export type TicketFiles = { readonly files: readonly TicketFile[]; readonly notices: readonly TicketNotice[] }

/** An item of the roadmap as it stands, to compare a tracker's row with. */
export type KnownTicket = {
  readonly key: string
  readonly item: RoadmapItemId
  readonly title: string
  readonly status: RoadmapStatus
  /** As handed on: with what the item leaves to its quarter. */
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly doneOn: IsoDate | null
  readonly owner: string
  /** Other words for the same owner: what masked exports call them. */
  readonly ownerAlso: readonly string[]
}

export type TicketReading = {
  /** What all keys of this assessment begin with. */
  readonly prefix: string
  readonly known: readonly KnownTicket[]
  /** What the user says a status word means, as written in the file; `null`: leave those rows' status alone. */
  readonly statuses: ReadonlyMap<string, RoadmapStatus | null>
  /** What the user says of dates like 03/04/2026 that can be read in two ways; `null`: not said. */
  readonly dateOrder: 'day-month' | 'month-day' | null
}

/** Where something stands in the file. `ticket`: the tracker's own name for it, or empty. */
export type TicketRow = { readonly line: number; readonly ticket: string; readonly title: string }

export type DateField = 'startOn' | 'dueOn' | 'doneOn'

export type TicketChange = TicketRow & { readonly item: RoadmapItemId } & (
    | { readonly field: 'status'; readonly before: RoadmapStatus; readonly after: RoadmapStatus /** As written. */; readonly word: string }
    | { readonly field: DateField; readonly before: IsoDate | null; readonly after: IsoDate }
    | { readonly field: 'owner'; readonly before: string; readonly after: string }
  )

/** What a tracker's export would change, for the user to look through. Nothing has been changed. */
export type TicketPreview = {
  /** `null`: none of the three. Our own CSV is none of them either. */
  readonly tracker: Tracker | null
  readonly rowsRead: number
  /** Items found in exactly one row, changed or not. */
  readonly matched: readonly RoadmapItemId[]
  readonly changes: readonly TicketChange[]
  /** Keys of this assessment whose item is not there any more. */
  readonly unknownKeys: readonly (TicketRow & { readonly key: string })[]
  /** Keys of another assessment. */
  readonly foreignKeys: readonly (TicketRow & { readonly key: string })[]
  readonly withoutKey: readonly TicketRow[]
  /** Rows that name two different keys: neither counts. */
  readonly twoKeys: readonly (TicketRow & { readonly keys: readonly string[] })[]
  /** Items that several rows name: none of the rows counts. */
  readonly duplicates: readonly { readonly item: RoadmapItemId; readonly key: string; readonly rows: readonly TicketRow[] }[]
  /** Texts that are no date, or no day of the calendar. */
  readonly wrongDates: readonly (TicketRow & { readonly item: RoadmapItemId; readonly field: DateField; readonly text: string })[]
  /** Dates that can be read in two ways; they count once `dateOrder` is given. */
  readonly ambiguousDates: readonly (TicketRow & { readonly item: RoadmapItemId; readonly field: DateField; readonly text: string })[]
  /** Rows that would begin after they are due; their dates do not count. */
  readonly reversedDates: readonly (TicketRow & { readonly item: RoadmapItemId; readonly startOn: IsoDate; readonly dueOn: IsoDate })[]
  /** Status words nobody knows, for the user to map. */
  readonly unmappedStatuses: readonly { readonly word: string; readonly rows: number }[]
}

/** Why a file is no tracker's export. The codes are those of other files, too. */
export type TicketFileProblem =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly code: 'not-text'; readonly takenFor: 'excel' | 'zip' | 'gzip' | 'pdf' | 'image' | 'unknown' }
  | { readonly code: 'unreadable' }
  /** No row names columns that a tracker's export has. */
  | { readonly code: 'not-tickets' }
  /** A cell that begins in this line never ends. */
  | { readonly code: 'sheet-cut-off'; readonly line: number }

/** Hands tickets on to trackers and reads back what became of them. No call throws. */
export type TicketExchange = {
  /** The largest file that is read. */
  readonly mostBytes: number
  /** The header of Backlog as we word it, in order: what `TicketOptions.header` may replace. */
  backlogColumns(language: Language): readonly string[]
  write(tickets: readonly Ticket[], options: TicketOptions): TicketFiles
  read(bytes: Uint8Array, reading: TicketReading): Result<TicketPreview, TicketFileProblem>
}
