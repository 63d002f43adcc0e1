import type { ScoreLine } from '../../domain/evidence/security-score.ts'
import { asCount, asPercent } from '../../i18n/format.ts'
import { FramedTable } from './framed-table.tsx'
import { useWords } from './words.ts'

const numbers = ['passed', 'failed', 'unknown', 'noData', 'onlySuppressed', 'disabled', 'nothingToCheck'] as const
const headings = {
  passed: 'score.passed',
  failed: 'score.failed',
  unknown: 'score.unknown',
  noData: 'score.noDataColumn',
  onlySuppressed: 'score.onlySuppressedColumn',
  disabled: 'score.disabledColumn',
  nothingToCheck: 'score.nothingToCheckColumn',
} as const

type Line = ScoreLine & { readonly name: string }

/** Scores one below the other, each beside the numbers it comes from. */
export function ScoreTable({ lines, label, first }: { lines: readonly Line[]; label: string; first: string }) {
  const t = useWords()
  return (
    <FramedTable label={label} columns={[first, t('score.ratio'), ...numbers.map((number) => t(headings[number]))]} isNumbers>
      {lines.map((line) => (
        <tr key={line.name}>
          <th scope="row">{line.name}</th>
          <td>
            <strong>{asPercent(line.ratio)}</strong>
          </td>
          {numbers.map((number) => (
            <td key={number}>{asCount(line[number])}</td>
          ))}
        </tr>
      ))}
    </FramedTable>
  )
}
