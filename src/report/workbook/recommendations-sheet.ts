import { untouchedAnswer } from '../../domain/answer.ts'
import type { Recommendation } from '../../domain/model.ts'
import { columnsOf, dayCell, numberCell, ratioCell, textCell, type WorkbookInput } from './sheet-cells.ts'
import type { Sheet, SheetCell } from './workbook.ts'

function recommendationRow(input: WorkbookInput, recommendation: Recommendation): readonly SheetCell[] {
  const { assessment, names, evidence, words } = input
  const answer = assessment.answers.get(recommendation.id) ?? untouchedAnswer
  const verdict = evidence?.verdicts.get(recommendation.id)
  const coverage = typeof answer.value === 'number' ? answer.value / 100 : null
  const said = [answer.value === 'not-applicable' ? answer.reason.trim() : '', answer.rationale.trim()].filter((text) => text !== '')
  const links = answer.evidence.map(({ title, url, date }) => [title.trim(), url, date].filter((part) => part).join(' '))
  return [
    numberCell(recommendation.order),
    words.phaseName(recommendation.phase, names.phases[recommendation.phase].name),
    names.capabilities.get(recommendation.capability)?.name ?? recommendation.capability,
    names.titles.get(recommendation.id) ?? recommendation.id,
    words.value(answer.value),
    ratioCell(coverage),
    textCell(said.join('\n')),
    textCell(answer.owner),
    dayCell(answer.answeredOn),
    answer.confidence === null ? null : words.confidence(answer.confidence),
    textCell(links.join('\n')),
    verdict === undefined ? null : words.verdict(verdict.kind),
    verdict === undefined || verdict.proposal === null ? null : ratioCell(verdict.proposal / 100),
    recommendation.url,
  ]
}

/** All recommendations of the model with what the team says and what tools show. */
export function recommendationsSheet(input: WorkbookInput): Sheet {
  return {
    id: 'recommendations',
    name: input.words.say('sheet.recommendations'),
    preamble: [],
    columns: columnsOf(
      input.words,
      ['column.number', 6],
      ['column.phase', 22],
      ['column.capability', 24],
      ['column.recommendation', 44],
      ['column.answer', 12],
      ['column.coverage', 10],
      ['column.rationale', 60],
      ['column.owner', 18],
      ['column.answeredOn', 12],
      ['column.confidence', 10],
      ['column.links', 40],
      ['column.verdict', 18],
      ['column.proposal', 14],
      ['column.page', 50],
    ),
    rows: input.model.recommendations.map((recommendation) => recommendationRow(input, recommendation)),
  }
}
