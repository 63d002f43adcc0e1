import { catalogueCall, settingsCall } from './aws-answers.ts'
import { hasColumns, plainName } from './columns.ts'
import { firstOf, text } from './fields.ts'
import type { JsonObject } from './format.ts'
import { knownText } from './not-evidence-text.ts'
import { otherTool, type Refused } from './other-tools.ts'

/** An assessment or another file of this app. */
function isShirubeFile(record: JsonObject): boolean {
  return text(record, 'kind').startsWith('shirube') && Object.hasOwn(record, 'formatVersion')
}

/** The message of an AWS error that was saved as JSON, by a program or an older CLI; empty when it is none. */
function errorIn(record: JsonObject): string {
  const code = firstOf(text(record, 'Error', 'Code'), text(record, 'error', 'code'), text(record, '__type'))
  const message = firstOf(
    text(record, 'Error', 'Message'),
    text(record, 'error', 'message'),
    text(record, 'message'),
    text(record, 'Message'),
  )
  if (code !== '') return message === '' ? code : `${code}: ${message}`
  return message !== '' && Object.keys(record).length === 1 ? message : ''
}

/**
 * What a JSON value is that no format claims, with what shows it: the call, the message, the other tool. Formats are asked first, so an
 * answer that one of them reads never comes here. `null` when it is nothing known.
 */
export function refusalOfJson(record: JsonObject): Refused | null {
  if (isShirubeFile(record)) return { refusal: 'shirube-file', detail: '' }
  const catalogue = catalogueCall(record)
  if (catalogue !== null) return { refusal: 'control-catalogue', detail: catalogue }
  const other = otherTool(record)
  if (other !== null) return other
  const call = settingsCall(record)
  if (call !== null) return { refusal: 'service-settings', detail: call }
  const message = errorIn(record)
  return message === '' ? null : { refusal: 'cli-error', detail: message.slice(0, 300) }
}

const sheetColumns: readonly (readonly string[])[] = [
  ['Recommendation', 'Recommendations', '推奨事項'],
  ['Alignment', '準拠状況', '準拠', '評価'],
]
const knownCsv: readonly { readonly columns: readonly string[]; readonly refused: Refused }[] = [
  { columns: ['Security control ID', 'Security control title'], refused: { refusal: 'control-catalogue', detail: 'AWS Security Hub' } },
  { columns: ['subscriptionId', 'recommendationName'], refused: { refusal: 'other-cloud', detail: 'Microsoft Azure' } },
  { columns: ['subscriptionId', 'resourceGroup'], refused: { refusal: 'other-cloud', detail: 'Microsoft Azure' } },
  { columns: ['finding.name', 'finding.category'], refused: { refusal: 'other-cloud', detail: 'Google Cloud' } },
  { columns: ['eventVersion', 'eventName'], refused: { refusal: 'cloudtrail-log', detail: 'CloudTrail' } },
  { columns: ['Event name', 'Event time', 'Event source'], refused: { refusal: 'cloudtrail-log', detail: 'CloudTrail' } },
]

/** What a CSV is that no format claims; the model's own sheet may have a title above its header. */
export function refusalOfCsv(header: readonly string[], rows: readonly (readonly string[])[]): Refused {
  const isSheet = [header, ...rows.slice(0, 20)].some((row) => {
    const cells = row.map(plainName)
    return sheetColumns.every((names) => names.some((name) => cells.includes(plainName(name))))
  })
  if (isSheet) return { refusal: 'model-sheet', detail: '' }
  const known = knownCsv.find(({ columns }) => hasColumns(header, columns))
  if (known !== undefined) return known.refused
  const names = header.map((name) => name.trim()).filter((name) => name !== '')
  return { refusal: 'other-csv', detail: names.slice(0, 8).join(', ').slice(0, 200) }
}

/** What a text is that is neither JSON nor a CSV, from its first 64 kB. */
export function refusalOfText(text: string): Refused {
  return knownText(text.slice(0, 65_536).replace(/^\uFEFF/, '')) ?? { refusal: 'other-text', detail: '' }
}
