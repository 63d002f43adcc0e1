import { controlOf } from '../../../domain/evidence/catalogue.ts'
import type { Detection, FindingStatus, Severity } from '../../../domain/evidence/finding.ts'
import { asffPlace, asffSeverity, isArchived, isAsffShaped, isProwlerAsff, observedAt, productArnOf, workflowOf } from './asff-fields.ts'
import { controlsOfAsff, standardInPath } from './control-id.ts'
import { areaOf, isSecurityHub, productOfArn } from './detector.ts'
import { firstMoment, list, object, path, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['PASSED', 'passed'],
  ['FAILED', 'failed'],
  ['WARNING', 'unknown'],
  ['NOT_AVAILABLE', 'not-available'],
])

/** Findings of AWS Security Hub CSPM in the AWS Security Finding Format, old and new, whole or cut down by `--query`. */
export const asff: JsonFormat = {
  kind: 'json',
  id: 'asff',
  claims: (record) => isAsffShaped(record) && !isProwlerAsff(record),
  read: readAsff,
}

function readAsff(record: JsonObject, sink: Sink): void {
  sink.version(text(record.SchemaVersion))
  const productArn = productArnOf(record)
  if (productOfArn(productArn) !== '' && !isSecurityHub(productArn)) {
    sink.detection(detectionIn(record, productArn))
    return
  }
  if (isArchived(record)) {
    sink.skip('archived')
    return
  }
  readControl(record, sink)
}

function readControl(record: JsonObject, sink: Sink): void {
  const controls = controlsOfAsff(record, sink.catalogue)
  if (controls.length === 0) {
    sink.skip('not-a-result')
    return
  }
  const status = statuses.get(text(object(record.Compliance).Status).toUpperCase())
  if (status === undefined) {
    sink.skip('no-status')
    return
  }
  const hadNothingToCheck = status === 'passed' && hasReason(record, 'CONFIG_EVALUATIONS_EMPTY')
  const { account, region, resource } = asffPlace(record)
  const standards = standardsOf(record)
  // Written out, not spread: spreading takes as long as all the rest of this function.
  for (const controlId of controls) {
    sink.finding({
      tool: 'security-hub',
      controlId,
      checkId: null,
      status: workflowOf(record) === 'SUPPRESSED' ? 'suppressed' : status,
      hadNothingToCheck,
      severity: controlOf(sink.catalogue, controlId)?.severity ?? givenSeverity(record, status),
      account,
      region,
      resource,
      observedAt: observedAt(record),
      id: text(record.Id),
      standards,
      count: 1,
    })
  }
}

/** A pass is INFORMATIONAL whatever the control weighs, sometimes in the provider's fields too: that says nothing of the control. */
function givenSeverity(record: JsonObject, status: FindingStatus): Severity {
  const provider = asffSeverity(path(record, 'FindingProviderFields', 'Severity'))
  if (provider !== 'unknown' && (provider !== 'informational' || status === 'failed')) return provider
  return status === 'failed' ? asffSeverity(record.Severity) : 'unknown'
}

function hasReason(record: JsonObject, code: string): boolean {
  return list(object(record.Compliance).StatusReasons).some((reason) => text(reason, 'ReasonCode') === code)
}

function standardsOf(record: JsonObject): readonly string[] {
  const named: string[] = []
  for (const one of list(object(record.Compliance).AssociatedStandards)) {
    const standard = standardInPath(text(one, 'StandardsId'))
    if (standard !== '') named.push(standard)
  }
  if (named.length > 0) return named
  const fields = record.ProductFields
  const single =
    standardInPath(text(fields, 'StandardsArn')) ||
    standardInPath(text(fields, 'StandardsGuideArn')) ||
    standardInPath(text(record.GeneratorId))
  return single === '' ? [] : [single]
}

/** What another product reports through Security Hub. A passed check of such a product is no open finding. */
function detectionIn(record: JsonObject, productArn: string): Detection {
  const product = productOfArn(productArn)
  const workflow = workflowOf(record)
  const compliance = text(object(record.Compliance).Status).toUpperCase()
  const isDone = workflow === 'RESOLVED' || workflow === 'SUPPRESSED' || compliance === 'PASSED' || compliance === 'NOT_AVAILABLE'
  const severity = asffSeverity(record.Severity, product)
  return {
    product,
    area: areaOf(product, [...list(record.Types), ...list(record, 'FindingProviderFields', 'Types')]),
    severity: severity === 'unknown' ? asffSeverity(path(record, 'FindingProviderFields', 'Severity')) : severity,
    isOpen: !isArchived(record) && !isDone,
    ...asffPlace(record),
    firstSeenAt: firstMoment(record.FirstObservedAt, record.CreatedAt),
    observedAt: observedAt(record),
    id: text(record.Id),
  }
}
