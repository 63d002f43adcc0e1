import { distribution, type ScoreLine, type SecurityScore } from '../../domain/evidence/security-score.ts'
import { cell, columns, introduced, paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell } from '../document.ts'

function scoreRow({ words }: ReportContext, name: string, line: ScoreLine): readonly Cell[] {
  const { percent, number } = words
  const numbers = [line.passed, line.failed, line.unknown, line.noData, line.onlySuppressed, line.disabled, line.nothingToCheck]
  return [cell(name, { shade: 'head' }), cell(percent(line.ratio)), ...numbers.map((count) => cell(number(count)))]
}

/** AWS's own score, beside the numbers that qualify it. */
export function securityScorePart(context: ReportContext, { overall, standards, accounts }: SecurityScore): readonly Block[] {
  const { words } = context
  const { say, percent } = words
  if (overall.ratio === null) return [paragraph(say('evidence.noScore'))]
  const { count, min, median, max } = distribution(accounts)
  const named = standards.filter(({ isNamedByFile, ratio }) => isNamedByFile && ratio !== null)
  return [
    ...introduced(say('evidence.score', { score: percent(overall.ratio) }), {
      kind: 'table',
      caption: say('evidence.scoreTable'),
      size: 'small',
      columns: columns(
        [say('column.standard'), 16],
        [say('column.score'), 10, 'center'],
        [say('column.passed'), 10, 'center'],
        [say('column.failed'), 10, 'center'],
        [say('column.unknown'), 10, 'center'],
        [say('column.noData'), 10, 'center'],
        [say('column.onlySuppressed'), 13, 'center'],
        [say('column.disabled'), 10, 'center'],
        [say('column.nothingToCheck'), 11, 'center'],
      ),
      rows: [scoreRow(context, say('state.total'), overall), ...named.map((line) => scoreRow(context, line.standard, line))],
    }),
    ...(count > 1
      ? [paragraph(say('evidence.distribution', { count, min: percent(min), median: percent(median), max: percent(max) }))]
      : []),
    paragraph(say('evidence.scoreNote'), 'note'),
  ]
}
