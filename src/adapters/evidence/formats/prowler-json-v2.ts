import { text } from './fields.ts'
import type { JsonFormat } from './format.ts'
import { type ProwlerResult, takeProwlerResult } from './prowler-result.ts'
import { checkOfVersion2 } from './prowler-version-2.ts'

/** Prowler 2, one object a line; its keys are words with spaces. */
export const prowlerJsonV2: JsonFormat = {
  kind: 'json',
  id: 'prowler-json-v2',
  claims: (record) => Object.hasOwn(record, 'Account Number') && Object.hasOwn(record, 'Control') && Object.hasOwn(record, 'Status'),
  read(record, sink) {
    sink.version('2')
    const checkId = checkOfVersion2(text(record, 'Control ID'), text(record, 'Control'))
    const account = text(record, 'Account Number')
    const region = text(record, 'Region')
    const result: ProwlerResult = {
      provider: 'aws',
      checkId: checkId === '' ? text(record, 'Control') : checkId,
      status: text(record, 'Status'),
      muted: '',
      severity: text(record, 'Severity'),
      account,
      region,
      resource: text(record, 'Resource ID'),
      observedAt: text(record, 'Timestamp'),
      // It has no id of its own; the message names the resource.
      id: ['prowler', checkId, account, region, text(record, 'Message')].join('|'),
      infoMeans: 'unknown',
    }
    takeProwlerResult(result, sink)
  },
}
