import { controlOf } from '../../../domain/evidence/catalogue.ts'
import type { FindingStatus } from '../../../domain/evidence/finding.ts'
import { columnsOf, countIn, hasColumns } from './columns.ts'
import { asCatalogued } from './control-id.ts'
import { accountId, isPlaceholder, moment, severityOf } from './fields.ts'
import type { CsvFormat } from './format.ts'

/** Security Lake keeps the words of ASFF; what comes from the new Security Hub has those of OCSF. */
const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['FAILED', 'failed'],
  ['FAIL', 'failed'],
  ['PASSED', 'passed'],
  ['PASS', 'passed'],
  ['WARNING', 'unknown'],
  ['UNKNOWN', 'unknown'],
  ['NOT_AVAILABLE', 'not-available'],
  ['SUPPRESSED', 'suppressed'],
])

/** The result of our Athena query over Security Lake: a row for each control, status and severity, with account and Region if asked for. */
export const securityLakeCounts: CsvFormat = {
  kind: 'csv',
  id: 'security-lake-counts',
  claims: (header) => hasColumns(header, ['control', 'status', 'findings']),
  begin(header, sink) {
    const column = columnsOf(header)
    const control = column('control')
    const status = column('status')
    const severity = column('severity')
    const account = column('accountid', 'account', 'account_id')
    const region = column('region')
    const findings = column('findings')
    const newest = column('newest')
    return (row) => {
      const count = countIn(findings(row))
      if (control(row) === '' || findings(row) === '' || count === null || isPlaceholder(control(row))) {
        sink.skip('bad-row')
        return
      }
      const known = statuses.get(status(row).toUpperCase())
      if (known === undefined || count === 0) {
        sink.skip('no-status')
        return
      }
      const controlId = asCatalogued(control(row), sink.catalogue)
      const written = severityOf(severity(row))
      sink.finding({
        tool: 'security-hub',
        controlId,
        checkId: null,
        status: known,
        hadNothingToCheck: false,
        // A pass is INFORMATIONAL whatever the control weighs.
        severity: controlOf(sink.catalogue, controlId)?.severity ?? (known === 'passed' ? 'unknown' : written),
        account: accountId(account(row)),
        region: region(row),
        resource: '',
        observedAt: moment(newest(row)),
        id: '',
        standards: [],
        count,
      })
    }
  },
}
