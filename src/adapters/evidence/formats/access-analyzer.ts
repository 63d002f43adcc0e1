import type { DetectionArea } from '../../../domain/evidence/finding.ts'
import { askedNowhere } from './aws-api/checks.ts'
import { analyzerFacts } from './aws-api/detectors.ts'
import { sinkFacts } from './aws-api/readers.ts'
import { accountId, accountOfArn, firstMoment, firstOf, list, path, regionOfArn, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

/** IAM Access Analyzer's own findings (`list-findings`, `list-findings-v2`, `get-finding`, `get-finding-v2`), and its analyzers. */
export const accessAnalyzer: JsonFormat = {
  kind: 'json',
  id: 'access-analyzer',
  claims: (record) => analyzersIn(record) !== null || isObjectFinding(record),
  read: readAccessAnalyzer,
}

function isAnalyzer(value: unknown): boolean {
  return text(value, 'arn').includes(':access-analyzer:') && text(value, 'type') !== ''
}

/** The analyzers of an answer, or the one that the record is; `null` when it is about something else. */
function analyzersIn(record: JsonObject): readonly unknown[] | null {
  if (Array.isArray(record.analyzers)) return list(record, 'analyzers')
  const single = isAnalyzer(record.analyzer) ? record.analyzer : record
  return isAnalyzer(single) ? [single] : null
}

function isObjectFinding(record: JsonObject): boolean {
  if (text(record.id) === '' || record.class_uid !== undefined || record.ProductArn !== undefined) return false
  return text(record.resourceOwnerAccount) !== '' && text(record.analyzedAt) !== '' && text(record.resourceType) !== ''
}

function readAccessAnalyzer(record: JsonObject, sink: Sink): void {
  const analyzers = analyzersIn(record)
  if (analyzers !== null) {
    sinkFacts(analyzerFacts(analyzers), askedNowhere, sink)
    return
  }
  const resource = text(record.resource)
  sink.detection({
    product: 'access-analyzer',
    area: areaOfType(text(record.findingType)),
    // Access Analyzer weighs none of its findings.
    severity: 'unknown',
    isOpen: text(record.status).toUpperCase() === 'ACTIVE',
    account: firstOf(accountId(record.resourceOwnerAccount), accountOfArn(resource)),
    region: regionOfArn(resource),
    resource,
    firstSeenAt: firstMoment(record.createdAt),
    observedAt: firstMoment(path(record, 'updatedAt'), record.analyzedAt),
    id: text(record.id),
  })
}

/** `list-findings`, older than the types, knows external access alone. */
function areaOfType(type: string): DetectionArea {
  return type === '' || type === 'ExternalAccess' ? 'external-access' : 'other'
}
