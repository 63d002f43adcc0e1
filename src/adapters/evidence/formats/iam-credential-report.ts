import { askedNowhere } from './aws-api/checks.ts'
import { sinkFacts } from './aws-api/readers.ts'
import { hasColumns } from './columns.ts'
import { factsOfRow, reportColumns } from './credential-report-row.ts'
import { moment, text } from './fields.ts'
import type { CsvFormat, JsonFormat, JsonObject, Sink } from './format.ts'

/** The report as IAM writes it. It does not say when it was made. */
export const iamCredentialReportCsv: CsvFormat = {
  kind: 'csv',
  id: 'iam-credential-report',
  claims: (header) => hasColumns(header, reportColumns),
  begin: (header, sink) => {
    const factsOf = factsOfRow(header, null)
    return (row) => sinkFacts(factsOf(row), askedNowhere, sink)
  },
}

/** The answer of `iam get-credential-report`: the same table in base64. */
export const iamCredentialReport: JsonFormat = {
  kind: 'json',
  id: 'iam-credential-report',
  claims: (record) => text(record.ReportFormat) === 'text/csv',
  read: readAnswer,
}

function readAnswer(record: JsonObject, sink: Sink): void {
  const lines = linesIn(text(record.Content))
  const header = lines[0]?.split(',') ?? []
  if (!hasColumns(header, reportColumns)) {
    sink.skip(lines.length === 0 ? 'not-a-result' : 'bad-row')
    return
  }
  const at = moment(record.GeneratedTime)
  const factsOf = factsOfRow(header, at)
  for (const line of lines.slice(1)) {
    const row = line.split(',')
    if (row.length < header.length) sink.skip('bad-row')
    else sinkFacts(factsOf(row), { ...askedNowhere, at }, sink)
  }
}

/** None when it is not base64. No cell of the report holds a comma, a quote or a line break. */
function linesIn(base64: string): readonly string[] {
  try {
    const binary = atob(base64)
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return new TextDecoder()
      .decode(bytes)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
  } catch {
    return []
  }
}
