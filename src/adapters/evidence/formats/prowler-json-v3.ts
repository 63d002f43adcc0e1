import { firstOf, text } from './fields.ts'
import type { JsonFormat } from './format.ts'
import { type ProwlerResult, takeProwlerResult } from './prowler-result.ts'

/** Prowler 3's native JSON. */
export const prowlerJsonV3: JsonFormat = {
  kind: 'json',
  id: 'prowler-json-v3',
  claims: (record) => Object.hasOwn(record, 'CheckID') && Object.hasOwn(record, 'FindingUniqueId'),
  read(record, sink) {
    sink.version('3')
    const result: ProwlerResult = {
      provider: text(record, 'Provider'),
      checkId: text(record, 'CheckID'),
      status: text(record, 'Status'),
      muted: '',
      severity: text(record, 'Severity'),
      account: text(record, 'AccountId'),
      region: text(record, 'Region'),
      resource: firstOf(text(record, 'ResourceArn'), text(record, 'ResourceId')),
      observedAt: text(record, 'AssessmentStartTime'),
      id: text(record, 'FindingUniqueId'),
    }
    takeProwlerResult(result, sink)
  },
}
