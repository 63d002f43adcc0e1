import { columnsOf, hasColumns } from './columns.ts'
import { isPlaceholder } from './fields.ts'
import type { CsvFormat } from './format.ts'
import { type ProwlerResult, takeProwlerResult } from './prowler-result.ts'

/** What versions 3, 4 and 5 have in common; the compliance files write CHECKID, version 2 has TITLE_ID. */
const always = ['CHECK_ID', 'STATUS', 'SEVERITY', 'PROVIDER']

/**
 * Prowler's CSV since version 3: 38 columns then, 41 in version 4, 42 since 5.13, 44 since 5.20, with `;` unless a spreadsheet has saved it
 * again. Read by names alone.
 */
export const prowlerCsv: CsvFormat = {
  kind: 'csv',
  id: 'prowler-csv',
  claims: (header) => hasColumns(header, always) && (hasColumns(header, ['FINDING_UID']) || hasColumns(header, ['FINDING_UNIQUE_ID'])),
  begin(header, sink) {
    const column = columnsOf(header)
    const provider = column('PROVIDER')
    const checkId = column('CHECK_ID')
    const status = column('STATUS')
    const muted = column('MUTED')
    const severity = column('SEVERITY')
    const account = column('ACCOUNT_UID', 'ACCOUNT_ID')
    const region = column('REGION')
    const arn = column('RESOURCE_UID', 'RESOURCE_ARN')
    const name = column('RESOURCE_ID', 'RESOURCE_NAME')
    const observedAt = column('TIMESTAMP', 'ASSESSMENT_START_TIME')
    const id = column('FINDING_UID', 'FINDING_UNIQUE_ID')
    const version = column('PROWLER_VERSION')
    return (row) => {
      const saidVersion = version(row)
      if (saidVersion !== '' && !isPlaceholder(saidVersion)) sink.version(saidVersion)
      const result: ProwlerResult = {
        provider: provider(row),
        checkId: checkId(row),
        status: status(row),
        muted: muted(row),
        severity: severity(row),
        account: account(row),
        region: region(row),
        resource: arn(row) || name(row),
        observedAt: observedAt(row),
        id: id(row),
      }
      takeProwlerResult(result, sink)
    }
  },
}
