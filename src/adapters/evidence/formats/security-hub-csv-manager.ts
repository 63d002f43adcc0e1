import { asff } from './asff.ts'
import { type CellOf, columnsOf, hasColumns } from './columns.ts'
import { accountId } from './fields.ts'
import type { CsvFormat, JsonObject } from './format.ts'
import { prowlerAsff } from './prowler-asff.ts'

/** `Type, Id, Partition, Region`, and the next one right behind it. The first is the resource the finding is about. */
const firstResource = /^([^,]+), (.+?), (?:aws[a-z-]*|None), (None|global|[a-z]{2}(?:-[a-z]+)+-\d)/

function resourceOf(cell: string): JsonObject | null {
  if (cell === '') return null
  const parts = firstResource.exec(cell)
  if (parts === null) return { Id: cell }
  return { Type: parts[1], Id: parts[2], Region: parts[3] === 'None' ? '' : parts[3] }
}

/** The row as the finding it was made from. */
function findingOf(column: (name: string) => CellOf): (row: readonly string[]) => JsonObject {
  const plain = ['Id', 'ProductArn', 'GeneratorId', 'FirstObservedAt', 'LastObservedAt', 'CreatedAt', 'UpdatedAt', 'Title', 'RecordState']
  const same = plain.map((name) => [name, column(name)] as const)
  const account = column('AwsAccountId')
  const label = column('SeverityLabel')
  const normalized = column('NormalizedSeverity')
  const workflow = column('Workflow')
  const workflowState = column('WorkflowState')
  const compliance = column('ComplianceStatus')
  const types = column('Types')
  const resources = column('Resources')
  const inProductFields = ['StandardsArn', 'ControlId', 'StandardsControlArn'].map((name) => [name, column(name)] as const)
  return (row) => {
    const resource = resourceOf(resources(row))
    const number = normalized(row)
    return {
      ...Object.fromEntries(same.map(([name, cell]) => [name, cell(row)])),
      AwsAccountId: accountId(account(row)),
      Severity: { Label: label(row), ...(number === '' ? {} : { Normalized: Number(number) }) },
      Workflow: { Status: workflow(row) },
      WorkflowState: workflowState(row),
      Compliance: { Status: compliance(row) },
      Types: [types(row)],
      Resources: resource === null ? [] : [resource],
      ProductFields: Object.fromEntries(inProductFields.map(([name, cell]) => [name, cell(row)])),
    }
  }
}

/**
 * What "CSV Manager for Security Hub" (aws-samples) exports: the findings, flattened. Its `ControlId` is empty where consolidated findings
 * are on, and it has no column for the Region, so each row is made into the finding again and read as one.
 */
export const securityHubCsvManager: CsvFormat = {
  kind: 'csv',
  id: 'security-hub-csv-manager',
  claims: (header) => hasColumns(header, ['ProductArn', 'GeneratorId', 'AwsAccountId', 'ComplianceStatus', 'RecordState']),
  begin(header, sink) {
    const finding = findingOf(columnsOf(header))
    return (row) => {
      const record = finding(row)
      if (prowlerAsff.claims(record)) prowlerAsff.read(record, sink)
      else asff.read(record, sink)
    }
  },
}
