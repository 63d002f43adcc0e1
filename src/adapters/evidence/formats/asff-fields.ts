import type { Severity } from '../../../domain/evidence/finding.ts'
import type { IsoMoment } from '../../../domain/moments.ts'
import { guardDutySeverity, normalizedSeverity, productOfArn } from './detector.ts'
import { accountId, accountOfArn, firstMoment, firstOf, list, object, path, regionOfArn, said, severityOf, text } from './fields.ts'
import type { JsonObject } from './format.ts'

export function productArnOf(record: JsonObject): string {
  return text(record.ProductArn)
}

const generator =
  /^(?:security-control\/|prowler-|[a-z0-9-]+\/v\/[^/]+\/|arn:aws[a-z-]*:securityhub:::ruleset\/)|^arn:aws[a-z-]*:securityhub:.*\/v\/[^/]+\//

/**
 * A finding in the AWS Security Finding Format. What `--query` left out is not asked for: any one of the fields that only this format has
 * will do. GuardDuty's own findings have a `SchemaVersion` too, but no `ProductArn`.
 */
export function isAsffShaped(record: JsonObject): boolean {
  if (record.class_uid !== undefined) return false
  if (productOfArn(text(record.ProductArn)) !== '') return true
  if (typeof record.SchemaVersion === 'string' && record.SchemaVersion.startsWith('2018-')) return true
  if (text(record, 'Compliance', 'SecurityControlId') !== '') return true
  return typeof record.GeneratorId === 'string' && generator.test(record.GeneratorId.trim())
}

/** Prowler sends its results to Security Hub in the same format; `GeneratorId` and product tell them apart. */
export function isProwlerAsff(record: JsonObject): boolean {
  return /^prowler-/i.test(text(record.GeneratorId)) || productOfArn(text(record.ProductArn)) === 'prowler'
}

export function isArchived(record: JsonObject): boolean {
  return text(record.RecordState).toUpperCase() === 'ARCHIVED'
}

/** In upper case. `WorkflowState` is what older findings have; beside `Workflow` it stays NEW for ever. */
export function workflowOf(record: JsonObject): string {
  return (text(object(record.Workflow).Status) || text(record.WorkflowState)).toUpperCase()
}

export function observedAt(record: JsonObject): IsoMoment | null {
  return firstMoment(record.UpdatedAt, record.LastObservedAt, record.CreatedAt, record.FirstObservedAt)
}

/** Where the finding is, by its fields, else by the ARNs in it: `--query` often leaves the account and Region out. */
export function asffPlace(record: JsonObject): { readonly account: string; readonly region: string; readonly resource: string } {
  const id = text(record.Id)
  const first = object(list(record.Resources)[0])
  const resource = said(first.Id)
  return {
    account: accountId(record.AwsAccountId) || accountOfArn(id) || accountOfArn(resource),
    region: said(record.Region) || said(first.Region) || regionOfArn(id) || regionOfArn(productArnOf(record)),
    resource,
  }
}

/** The label, else the numbers of findings older than the label. */
export function asffSeverity(severity: unknown, product = ''): Severity {
  const label = severityOf(firstOf(text(severity, 'Label'), text(severity)))
  if (label !== 'unknown') return label
  const normalized = path(severity, 'Normalized')
  if (typeof normalized === 'number') return normalizedSeverity(normalized)
  const native = path(severity, 'Product')
  return product === 'guardduty' && typeof native === 'number' ? guardDutySeverity(native) : 'unknown'
}
