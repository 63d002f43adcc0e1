import { columnsOf, hasColumns, plainName } from './columns.ts'
import type { CsvFormat } from './format.ts'
import { type ProwlerResult, takeProwlerResult } from './prowler-result.ts'

/**
 * Prowler's file per framework: a finding once for every requirement (and attribute of it) that it bears on, so its id is made of what the
 * finding is alone. What the framework leaves to a person has the check `manual` and is one result per requirement.
 */
export const prowlerComplianceCsv: CsvFormat = {
  kind: 'csv',
  id: 'prowler-compliance-csv',
  claims: (header) => hasColumns(header, ['CHECKID', 'STATUS']) && header.some((name) => plainName(name).startsWith('requirements_')),
  begin(header, sink) {
    const column = columnsOf(header)
    const provider = column('PROVIDER')
    const checkId = column('CHECKID')
    const status = column('STATUS')
    const muted = column('MUTED')
    const account = column('ACCOUNTID')
    const region = column('REGION')
    const resourceId = column('RESOURCEID')
    const resourceName = column('RESOURCENAME')
    const observedAt = column('ASSESSMENTDATE')
    const requirement = column('REQUIREMENTS_ID', 'REQUIREMENTS_ATTRIBUTES_OBJETIVE_ID', 'REQUIREMENTS_NAME')
    const framework = column('FRAMEWORK', 'DESCRIPTION')
    return (row) => {
      const check = checkId(row)
      const isManual = check.toLowerCase() === 'manual'
      const resource = isManual ? '' : resourceId(row) || resourceName(row)
      const result: ProwlerResult = {
        provider: provider(row),
        checkId: check,
        status: isManual ? 'MANUAL' : status(row),
        muted: muted(row),
        severity: '',
        account: account(row),
        region: region(row),
        resource,
        observedAt: observedAt(row),
        id: isManual
          ? ['prowler', 'manual', framework(row), requirement(row)].join('|')
          : ['prowler', check, account(row), region(row), resource].join('|'),
      }
      takeProwlerResult(result, sink)
    }
  },
}
