import { controlOf } from '../../../domain/evidence/catalogue.ts'
import type { DetectionArea } from '../../../domain/evidence/finding.ts'
import { areaOf, productOfArn } from './detector.ts'
import { firstOf, object, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'
import { isExposure, readExposure } from './ocsf-exposure.ts'
import {
  classOf,
  isAwsOcsf,
  isOcsfShaped,
  isProwlerOcsf,
  ocsfFirstSeenAt,
  ocsfObservedAt,
  ocsfPlace,
  ocsfProductArn,
  ocsfSeverity,
  ocsfWorkflow,
  typesOf,
  uidOf,
} from './ocsf-fields.ts'
import { isPosture, readPosture } from './ocsf-posture.ts'

/** Findings of the new AWS Security Hub and of Security Lake, OCSF 1.0 to 1.8; the version is not asked for. */
export const ocsf: JsonFormat = {
  kind: 'json',
  id: 'ocsf',
  claims: (record) => isOcsfShaped(record) && !isProwlerOcsf(record) && isAwsOcsf(record),
  read: readOcsf,
}

function readOcsf(record: JsonObject, sink: Sink): void {
  const version = text(object(record.metadata).version)
  if (version !== '') sink.version(`OCSF ${version}`)
  if (isCoverage(record, sink)) {
    const { account, region } = ocsfPlace(record)
    sink.place(account, region)
    sink.skip('not-a-result')
    return
  }
  if (isExposure(record)) readExposure(record, sink)
  else if (isPosture(record)) readPosture(record, sink)
  else readDetection(record, sink)
}

/**
 * A coverage finding says whether a detector is on in an account and Region. How it says so is not published, so it is counted as read
 * and not taken for a control's result.
 */
function isCoverage(record: JsonObject, sink: Sink): boolean {
  if (!typesOf(record).some((type) => /\bcoverage\b/i.test(text(type)))) return false
  return controlOf(sink.catalogue, text(record, 'compliance', 'control')) === null
}

const byClass: ReadonlyMap<number, DetectionArea> = new Map([
  [2002, 'vulnerability'],
  [2006, 'sensitive-data'],
])

/** `GuardDuty` when there is no ARN to read it from: `guardduty`. */
function productOf(record: JsonObject): string {
  const byArn = productOfArn(ocsfProductArn(record))
  if (byArn !== '') return byArn
  const short = text(record, 'metadata', 'product', 'name')
    .toLowerCase()
    .replace(/^(?:aws|amazon) /, '')
    .replaceAll(' ', '-')
  return short === 'iam-access-analyzer' ? 'access-analyzer' : short
}

function readDetection(record: JsonObject, sink: Sink): void {
  const product = productOf(record)
  const area = areaOf(product, typesOf(record))
  const passed = /^pass(?:ed)?$/i.test(text(record, 'compliance', 'status'))
  sink.detection({
    product,
    area: area === 'other' ? (byClass.get(classOf(record)) ?? area) : area,
    severity: ocsfSeverity(record),
    isOpen: ocsfWorkflow(record) === 'open' && !passed && !/^close$/i.test(text(record.activity_name)),
    ...ocsfPlace(record),
    firstSeenAt: ocsfFirstSeenAt(record),
    observedAt: ocsfObservedAt(record),
    id: firstOf(uidOf(record), text(record, 'metadata', 'uid')),
  })
}
