import { fail, type Result, succeed } from '../../domain/result.ts'
import type { KnownTicket, TicketFileProblem, TicketPreview, TicketReading, TicketRow } from '../../report/ticket-port.ts'
import { cutText } from '../text/cut-text.ts'
import { decode, takenFor } from '../text/decode.ts'
import { type CsvRow, splitRows } from '../text/split-rows.ts'
import { keysOf } from './find-keys.ts'
import { findHeader, type Header } from './header.ts'
import { cellOf, findingsOf, type MatchedRow } from './row-changes.ts'

/** A project of ten thousand tickets with long descriptions stays below. */
export const mostBytes = 50_000_000
const headBytes = 4096

function placeOf(row: CsvRow, header: Header): TicketRow {
  const title = cutText(cellOf(row, header, 'title'), 300)
  return { line: row.line, ticket: cutText(cellOf(row, header, 'ticket'), 100), title }
}

type Sorted = Pick<TicketPreview, 'unknownKeys' | 'foreignKeys' | 'withoutKey' | 'twoKeys' | 'duplicates'> & {
  readonly matched: readonly MatchedRow[]
}

/** Which item each row stands for, if any. The rows above those of a quarter are our own and say nothing. */
function sorted(rows: readonly CsvRow[], header: Header, { prefix, known }: TicketReading): Sorted {
  const byKey = new Map<string, KnownTicket>(known.map((one) => [one.key.toLowerCase(), one]))
  const found = new Map<KnownTicket, MatchedRow[]>()
  const unknownKeys: TicketPreview['unknownKeys'][number][] = []
  const foreignKeys: TicketPreview['foreignKeys'][number][] = []
  const withoutKey: TicketRow[] = []
  const twoKeys: TicketPreview['twoKeys'][number][] = []
  for (const row of rows) {
    const place = placeOf(row, header)
    const keys = keysOf(row, header)
    const [key] = keys
    const item = key === undefined ? undefined : byKey.get(key)
    if (key === undefined) withoutKey.push(place)
    else if (keys.length > 1) twoKeys.push({ ...place, keys })
    else if (item !== undefined) {
      const matches = found.get(item) ?? []
      matches.push({ row, place, known: item })
      found.set(item, matches)
    } else if (!key.startsWith(`${prefix.toLowerCase()}-`)) foreignKeys.push({ ...place, key })
    else if (!/^[0-9a-f]{8}-quarter-\d{4}-\d{2}$/.test(key)) unknownKeys.push({ ...place, key })
  }
  const several = [...found].filter(([, matches]) => matches.length > 1)
  return {
    matched: [...found.values()].flatMap((matches) => (matches.length === 1 ? matches : [])),
    duplicates: several.map(([{ item, key }, matches]) => ({ item, key, rows: matches.map(({ place }) => place) })),
    ...{ unknownKeys, foreignKeys, withoutKey, twoKeys },
  }
}

/**
 * Reads what a tracker has exported: CSV by comma, semicolon or tab, in UTF-8, UTF-16 or Shift_JIS. Gives what it would change; nothing is
 * changed. Never throws.
 */
export function readTickets(bytes: Uint8Array, reading: TicketReading): Result<TicketPreview, TicketFileProblem> {
  if (bytes.length === 0) return fail({ code: 'file-empty' })
  if (bytes.length > mostBytes) return fail({ code: 'file-too-large', sizeBytes: bytes.length, limitBytes: mostBytes })
  const taken = takenFor(bytes.subarray(0, headBytes))
  if (taken !== null) return fail({ code: 'not-text', takenFor: taken })
  const decoded = decode(bytes)
  if (decoded === null) return fail({ code: 'unreadable' })
  const text = decoded.text.replace(/^\ufeff/, '')
  if (text.trim() === '') return fail({ code: 'file-empty' })
  const header = findHeader(text)
  if (header === null) return fail({ code: 'not-tickets' })
  const { rows, openQuoteLine } = splitRows(text, header.separator)
  if (openQuoteLine !== null) return fail({ code: 'sheet-cut-off', line: openQuoteLine })
  if (decoded.isCutOff) return fail({ code: 'sheet-cut-off', line: rows.at(-1)?.line ?? 1 })
  const filled = rows.slice(header.row + 1).filter(({ fields }) => fields.some((field) => field.trim() !== ''))
  const { matched, ...rest } = sorted(filled, header, reading)
  return succeed({
    tracker: header.tracker,
    rowsRead: filled.length,
    matched: matched.map(({ known }) => known.item),
    ...rest,
    ...findingsOf(matched, header, reading),
  })
}
