import { controlOf } from '../../../domain/evidence/catalogue.ts'
import type { FindingStatus } from '../../../domain/evidence/finding.ts'
import { asCatalogued, looksLikeControl } from './control-id.ts'
import { accountId, list, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

type Group = { readonly value: string; readonly count: number }

/**
 * The answer of `get-finding-statistics-v2`: counts by one field after the other, never across. By control alone it does not tell passed from
 * failed: that is in the request. Grouped by `compliance.status` as well in the same call, with one status in it and the same sum, it does.
 */
export const ocsfStatistics: JsonFormat = {
  kind: 'json',
  id: 'ocsf-statistics',
  claims: (record) => Array.isArray(record.GroupByResults),
  read: readStatistics,
}

/** By field, in lower case. A field that was asked for twice, with other filters each, is `null`: which is which is not said. */
function groupsByField(record: JsonObject): ReadonlyMap<string, readonly Group[] | null> {
  const byField = new Map<string, readonly Group[] | null>()
  for (const result of list(record, 'GroupByResults')) {
    const field = text(result, 'GroupByField').toLowerCase()
    const groups = list(result, 'GroupByValues').flatMap((entry) => {
      const count = Number(text(entry, 'Count') || Number.NaN)
      return Number.isSafeInteger(count) && count > 0 ? [{ value: text(entry, 'FieldValue'), count }] : []
    })
    byField.set(field, byField.has(field) ? null : groups)
  }
  return byField
}

const sum = (groups: readonly Group[]) => groups.reduce((total, group) => total + group.count, 0)
const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['pass', 'passed'],
  ['passed', 'passed'],
  ['fail', 'failed'],
  ['failed', 'failed'],
  ['warning', 'unknown'],
  ['not_available', 'not-available'],
])

/** The one value of a field that the counted findings share; empty unless there is just one and it stands for all of them. */
function shared(groups: readonly Group[] | null | undefined, total: number): string {
  const only = groups?.length === 1 ? groups[0] : undefined
  return only !== undefined && only.count === total ? only.value : ''
}

/** `null` when the file cannot say it of every counted finding. */
function statusOf(byField: ReadonlyMap<string, readonly Group[] | null>, total: number): FindingStatus | null {
  const status = statuses.get(shared(byField.get('compliance.status'), total).toLowerCase()) ?? null
  const workflow = byField.get('status')
  if (status === null || workflow === undefined || workflow === null) return status
  const isLeftOut = (group: Group) => /^(?:suppressed|archived)$/i.test(group.value)
  if (!workflow.some(isLeftOut)) return status
  return /^suppressed$/i.test(shared(workflow, total)) ? 'suppressed' : null
}

function readStatistics(record: JsonObject, sink: Sink): void {
  const byField = groupsByField(record)
  for (const group of byField.get('cloud.account.uid') ?? []) sink.place(accountId(group.value), '')
  for (const group of byField.get('cloud.region') ?? []) sink.place('', group.value)
  const controls = byField.get('compliance.control')
  if (controls === undefined || controls === null || controls.length === 0) {
    sink.skip('not-a-result')
    return
  }
  const total = sum(controls)
  const status = statusOf(byField, total)
  if (status === null) {
    sink.skip('no-status', total)
    return
  }
  const account = accountId(shared(byField.get('cloud.account.uid'), total))
  const region = shared(byField.get('cloud.region'), total)
  for (const { value, count } of controls) {
    if (!looksLikeControl(value)) {
      sink.skip('not-a-result', count)
      continue
    }
    const controlId = asCatalogued(value, sink.catalogue)
    const severity = controlOf(sink.catalogue, value)?.severity ?? 'unknown'
    const none = { checkId: null, hadNothingToCheck: false, resource: '', observedAt: null, id: '', standards: [] }
    sink.finding({ tool: 'security-hub', controlId, status, severity, account, region, ...none, count })
  }
}
