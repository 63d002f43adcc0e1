import * as z from 'zod/mini'
import { readRow, rowPattern } from './number-rows.ts'

// Frozen with v2.ts.

const text = z.string().check(z.maxLength(20_000))
const moment = z.nullable(z.iso.datetime({ precision: 3 }))
const count = z.number().check(z.int(), z.gte(0))
const names = z.array(text).check(z.maxLength(20_000))
const severity = z.literal(['critical', 'high', 'medium', 'low', 'informational', 'unknown'])
const tool = z.literal([
  'security-hub',
  'prowler',
  'aws-config',
  'aws-api',
  'trusted-advisor',
  'service-screener',
  'powerpipe',
  'detections',
])
const skipReason = z.literal([
  'archived',
  'duplicate',
  'other-cloud',
  'not-a-result',
  'no-status',
  'other-format',
  'not-an-object',
  'too-large',
  'placeholder',
  'bad-row',
])
const faultCode = z.literal(['bad-json', 'cut-off', 'bad-encoding', 'short-row', 'open-quote', 'record-too-large', 'bad-value'])

/** The columns of the rows, those that are seldom 0 first. The first three point into the lists beside the rows. */
export const cellColumns = [
  'subject',
  'account',
  'region',
  'oldest',
  'passed',
  'failed',
  'newest',
  'nothingToCheck',
  'unknown',
  'not-available',
  'manual',
  'suppressed',
] as const
export const detectionColumns = ['subject', 'account', 'region', 'oldestOpen', 'open', 'closed', 'newest'] as const

const rowsOf = (columns: readonly string[]) => {
  const times = 'a time is 0 for none, else 1 and the milliseconds after `since`; as `newest`, 0 is the older time again and 1 none'
  const row = z.string().check(z.maxLength(1_000), z.regex(rowPattern))
  return z.array(row).check(z.maxLength(1_000_000), z.describe(`${columns.join(' ')}|failing: zeros at the end are left out; ${times}.`))
}

const places = {
  accounts: names,
  regions: names,
  since: moment.check(z.describe('The oldest time of the rows.')),
}
const cellLists = z.strictObject({
  ...places,
  subjects: z.array(z.tuple([tool, z.nullable(text), z.nullable(text), severity])).check(z.maxLength(100_000)),
  failing: z.array(text).check(z.maxLength(20_000_000), z.describe('Failing resources, pointed at after the bar of a row.')),
  rows: rowsOf(cellColumns),
})
const detectionLists = z.strictObject({
  ...places,
  subjects: z.array(z.tuple([text, text, severity])).check(z.maxLength(100_000)),
  rows: rowsOf(detectionColumns),
})

type Lists = {
  readonly accounts: readonly unknown[]
  readonly regions: readonly unknown[]
  readonly subjects: readonly unknown[]
  readonly failing?: readonly unknown[]
  readonly since: string | null
  readonly rows: readonly string[]
}

const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
const mostFailing = 20

/** The index of the first row that points past a list, dates past the calendar or holds a number too large; -1 when none does. */
function firstBadRow({ accounts, regions, subjects, failing = [], since, rows }: Lists, columns: readonly string[]): number {
  const lastTime = since === null ? 0 : latest - Date.parse(since) + 1
  const [oldest, newest] = [3, columns.indexOf('newest')]
  return rows.findIndex((text) => {
    const { columns: row, list } = readRow(text, columns.length)
    const [subject = 0, account = 0, region = 0] = row
    const isPlaced = subject < subjects.length && account < accounts.length && region < regions.length
    const isDated = (row[oldest] ?? 0) <= lastTime && (row[newest] ?? 0) <= lastTime + 1
    const isListed = list.length <= mostFailing && list.every((index) => index < failing.length)
    return row.length > columns.length || !isPlaced || !isDated || !isListed || !row.every(Number.isSafeInteger)
  })
}

// By hand: a schema for every number of 150,000 rows takes seconds.
const rowsFit = (columns: readonly string[]) =>
  z.check<Lists>(({ value, issues }) => {
    const index = firstBadRow(value, columns)
    if (index >= 0) issues.push({ code: 'custom', path: ['rows', index], input: value.rows[index], message: 'the row does not fit' })
  })

const trait = z.strictObject({ category: text, title: text, controlId: z.nullable(text) })
const exposure = z.strictObject({
  id: text,
  title: text,
  severity,
  isOpen: z.boolean(),
  account: text,
  region: text,
  resource: text,
  resourceType: text,
  firstSeenAt: moment,
  observedAt: moment,
  traits: z.array(trait).check(z.maxLength(1_000)),
})

/** What is kept of one findings file. */
export const savedEvidenceV2 = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/), z.describe('Of the file as it was given.')),
  name: text,
  sizeBytes: count,
  takenInAt: z.iso.datetime({ precision: 3 }),
  // Any id: a reader for one more format is no new version of this one.
  format: z.string().check(z.maxLength(100), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  version: text,
  accounts: names,
  regions: names,
  oldest: moment,
  newest: moment,
  recordsRead: count,
  skipped: z.array(z.strictObject({ reason: skipReason, count })).check(z.maxLength(100)),
  faults: z.array(z.strictObject({ code: faultCode, line: z.nullable(count), byte: z.nullable(count) })).check(z.maxLength(20)),
  faultCount: count,
  unknownControls: names,
  disabledControls: names,
  standards: z.array(z.tuple([text, names])).check(z.maxLength(20_000), z.describe('Standards by control.')),
  cells: cellLists.check(rowsFit(cellColumns)),
  detections: detectionLists.check(rowsFit(detectionColumns)),
  exposures: z.array(exposure).check(z.maxLength(100_000)),
})
