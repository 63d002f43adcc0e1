import type { Severity } from '../../../domain/evidence/finding.ts'
import type { IsoMoment } from '../../../domain/moments.ts'
import { controlsInFindingArn } from './control-id.ts'
import { accountId, accountOfArn, firstMoment, list, object, path, regionOfArn, said, severityOf, text } from './fields.ts'
import type { JsonObject, Sink } from './format.ts'

/** The number of the OCSF class, 0 when the record does not say. */
export function classOf(record: JsonObject): number {
  const number = typeof record.class_uid === 'number' ? record.class_uid : Number(text(record.class_uid) || 0)
  return Number.isInteger(number) ? number : -1
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A finding in the Open Cybersecurity Schema Framework: of category 2, in whatever version; or what `--query` leaves of it. */
export function isOcsfShaped(record: JsonObject): boolean {
  const number = classOf(record)
  if (number !== 0) return number >= 2000 && number < 3000
  if (record.class_uid !== undefined || !isObject(record.finding_info)) return false
  return isObject(record.metadata) || isObject(record.cloud) || isObject(record.compliance)
}

const productOf = (record: JsonObject) => object(object(record.metadata).product)

export function ocsfProductArn(record: JsonObject): string {
  return text(productOf(record).uid)
}

const prowler = /^prowler\b/i

export function isProwlerOcsf(record: JsonObject): boolean {
  const product = productOf(record)
  return prowler.test(text(product.name)) || prowler.test(text(product.uid)) || prowler.test(text(object(record.finding_info).product_uid))
}

/** AWS Security Hub, or another product whose findings came through it or through Security Lake. */
export function isAwsOcsf(record: JsonObject): boolean {
  const product = productOf(record)
  const arn = text(product.uid)
  if (arn.startsWith('arn:aws') && (arn.includes(':securityhub:') || arn.includes('/aws/'))) return true
  const vendor = text(product.vendor_name)
  if (vendor !== '') return /^(?:aws|amazon)\b/i.test(vendor)
  const name = text(product.name)
  if (name !== '') return /^(?:aws|amazon|security hub|guardduty|inspector|macie)\b/i.test(name)
  const uid = uidOf(record)
  return arn === '' && (/^aws$/i.test(text(record, 'cloud', 'provider')) || /^arn:aws[a-z-]*:/.test(uid))
}

/** `finding.uid` in version 1.0. */
export function uidOf(record: JsonObject): string {
  return text(object(record.finding_info).uid) || text(object(record.finding).uid)
}

export function typesOf(record: JsonObject): readonly unknown[] {
  const types = list(object(record.finding_info).types)
  return types.length > 0 ? types : list(object(record.finding).types)
}

/** `resources`, or the one `resource` of the rows in Security Lake. */
export function firstResource(record: JsonObject): unknown {
  return list(record.resources)[0] ?? record.resource
}

/** Where the finding is. The ARN of a resource is preferred to its bare name: ASFF has the ARN too, and both forms are one finding. */
export function ocsfPlace(record: JsonObject): { readonly account: string; readonly region: string; readonly resource: string } {
  const uid = uidOf(record)
  const cloud = object(record.cloud ?? object(record.unmapped).cloud)
  const resource = object(firstResource(record))
  return {
    account:
      accountId(object(cloud.account).uid) ||
      accountId(cloud.account_uid) ||
      accountId(record.accountid) ||
      accountId(path(resource, 'owner', 'account', 'uid')) ||
      accountOfArn(uid),
    region: said(cloud.region) || said(resource.region) || regionOfArn(uid),
    resource: resourceName(resource),
  }
}

function resourceName(resource: JsonObject): string {
  const uid = said(resource.uid)
  if (uid.startsWith('arn:')) return uid
  const other = said(resource.uid_alt)
  return other.startsWith('arn:') ? other : uid || other || said(resource.name)
}

export function ocsfObservedAt(record: JsonObject): IsoMoment | null {
  const info = object(record.finding_info ?? record.finding)
  return (
    firstMoment(info.modified_time_dt, info.modified_time, info.last_seen_time_dt, info.last_seen_time, record.time_dt, record.time) ??
    firstMoment(path(record, 'metadata', 'modified_time_dt'), info.created_time_dt, info.created_time)
  )
}

export function ocsfFirstSeenAt(record: JsonObject): IsoMoment | null {
  const info = object(record.finding_info ?? record.finding)
  return firstMoment(info.first_seen_time_dt, info.first_seen_time, info.created_time_dt, info.created_time)
}

const severityIds: readonly Severity[] = ['unknown', 'informational', 'low', 'medium', 'high', 'critical', 'critical']

/** As a user left it: severities may be changed by hand; else as the product gave it. */
export function ocsfSeverity(record: JsonObject): Severity {
  const own = severityIn(record)
  return own === 'unknown' ? severityIn(object(record.vendor_attributes)) : own
}

function severityIn(holder: JsonObject): Severity {
  const worded = severityOf(holder.severity)
  return worded === 'unknown' ? (severityIds[Number(text(holder.severity_id) || 0)] ?? 'unknown') : worded
}

export type OcsfWorkflow = 'open' | 'suppressed' | 'resolved' | 'archived'
const workflowWords: ReadonlyMap<string, OcsfWorkflow> = new Map([
  ['NEW', 'open'],
  ['NOTIFIED', 'open'],
  ['IN PROGRESS', 'open'],
  ['IN_PROGRESS', 'open'],
  ['INPROGRESS', 'open'],
  ['SUPPRESSED', 'suppressed'],
  ['RESOLVED', 'resolved'],
  ['ARCHIVED', 'archived'],
  ['DELETED', 'archived'],
])
const workflowIds: readonly (OcsfWorkflow | undefined)[] = [undefined, 'open', 'open', 'suppressed', 'resolved', 'archived', 'archived']

/** A field of `unmapped`: an object, or the key and value pairs that some tools make of a map. */
function unmapped(record: JsonObject, key: string): string {
  if (typeof record.unmapped !== 'object') return ''
  const direct = text(record.unmapped, key)
  if (direct !== '') return direct
  return text(
    list(record.unmapped).find((pair) => text(pair, 'key') === key),
    'value',
  )
}

/** What has become of the finding. Words count before numbers; in class 2001 the numbers of `status_id` mean something else. */
export function ocsfWorkflow(record: JsonObject): OcsfWorkflow {
  if (unmapped(record, 'RecordState').toUpperCase() === 'ARCHIVED') return 'archived'
  const status = workflowWords.get(text(record.status).toUpperCase())
  if (status !== undefined && status !== 'open') return status
  const others = [record.state, unmapped(record, 'Workflow.Status'), unmapped(record, 'WorkflowStatus')]
  const known = others.map((word) => workflowWords.get(text(word).toUpperCase()))
  const word = known.find((one) => one !== undefined && one !== 'open') ?? status ?? known.find((one) => one !== undefined)
  if (word !== undefined) return word
  const id = classOf(record) === 2001 ? record.state_id : record.status_id
  return workflowIds[Number(text(id) || 0)] ?? 'open'
}

/** The control behind a finding of another product that is named by its id, as in the contributing findings of an exposure. */
export function controlBehind(uid: string, sink: Sink): string | null {
  return controlsInFindingArn(uid, sink.catalogue)[0] ?? null
}
