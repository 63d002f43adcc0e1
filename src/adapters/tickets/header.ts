import type { Tracker } from '../../report/ticket-port.ts'
import { type CsvRow, splitRows } from '../text/split-rows.ts'

/** What we look for in an export. */
export type Field =
  | 'key'
  | 'ticket'
  | 'title'
  | 'description'
  | 'labels'
  | 'status'
  | 'resolution'
  | 'startOn'
  | 'dueOn'
  | 'doneOn'
  | 'owner'

/** `columns`: Jira has several of one name. */
export type Header = {
  readonly separator: string
  readonly row: number
  readonly columns: ReadonlyMap<Field, readonly number[]>
  readonly tracker: Tracker | null
}

const names: Readonly<Record<Field, readonly string[]>> = {
  key: ['unique id', 'unique_id', 'shirube-key', 'external id', 'external key', '外部キー', '外部id'],
  ticket: ['キー', 'key', 'issue key', 'work item key', '課題キー', '作業項目キー', '#'],
  title: ['件名', '題名', '要約', 'タイトル', '項目', 'summary', 'subject', 'title', 'item'],
  description: ['詳細', '説明', 'description', 'details'],
  labels: ['ラベル', 'labels', 'label'],
  status: ['状態', 'ステータス', 'status', 'state'],
  resolution: ['完了理由', '解決状況', '解決', 'resolution'],
  startOn: ['開始日', '開始', 'start date', 'start'],
  dueOn: ['期限日', '期日', '期限', 'due date', 'due'],
  doneOn: ['完了日', '終了日', '解決日', 'done on', 'closed', 'resolved'],
  owner: ['担当者', '担当', 'assignee', 'owner', 'assigned to'],
}
const fieldOf = new Map(Object.entries(names).flatMap(([field, words]) => words.map((word) => [word, field as Field])))

/** Columns that only one tracker has; enough of them tell which one it is. */
const marks: Readonly<Record<Tracker, readonly string[]>> = {
  backlog: [
    'キーid',
    '状態id',
    '種別',
    '種別名',
    '件名',
    '期限日',
    '完了理由',
    'key id',
    'status id',
    'issue type id',
    '親課題キー',
    '親課題',
  ],
  jira: ['issue key', 'issue id', 'work item key', '課題キー', '課題 id', '要約', 'summary', '課題タイプ', 'project key', 'issue type'],
  redmine: ['#', '題名', 'トラッカー', 'tracker', '期日', '予定工数', '進捗率', '% done', '対象バージョン', 'target version', '親チケット'],
}

/** A title or `sep=;` may stand above the header. */
const headerWithinRows = 20

/** "Custom field (Start date)" is "start date", however wide its letters are. */
function plainName(cell: string): string {
  const plain = cell.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return /^(?:custom field|カスタム ?フィールド) ?\((.*)\)$/.exec(plain)?.[1]?.trim() ?? plain
}

function columnsOf(row: CsvRow): Header['columns'] {
  const found = new Map<Field, number[]>()
  row.fields.forEach((cell, index) => {
    const field = fieldOf.get(plainName(cell))
    if (field === undefined) return
    // Of two columns for a title the first counts; labels and descriptions are looked through together.
    found.set(field, [...(found.get(field) ?? []), index])
  })
  return found
}

function trackerOf(row: CsvRow): Tracker | null {
  const cells = new Set(row.fields.map(plainName))
  const counts = Object.entries(marks).map(([tracker, words]) => ({
    tracker: tracker as Tracker,
    count: words.filter((word) => cells.has(word)).length,
  }))
  const [first, second] = counts.toSorted((a, b) => b.count - a.count)
  return first === undefined || first.count < 2 || first.count === second?.count ? null : first.tracker
}

/** Something to find a key in, and something to update. */
function isEnough(columns: Header['columns']): boolean {
  const has = (...fields: readonly Field[]) => fields.some((field) => columns.has(field))
  return has('key', 'title', 'description', 'labels') && has('status', 'startOn', 'dueOn', 'owner')
}

/** The row and separator under which most of the columns are found; `null` when no row names enough of them. */
export function findHeader(text: string): Header | null {
  let best: Header | null = null
  for (const separator of [',', ';', '\t']) {
    splitRows(text, separator, headerWithinRows).rows.forEach((csvRow, row) => {
      const columns = columnsOf(csvRow)
      if (!isEnough(columns) || columns.size <= (best?.columns.size ?? 0)) return
      best = { separator, row, columns, tracker: trackerOf(csvRow) }
    })
  }
  return best
}
