import { asffPlace, asffSeverity, isArchived, isAsffShaped, isProwlerAsff, workflowOf } from './asff-fields.ts'
import { firstOf, said, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'
import { takeProwlerResult } from './prowler-result.ts'
import { checkOfVersion2 } from './prowler-version-2.ts'

/** Prowler writes WARNING for a muted check, and nothing at all for a manual one. */
const statuses: ReadonlyMap<string, string> = new Map([
  ['PASSED', 'PASS'],
  ['FAILED', 'FAIL'],
  ['WARNING', 'WARNING'],
])

/** Prowler's results in the AWS Security Finding Format, versions 2 to 5, from its own file or back from Security Hub. */
export const prowlerAsff: JsonFormat = {
  kind: 'json',
  id: 'prowler-asff',
  claims: (record) => isAsffShaped(record) && isProwlerAsff(record),
  read: readProwlerAsff,
}

/** `prowler-check12` of version 2 stays `check12`. */
function checkOf(record: JsonObject): string {
  const generator = /^prowler-(\S+)$/i.exec(text(record.GeneratorId))?.[1]
  const check = generator ?? /^prowler-([a-z0-9_.]+)-/.exec(text(record.Id))?.[1] ?? ''
  return /^\d+\.\d+$/.test(check) ? checkOfVersion2(check, '') : check
}

function readProwlerAsff(record: JsonObject, sink: Sink): void {
  sink.version(said(record, 'ProductFields', 'ProviderVersion'))
  if (isArchived(record)) {
    sink.skip('archived')
    return
  }
  const severity = asffSeverity(record.Severity)
  takeProwlerResult(
    {
      provider: 'aws',
      checkId: checkOf(record),
      status: statuses.get(text(record, 'Compliance', 'Status').toUpperCase()) ?? '',
      muted: workflowOf(record) === 'SUPPRESSED' ? 'True' : '',
      severity: severity === 'unknown' ? '' : severity,
      ...asffPlace(record),
      observedAt: firstOf(text(record.UpdatedAt), text(record.LastObservedAt), text(record.CreatedAt), text(record.FirstObservedAt)),
      id: text(record.Id),
      infoMeans: 'unknown',
    },
    sink,
  )
}
