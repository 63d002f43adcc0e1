import { type Answer, untouchedAnswer } from '../../../domain/answer.ts'
import { limits } from '../../../domain/limits.ts'
import type { RecommendationId } from '../../../domain/model.ts'
import { fail, type Result, succeed } from '../../../domain/result.ts'
import type { FileProblem, SheetRow } from '../../../state/ports.ts'
import { type CsvRow, splitRows } from '../../text/split-rows.ts'
import { readAlignment } from './alignment.ts'
import { plainTitle } from './titles.ts'

type Column = 'Recommendation' | 'Alignment' | 'Comments'
type Header = { readonly separator: string; readonly row: number; readonly columns: ReadonlyMap<Column, number> }

const columnNames: Readonly<Record<Column, readonly string[]>> = {
  Recommendation: ['Recommendation', 'Recommendations', '推奨事項'],
  Alignment: ['Alignment', '準拠状況', '準拠', '評価'],
  Comments: ['Comments', 'Comment', 'コメント', '備考'],
}
const needed: readonly Column[] = ['Recommendation', 'Alignment']
/** A title or a date may stand above the header. */
const headerWithinRows = 20

function columnsOf(row: CsvRow): Header['columns'] {
  const fields = row.fields.map(plainTitle)
  const found = new Map<Column, number>()
  for (const [column, names] of Object.entries(columnNames) as [Column, readonly string[]][]) {
    const plain = names.map(plainTitle)
    const index = fields.findIndex((field) => plain.includes(field))
    if (index >= 0) found.set(column, index)
  }
  return found
}

/** The row and separator under which most of the columns are found. */
function findHeader(text: string): Header | null {
  let best: Header | null = null
  for (const separator of [',', ';', '\t']) {
    splitRows(text, separator, headerWithinRows).rows.forEach((csvRow, row) => {
      const columns = columnsOf(csvRow)
      if (columns.size > (best?.columns.size ?? 0)) best = { separator, row, columns }
    })
  }
  return best
}

function toAnswer(value: Answer['value'], comment: string): Answer | null {
  if (value === null && comment === '') return null
  return { ...untouchedAnswer, value, [value === 'not-applicable' ? 'reason' : 'rationale']: comment }
}

function toSheetRow(row: CsvRow, header: Header, byTitle: (title: string) => RecommendationId | null): SheetRow {
  const cell = (column: Column) => row.fields[header.columns.get(column) ?? -1]?.trim() ?? ''
  const title = cell('Recommendation')
  const alignment = readAlignment(cell('Alignment'))
  const comment = cell('Comments').replaceAll(/\r\n?/g, '\n')
  return {
    line: row.line,
    title,
    id: byTitle(title),
    answer: toAnswer(alignment?.value ?? null, comment),
    alignmentUnread: alignment === null ? cell('Alignment') : null,
    sameAsLine: null,
  }
}

/** A second row of one recommendation says so, because only one of the two can count. */
function withRepeats(rows: readonly SheetRow[]): readonly SheetRow[] {
  const firstLines = new Map<RecommendationId, number>()
  return rows.map((row) => {
    if (row.id === null) return row
    const sameAsLine = firstLines.get(row.id) ?? null
    if (sameAsLine === null) firstLines.set(row.id, row.line)
    return { ...row, sameAsLine }
  })
}

/** Reads the CSV of the model's own sheet. Rows it cannot place stay in the list, so that the user sees them. */
export function readSheet(text: string, byTitle: (title: string) => RecommendationId | null): Result<readonly SheetRow[], FileProblem> {
  const header = findHeader(text)
  if (header === null || !needed.some((column) => header.columns.has(column))) return fail({ code: 'not-a-sheet' })
  const missing = needed.filter((column) => !header.columns.has(column))
  if (missing.length > 0) return fail({ code: 'sheet-without-columns', missing })
  const { rows, openQuoteLine } = splitRows(text, header.separator)
  if (openQuoteLine !== null) return fail({ code: 'sheet-cut-off', line: openQuoteLine })
  const read = rows
    .slice(header.row + 1)
    .map((row) => toSheetRow(row, header, byTitle))
    .filter(({ title, answer, alignmentUnread }) => title !== '' || answer !== null || alignmentUnread !== null)
  const tooLong = read.find(({ answer }) => Math.max(answer?.rationale.length ?? 0, answer?.reason.length ?? 0) > limits.textLength)
  if (tooLong !== undefined) return fail({ code: 'does-not-fit', path: `Comments (${tooLong.line})` })
  return succeed(withRepeats(read))
}
