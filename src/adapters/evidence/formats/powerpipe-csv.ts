import { columnsOf, hasColumns } from './columns.ts'
import type { CsvFormat } from './format.ts'
import { takePowerpipeResult } from './powerpipe-result.ts'

/** Powerpipe's (before: Steampipe's) CSV: ten columns, then the dimensions and tags of the benchmark. The separator is a setting of its. */
export const powerpipeCsv: CsvFormat = {
  kind: 'csv',
  id: 'powerpipe-csv',
  claims: (header) => hasColumns(header, ['control_id', 'reason', 'resource', 'status']) && hasColumns(header, ['group_id']),
  begin(header, sink) {
    const column = columnsOf(header)
    const control = column('control_id')
    const status = column('status')
    const severity = column('severity')
    const account = column('account_id')
    const region = column('region')
    const resource = column('resource')
    const reason = column('reason')
    return (row) => {
      const result = {
        control: control(row),
        status: status(row),
        severity: severity(row),
        account: account(row),
        region: region(row),
        resource: resource(row),
        reason: reason(row),
      }
      takePowerpipeResult(result, sink)
    }
  },
}
