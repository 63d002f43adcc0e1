import { accountId, accountOfArn, firstMoment, firstOf, path, regionOfArn, severityOf, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

/** Amazon Inspector's own findings, of `inspector2 list-findings`, EventBridge or its report to S3. */
export const inspector: JsonFormat = {
  kind: 'json',
  id: 'inspector',
  claims: (record) => record.class_uid === undefined && record.ProductArn === undefined && text(record.findingArn) !== '',
  read: readInspector,
}

function readInspector(record: JsonObject, sink: Sink): void {
  const id = text(record.findingArn)
  const status = text(record.status).toUpperCase()
  sink.detection({
    product: 'inspector',
    area: 'vulnerability',
    severity: severityOf(record.severity),
    isOpen: status !== 'CLOSED' && status !== 'SUPPRESSED',
    account: firstOf(accountId(record.awsAccountId), accountOfArn(id)),
    region: firstOf(text(record, 'resources', 0, 'region'), regionOfArn(id)),
    resource: text(record, 'resources', 0, 'id'),
    firstSeenAt: firstMoment(record.firstObservedAt, path(record, 'createdAt')),
    observedAt: firstMoment(record.updatedAt, record.lastObservedAt, record.firstObservedAt),
    id,
  })
}
