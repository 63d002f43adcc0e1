import { controlOf } from '../../../domain/evidence/catalogue.ts'
import type { FindingStatus, Severity } from '../../../domain/evidence/finding.ts'
import { type CellOf, columnsOf, countIn, plainName } from './columns.ts'
import { asCatalogued, looksLikeControl } from './control-id.ts'
import { severityOf } from './fields.ts'
import type { CsvFormat } from './format.ts'

/** The console writes its header in the language of the user; Japanese changed in April 2024. */
const countNames: readonly (readonly [FindingStatus, readonly string[]])[] = [
  ['failed', ['Failed checks', '不合格のチェック', '失敗したチェック']],
  ['unknown', ['Unknown checks', '不明なチェック']],
  ['not-available', ['Not available checks', '利用不可のチェック', '利用できないチェック']],
  ['passed', ['Passed checks', '合格したチェック', '成功したチェック']],
]
const idNames = ['ID', 'Control ID', 'コントロール ID', 'コントロールID']
const statusNames = [
  'Control Status',
  'Compliance Status',
  'Status',
  'コントロールステータス',
  'コンプライアンスのステータス',
  'ステータス',
]
const severityNames = ['Severity', '重要度']
const japaneseSeverities: ReadonlyMap<string, Severity> = new Map([
  ['重大', 'critical'],
  ['緊急', 'critical'],
  ['高', 'high'],
  ['中', 'medium'],
  ['低', 'low'],
])
const disabled = /^(?:disabled|無効)/i

/** The id, by its column, else by its shape: some export has it under another name. */
function idOf(column: CellOf): CellOf {
  return (row) => {
    const named = column(row)
    return looksLikeControl(named) ? named : (row.map((cell) => cell.trim()).find(looksLikeControl) ?? '')
  }
}

/**
 * The list of controls as the console of Security Hub downloads it. One row stands for all accounts and Regions that the console shows, so
 * neither is known. What the row says of the control follows from its four counts; the word beside them is needed for disabled controls only.
 */
export const securityHubConsoleCsv: CsvFormat = {
  kind: 'csv',
  id: 'security-hub-console-csv',
  claims(header) {
    const plain = header.map(plainName)
    return countNames.every(([, names]) => names.some((name) => plain.includes(plainName(name))))
  },
  begin(header, sink) {
    const column = columnsOf(header)
    const id = idOf(column(...idNames))
    const word = column(...statusNames)
    const severity = column(...severityNames)
    const counts = countNames.map(([status, names]) => [status, column(...names)] as const)
    return (row) => {
      const writtenId = id(row)
      if (writtenId === '') {
        sink.skip('bad-row')
        return
      }
      const controlId = asCatalogued(writtenId, sink.catalogue)
      if (disabled.test(word(row))) {
        sink.disabledControl(controlId)
        sink.skip('not-a-result')
        return
      }
      const counted = counts.map(([status, cell]) => [status, countIn(cell(row))] as const)
      if (counted.some(([, count]) => count === null)) {
        sink.skip('bad-row')
        return
      }
      if (counted.every(([, count]) => count === 0)) {
        sink.controlWithoutData(controlId)
        sink.skip('no-status')
        return
      }
      const written = severity(row)
      const common = {
        tool: 'security-hub',
        controlId,
        checkId: null,
        hadNothingToCheck: false,
        severity: controlOf(sink.catalogue, controlId)?.severity ?? japaneseSeverities.get(written) ?? severityOf(written),
        account: '',
        region: '',
        resource: '',
        observedAt: null,
        // Nothing tells the rows of two exports apart, so each counts for itself.
        id: '',
        standards: [],
      } as const
      for (const [status, count] of counted) {
        if (count !== null && count > 0) sink.finding({ ...common, status, count })
      }
    }
  },
}
