import { guardDutySeverity } from './detector.ts'
import { accountId, accountOfArn, firstMoment, firstOf, path, regionOfArn, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

/** Amazon GuardDuty's own findings: of `get-findings` in capitals, of EventBridge and of the export to S3 in camel case. */
export const guardduty: JsonFormat = { kind: 'json', id: 'guardduty', claims: isGuardDuty, read: readGuardDuty }

/** A field under its name in either case. */
function field(holder: unknown, name: string): unknown {
  return path(holder, name) ?? path(holder, `${name.charAt(0).toLowerCase()}${name.slice(1)}`)
}

function isGuardDuty(record: JsonObject): boolean {
  if (record.class_uid !== undefined || record.ProductArn !== undefined || record.findingArn !== undefined) return false
  const service = field(record, 'Service')
  const isNamed = text(field(service, 'ServiceName')) === 'guardduty' || /^arn:aws[a-z-]*:guardduty:/.test(text(field(record, 'Arn')))
  const hasShape = text(field(record, 'SchemaVersion')) !== '' && typeof service === 'object' && service !== null
  return isNamed || (hasShape && text(field(record, 'Type')) !== '')
}

/** Where each kind of resource has its name. */
const names: readonly (readonly (string | number)[])[] = [
  ['InstanceDetails', 'InstanceId'],
  ['AccessKeyDetails', 'UserName'],
  ['S3BucketDetails', 0, 'Arn'],
  ['EksClusterDetails', 'Arn'],
  ['EcsClusterDetails', 'Arn'],
  ['LambdaDetails', 'FunctionArn'],
  ['RdsDbInstanceDetails', 'DbInstanceArn'],
  ['EbsVolumeDetails', 'ScannedVolumeDetails', 0, 'VolumeArn'],
]

function resourceOf(resource: unknown): string {
  for (const keys of names) {
    let at: unknown = resource
    for (const key of keys) at = typeof key === 'string' ? field(at, key) : path(at, key)
    if (text(at) !== '') return text(at)
  }
  return ''
}

function readGuardDuty(record: JsonObject, sink: Sink): void {
  const of = (name: string) => field(record, name)
  const service = of('Service')
  const arn = text(of('Arn'))
  sink.version(text(of('SchemaVersion')))
  sink.detection({
    product: 'guardduty',
    area: 'threat',
    severity: guardDutySeverity(Number(text(of('Severity')) || Number.NaN)),
    isOpen: field(service, 'Archived') !== true,
    account: firstOf(accountId(of('AccountId')), accountOfArn(arn)),
    region: firstOf(text(of('Region')), regionOfArn(arn)),
    resource: resourceOf(of('Resource')),
    firstSeenAt: firstMoment(field(service, 'EventFirstSeen'), of('CreatedAt')),
    observedAt: firstMoment(of('UpdatedAt'), field(service, 'EventLastSeen'), of('CreatedAt')),
    id: firstOf(arn, text(of('Id'))),
  })
}
