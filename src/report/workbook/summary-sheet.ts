import { groups, type Phase, phases } from '../../domain/model.ts'
import { readingOf } from '../../domain/reading.ts'
import { type Score, scoringVersion } from '../../domain/score.ts'
import { columnsOf, dayCell, numberCell, ratioCell, reachedText, textCell, type WorkbookInput } from './sheet-cells.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** "—" on the screens is an empty cell here, so that nothing is counted with that is no number. */
function scoreRow(kind: string, name: string, score: Score, more: readonly SheetCell[] = [null, null]): readonly SheetCell[] {
  const { tally } = score
  const reading = readingOf(score)
  const band = reading === 'nothing-applies' || reading === 'nothing-answered' ? null : score.band
  const counts = [tally.answered, tally.applicable, tally.unknown, tally.notApplicable].map(numberCell)
  return [kind, name, ratioCell(band?.low), ratioCell(band?.high), ...counts, ...more]
}

function preambleOf(input: WorkbookInput): Sheet['preamble'] {
  const { assessment, names, scores, evidence, words, today } = input
  const { say } = words
  const { organisation, scope, targetPhase } = assessment.profile
  const overall = evidence?.securityScore.overall.ratio ?? null
  return [
    [say('summary.title')],
    [say('summary.organisation'), textCell(organisation)],
    [say('summary.scope'), textCell(scope)],
    [say('summary.createdOn'), dayCell(today)],
    [say('summary.versions'), say('summary.versionsOf', { model: assessment.modelVersion, scoring: scoringVersion })],
    [say('summary.target'), words.phaseName(targetPhase, names.phases[targetPhase].name)],
    [say('summary.reached'), textCell(reachedText(input, scores.all, scores.organisation.reached))],
    ...(overall === null ? [] : [[say('summary.securityScore'), ratioCell(overall)]]),
    [],
    [say('summary.about')],
    [],
  ]
}

/** The scores with what qualifies them, under a few lines that say whose they are. */
export function summarySheet(input: WorkbookInput): Sheet {
  const { names, scores, words } = input
  const { say } = words
  const target = (phase: Phase) => words.phaseName(phase, names.phases[phase].name)
  const reached = reachedText(input, scores.all, scores.organisation.reached)
  return {
    id: 'summary',
    name: say('sheet.summary'),
    preamble: preambleOf(input),
    columns: columnsOf(
      input.words,
      ['column.kind', 22],
      ['column.name', 40],
      ['column.scoreLow', 13],
      ['column.scoreHigh', 13],
      ['column.answered', 10],
      ['column.applicable', 12],
      ['column.unknown', 10],
      ['column.notApplicable', 14],
      ['column.reached', 24],
      ['column.target', 24],
    ),
    rows: [
      scoreRow(say('kind.all'), say('summary.all'), scores.all, [reached || null, target(input.assessment.profile.targetPhase)]),
      ...groups.map((group) => scoreRow(say('kind.group'), names.groups[group].name, scores.groups[group])),
      ...phases.map((phase) => scoreRow(say('kind.phase'), target(phase), scores.phases[phase])),
      ...scores.capabilities.map((one) => {
        const own = reachedText(input, one.score, one.reached)
        return scoreRow(say('kind.capability'), names.capabilities.get(one.id)?.name ?? one.id, one.score, [
          own || null,
          target(one.target),
        ])
      }),
    ],
  }
}
