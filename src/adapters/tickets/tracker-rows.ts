import type { Language } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import type { RoadmapStatus } from '../../domain/roadmap/roadmap-item.ts'
import type { TicketOptions, Tracker } from '../../report/ticket-port.ts'
import type { TicketLine } from './ticket-lines.ts'

/** Header first. */
export type Rows = readonly (readonly string[])[]
type Words = Readonly<Record<Language, string>>
type Column = { readonly name: string; readonly cell: (line: TicketLine, index: number) => string }

const hours = (line: TicketLine) => (line.effortHours === null ? '' : String(Math.round(line.effortHours * 100) / 100))
const day = (date: IsoDate | null) => date ?? ''

function table(columns: readonly Column[], lines: readonly TicketLine[]): Rows {
  return [columns.map(({ name }) => name), ...lines.map((line, index) => columns.map(({ cell }) => cell(line, index)))]
}

/** The key column, when one is wanted. */
function keyColumn({ keyColumn: name }: TicketOptions): readonly Column[] {
  return name === '' ? [] : [{ name, cell: ({ key }) => key }]
}

const task: Words = { ja: 'タスク', en: 'Task' }

type BacklogColumn = { readonly words: Words; readonly cell: (line: TicketLine, options: TicketOptions) => string }
/** In the order of Backlog's own sheet, which the import in the browser does not ask for. */
const ofBacklog: readonly BacklogColumn[] = [
  { words: { ja: '件名', en: 'Subject' }, cell: ({ title }) => title },
  { words: { ja: '詳細', en: 'Description' }, cell: ({ description }) => description },
  { words: { ja: '開始日', en: 'Start Date' }, cell: ({ startOn }) => day(startOn) },
  { words: { ja: '期限日', en: 'Due Date' }, cell: ({ dueOn }) => day(dueOn) },
  { words: { ja: '予定時間', en: 'Estimated Hours' }, cell: hours },
  { words: { ja: '実績時間', en: 'Actual Hours' }, cell: () => '' },
  { words: { ja: '種別名', en: 'Issue Type' }, cell: (_, { ticketType, language }) => ticketType || task[language] },
  { words: { ja: 'カテゴリー名', en: 'Category' }, cell: ({ capability }, { knownNames }) => (knownNames ? capability : '') },
  { words: { ja: '発生バージョン名', en: 'Version' }, cell: () => '' },
  { words: { ja: 'マイルストーン名', en: 'Milestone' }, cell: ({ quarter }, { knownNames }) => (knownNames ? quarter : '') },
  { words: { ja: '優先度', en: 'Priority' }, cell: (_, { language }) => ({ ja: '中', en: 'Normal' })[language] },
  { words: { ja: '担当者', en: 'Assignee' }, cell: ({ owner }, { knownNames }) => (knownNames ? owner : '') },
  { words: { ja: '親課題', en: 'Parent Issue' }, cell: ({ parent }) => parent?.title ?? '' },
]

/** Our words for the columns of Backlog, in order: what the user may replace by those of Backlog's sample. */
export function backlogColumns(language: Language): readonly string[] {
  return ofBacklog.map(({ words }) => words[language])
}

function backlogRows(lines: readonly TicketLine[], options: TicketOptions): Rows {
  const columns = ofBacklog.map(({ words, cell }): Column => {
    const word = words[options.language]
    return { name: options.header.get(word) ?? word, cell: (line) => cell(line, options) }
  })
  return table([...columns, ...keyColumn(options)], lines)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `23/Nov/26 12:00 AM`. */
function jiraDefaultDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${months[Number(date.slice(5, 7)) - 1]}/${date.slice(2, 4)} 12:00 AM`
}

const isAddress = (owner: string) => /^[^\s@]+@[^\s@]+$/.test(owner)

/** Several columns of one name are several labels. A label holds no space. */
function jiraRows(lines: readonly TicketLine[], options: TicketOptions): Rows {
  const word = (ja: string, en: string) => ({ ja, en })[options.language]
  const date = (when: IsoDate | null) => (when === null || options.jiraDates === 'yyyy-MM-dd' ? day(when) : jiraDefaultDate(when))
  const label = (cell: Column['cell']): Column => ({ name: word('ラベル', 'Labels'), cell })
  const numbers = new Map(lines.map((line, index) => [line, String(index + 1)]))
  const hierarchy: readonly Column[] = [
    { name: 'Issue Id', cell: (line) => numbers.get(line) ?? '' },
    { name: 'Parent Id', cell: ({ parent }) => (parent === null ? '' : (numbers.get(parent) ?? '')) },
  ]
  return table(
    [
      { name: word('要約', 'Summary'), cell: ({ title }) => title },
      { name: word('課題タイプ', 'Issue Type'), cell: () => options.ticketType || task[options.language] },
      { name: word('説明', 'Description'), cell: ({ description }) => description },
      { name: word('開始日', 'Start date'), cell: ({ startOn }) => date(startOn) },
      { name: word('期限', 'Due date'), cell: ({ dueOn }) => date(dueOn) },
      // Jira reads this column in seconds.
      {
        name: word('初期見積り', 'Original Estimate'),
        cell: ({ effortHours }) => (effortHours === null ? '' : String(Math.round(effortHours * 3600))),
      },
      // People are found by their address alone.
      { name: word('担当者', 'Assignee'), cell: ({ owner }) => (options.knownNames && isAddress(owner) ? owner : '') },
      label(({ key }) => key),
      label(() => 'shirube'),
      ...(options.quarterTickets ? hierarchy : []),
      ...keyColumn(options),
    ],
    lines,
  )
}

const redmineStatus: Readonly<Record<RoadmapStatus, Words>> = {
  planned: { ja: '新規', en: 'New' },
  'in-progress': { ja: '進行中', en: 'In Progress' },
  done: { ja: '終了', en: 'Closed' },
  cancelled: { ja: '却下', en: 'Rejected' },
}

/** Headers that Redmine maps by itself: the words of its screens, and the name of the field where those are not certain. */
function redmineRows(lines: readonly TicketLine[], options: TicketOptions): Rows {
  const word = (ja: string, en: string) => ({ ja, en })[options.language]
  const present = new Set(lines.map(({ key }) => key))
  const type: readonly Column[] = options.ticketType === '' ? [] : [{ name: word('トラッカー', 'Tracker'), cell: () => options.ticketType }]
  const named: readonly Column[] = [
    { name: word('カテゴリ', 'Category'), cell: ({ capability }) => capability },
    { name: word('担当者', 'Assignee'), cell: ({ owner }) => owner },
    { name: word('対象バージョン', 'Target version'), cell: ({ quarter }) => quarter },
  ]
  return table(
    [
      // Parents and relations name the rows by it.
      { name: options.keyColumn || 'Unique ID', cell: ({ key }) => key },
      ...type,
      { name: word('題名', 'Subject'), cell: ({ title }) => title },
      { name: word('説明', 'Description'), cell: ({ description }) => description },
      { name: word('ステータス', 'Status'), cell: ({ status }) => redmineStatus[status][options.language] },
      { name: word('優先度', 'Priority'), cell: () => word('通常', 'Normal') },
      ...(options.knownNames ? named : []),
      { name: word('親チケット', 'Parent task'), cell: ({ parent }) => parent?.key ?? '' },
      { name: word('開始日', 'Start date'), cell: ({ startOn }) => day(startOn) },
      { name: word('期日', 'Due date'), cell: ({ dueOn }) => day(dueOn) },
      { name: word('予定工数', 'Estimated time'), cell: hours },
      { name: word('進捗率', '% Done'), cell: ({ status }) => (status === 'done' ? '100' : '') },
      // Not "follows": that would move the dates.
      { name: 'relation_blocked', cell: ({ dependsOn }) => dependsOn.filter((key) => present.has(key)).join(',') },
    ],
    lines,
  )
}

export const trackerRows: Readonly<Record<Tracker, (lines: readonly TicketLine[], options: TicketOptions) => Rows>> = {
  backlog: backlogRows,
  jira: jiraRows,
  redmine: redmineRows,
}
