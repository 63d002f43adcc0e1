import { columnsOf, hasColumns } from './columns.ts'
import { severityOf } from './fields.ts'
import type { CsvFormat } from './format.ts'
import { type ProwlerResult, takeProwlerResult } from './prowler-result.ts'
import { checkOfVersion2 } from './prowler-version-2.ts'

/**
 * Prowler 2: `PROFILE,ACCOUNT_NUM,REGION,TITLE_ID,CHECK_RESULT,...`, before 2.4 `RESULT` and `SEVERITY`. Its texts are not quoted, so a
 * comma in one moves the columns behind it: only what stands before the texts is sure, and the severity is taken where it is a known word.
 */
export const prowlerCsvV2: CsvFormat = {
  kind: 'csv',
  id: 'prowler-csv-v2',
  claims: (header) =>
    hasColumns(header, ['ACCOUNT_NUM', 'TITLE_ID']) && (hasColumns(header, ['CHECK_RESULT']) || hasColumns(header, ['RESULT'])),
  begin(header, sink) {
    const column = columnsOf(header)
    const account = column('ACCOUNT_NUM')
    const region = column('REGION')
    const titleId = column('TITLE_ID')
    const title = column('TITLE_TEXT')
    const status = column('CHECK_RESULT', 'RESULT')
    const severity = column('CHECK_SEVERITY', 'SEVERITY')
    const resource = column('CHECK_RESOURCE_ID')
    return (row) => {
      sink.version('2')
      const checkId = checkOfVersion2(titleId(row), title(row))
      const isShifted = severityOf(severity(row)) === 'unknown'
      const result: ProwlerResult = {
        provider: 'aws',
        checkId,
        status: status(row),
        muted: '',
        severity: severity(row),
        account: account(row),
        region: region(row),
        resource: isShifted ? '' : resource(row),
        observedAt: '',
        // It has no id of its own; the message that names the resource is in the row wherever a comma has moved it.
        id: row.join('|'),
        infoMeans: 'unknown',
      }
      takeProwlerResult(result, sink)
    }
  },
}
