import { radarOf } from '../../charts/from-scores.ts'
import { scoreStep } from '../../charts/score-step.ts'
import { groups, phases } from '../../domain/model.ts'
import { readingOf, skippedPhases } from '../../domain/reading.ts'
import type { Score } from '../../domain/score.ts'
import { cell, columns, introduced, paragraph } from '../blocks.ts'
import { chartScores, chartWords } from '../chart-words.ts'
import { capabilityName, type ReportContext, reachedBy, scoreText } from '../context.ts'
import type { Block, Cell } from '../document.ts'
import type { Headings } from '../headings.ts'

const radarSize = { width: 540, height: 270 }

/** The low end if every not-applicable counted 0; "—" where nothing applies, or none is set aside. */
function withNotApplicable({ words }: ReportContext, { band, tally, addedByNotApplicable }: Score): string {
  if (band === null || addedByNotApplicable === null || tally.notApplicable === 0) return words.say('general.none')
  return words.percent(band.low - addedByNotApplicable)
}

function tallyCells({ words }: ReportContext, { tally }: Score): readonly Cell[] {
  return [
    cell(words.say('summary.ofTotal', { count: tally.answered, total: tally.applicable })),
    cell(words.number(tally.unknown)),
    cell(words.number(tally.notApplicable)),
  ]
}

function groupPart(context: ReportContext): readonly Block[] {
  const { scores, words, names } = context
  const { say } = words
  const rows = [
    ...groups.map((group) => ({ name: names.groups[group].name, score: scores.groups[group] })),
    { name: say('state.total'), score: scores.all },
  ]
  return introduced(say('state.groups'), {
    kind: 'table',
    caption: say('state.groupsTable'),
    columns: columns(
      [say('column.group'), 24],
      [say('column.score'), 15, 'center'],
      [say('column.answered'), 14, 'center'],
      [say('column.unknown'), 13, 'center'],
      [say('column.notApplicable'), 14, 'center'],
      [say('column.withNotApplicable'), 20, 'center'],
    ),
    rows: rows.map(({ name, score }) => [
      cell(name, { shade: 'head' }),
      cell(scoreText(context, score)),
      ...tallyCells(context, score),
      cell(withNotApplicable(context, score)),
    ]),
  })
}

/** One cell of capability and phase: its score, how much of it is answered, and the shade that belongs to it. */
function stateCell(context: ReportContext, score: Score): Cell {
  const { words } = context
  const { tally } = score
  if (tally.total === 0) return cell(words.say('state.notDefined'), { shade: 'value-none' })
  const text = words.say('state.cell', { score: scoreText(context, score), count: tally.answered, total: tally.applicable })
  return cell(text, { shade: scoreStep(score) })
}

function phasePart(context: ReportContext): readonly Block[] {
  const { scores, words, names } = context
  const { say } = words
  return introduced(say('state.phases'), {
    kind: 'table',
    caption: say('state.phasesTable'),
    columns: columns(
      [say('column.capability'), 32],
      ...phases.map((phase) => [`${words.phaseNumber(phase)}\n${names.phases[phase].name}`, 17, 'center'] as const),
    ),
    rows: scores.capabilities.map((capability) => [
      cell(capabilityName(context, capability.id), { shade: 'head' }),
      ...phases.map((phase) => stateCell(context, capability.cells[phase])),
    ]),
  })
}

/** Sentences under the table of capabilities that keep its numbers from being misread. */
function cautions(context: ReportContext): readonly Block[] {
  const { scores, words } = context
  const nameOf = ({ id }: { readonly id: Parameters<typeof capabilityName>[1] }) => capabilityName(context, id)
  const skipping = scores.capabilities.filter((one) => skippedPhases(one).length > 0)
  const wide = scores.capabilities.filter(({ score }) => readingOf(score) === 'too-wide')
  return [
    ...(skipping.length > 0 ? [paragraph(words.say('state.skippedPhase', { names: words.list(skipping.map(nameOf)) }), 'note')] : []),
    ...(wide.length > 0 ? [paragraph(words.say('state.wide', { names: words.list(wide.map(nameOf)) }), 'note')] : []),
  ]
}

function capabilityPart(context: ReportContext): readonly Block[] {
  const { scores, words } = context
  const { say } = words
  const rows = scores.capabilities.map((one) =>
    say('general.withScore', { name: capabilityName(context, one.id), score: scoreText(context, one.score) }),
  )
  return [
    ...introduced(say('state.capabilities'), {
      kind: 'chart',
      chart: radarOf(chartScores(scores), radarSize, chartWords(context)),
      caption: say('state.radar'),
      alt: say('state.radarAlt', { rows: words.list(rows) }),
    }),
    {
      kind: 'table',
      caption: say('state.capabilitiesTable'),
      size: 'small',
      columns: columns(
        [say('column.capability'), 26],
        [say('column.reached'), 15, 'center'],
        [say('column.target'), 11, 'center'],
        [say('column.score'), 13, 'center'],
        [say('column.answered'), 12, 'center'],
        [say('column.unknown'), 11, 'center'],
        [say('column.notApplicable'), 12, 'center'],
      ),
      rows: scores.capabilities.map((one) => [
        cell(capabilityName(context, one.id), { shade: 'head' }),
        cell(words.phaseNumber(reachedBy(one))),
        cell(words.phaseNumber(one.target)),
        cell(scoreText(context, one.score)),
        ...tallyCells(context, one.score),
      ]),
    },
    ...cautions(context),
  ]
}

/** The three groups, the cells of capability and phase, and the ten capabilities. */
export function currentState(context: ReportContext, headings: Headings): readonly Block[] {
  const { say } = context.words
  return [
    headings.chapter(say('state.title')),
    headings.part(say('state.groupsTitle')),
    ...groupPart(context),
    headings.part(say('state.phasesTitle')),
    ...phasePart(context),
    headings.part(say('state.capabilitiesTitle')),
    ...capabilityPart(context),
  ]
}
