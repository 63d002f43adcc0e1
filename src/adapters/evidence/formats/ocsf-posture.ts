import { controlOf } from '../../../domain/evidence/catalogue.ts'
import type { FindingStatus, Severity } from '../../../domain/evidence/finding.ts'
import { asCatalogued, controlsInFindingArn, controlsOfGenerator, looksLikeControl, standardInPath } from './control-id.ts'
import { isSecurityHub } from './detector.ts'
import { list, object, path, severityOf, text } from './fields.ts'
import type { JsonObject, Sink } from './format.ts'
import { classOf, ocsfObservedAt, ocsfPlace, ocsfProductArn, ocsfSeverity, ocsfWorkflow, uidOf } from './ocsf-fields.ts'

/** A control result of Security Hub itself; the posture findings of other products are theirs. */
export function isPosture(record: JsonObject): boolean {
  if (typeof record.compliance !== 'object' || record.compliance === null) return false
  const arn = ocsfProductArn(record)
  if (arn !== '') return isSecurityHub(arn)
  const name = text(record, 'metadata', 'product', 'name')
  if (name !== '') return /^(?:aws )?security hub(?! exposure)/i.test(name)
  return [0, 2001, 2003].includes(classOf(record))
}

/** The new Security Hub says Pass, the rows of Security Lake PASSED, OCSF 1.0 Success. */
const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['PASS', 'passed'],
  ['PASSED', 'passed'],
  ['SUCCESS', 'passed'],
  ['FAIL', 'failed'],
  ['FAILED', 'failed'],
  ['FAILURE', 'failed'],
  ['WARNING', 'unknown'],
  ['UNKNOWN', 'unknown'],
  ['OTHER', 'unknown'],
  ['NOT_AVAILABLE', 'not-available'],
])
const statusIds: ReadonlyMap<string, FindingStatus> = new Map([
  ['0', 'unknown'],
  ['1', 'passed'],
  ['2', 'unknown'],
  ['3', 'failed'],
  ['99', 'unknown'],
])

function statusOf(compliance: JsonObject): FindingStatus | undefined {
  const word = text(compliance.status).toUpperCase()
  return statuses.get(/[\s-]/.test(word) ? word.replaceAll(/[\s-]+/g, '_') : word) ?? statusIds.get(text(compliance.status_id))
}

/** `compliance.control`, unless it is a sentence; else the generator id that Security Lake keeps; else the finding's ARN. */
function controlsIn(record: JsonObject, sink: Sink): readonly string[] {
  const given = text(object(record.compliance).control)
  if (controlOf(sink.catalogue, given) !== null) return [asCatalogued(given, sink.catalogue)]
  const byGenerator = controlsOfGenerator(text(record, 'metadata', 'product', 'feature', 'uid'), sink.catalogue)
  if (byGenerator.length > 0) return byGenerator
  const byArn = controlsInFindingArn(uidOf(record), sink.catalogue)
  if (byArn.length > 0) return byArn
  return looksLikeControl(given) ? [given] : []
}

const nothing = 'CONFIG_EVALUATIONS_EMPTY'

/** A pass on no resource at all; the reason is an assessment in the new Security Hub, a status code in Security Lake. */
function hadNothingToCheck(record: JsonObject): boolean {
  const compliance = record.compliance
  const reasons = [
    ...list(compliance, 'assessments').map((one) => text(one, 'name')),
    ...list(compliance, 'status_details').map((one) => text(one)),
  ]
  return [text(compliance, 'status_code'), text(compliance, 'status_detail'), ...reasons].some((reason) => reason.includes(nothing))
}

/** A pass carries Informational whatever the control weighs. */
function severityIn(record: JsonObject, status: FindingStatus): Severity {
  const provider = severityOf(path(record, 'vendor_attributes', 'severity'))
  if (provider !== 'unknown' && (provider !== 'informational' || status === 'failed')) return provider
  return status === 'failed' ? ocsfSeverity(record) : 'unknown'
}

function standardsIn(record: JsonObject): readonly string[] {
  const named = list(record, 'compliance', 'standards').map((one) => standardInPath(text(one)))
  return named.filter((standard) => standard !== '')
}

export function readPosture(record: JsonObject, sink: Sink): void {
  const workflow = ocsfWorkflow(record)
  if (workflow === 'archived') {
    sink.skip('archived')
    return
  }
  const controls = controlsIn(record, sink)
  const status = statusOf(object(record.compliance))
  if (controls.length === 0 || status === undefined) {
    sink.skip(controls.length === 0 ? 'not-a-result' : 'no-status')
    return
  }
  const isEmpty = status === 'passed' && hadNothingToCheck(record)
  const { account, region, resource } = ocsfPlace(record)
  const standards = standardsIn(record)
  for (const controlId of controls) {
    sink.finding({
      tool: 'security-hub',
      controlId,
      checkId: null,
      status: workflow === 'suppressed' ? 'suppressed' : status,
      hadNothingToCheck: isEmpty,
      severity: controlOf(sink.catalogue, controlId)?.severity ?? severityIn(record, status),
      account,
      region,
      resource,
      observedAt: ocsfObservedAt(record),
      id: uidOf(record),
      standards,
      count: 1,
    })
  }
}
