import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import type { EvidenceResult } from '../../domain/evidence/evidence-result.ts'
import { evidencedOf } from '../../domain/evidence/evidenced.ts'
import { regionsAmong } from '../../domain/evidence/regions.ts'
import { isStale } from '../../domain/evidence/stale.ts'
import { countsSilence } from '../../domain/evidence/verdict.ts'
import { groups, type Recommendation } from '../../domain/model.ts'
import { cell, columns, introduced, lines, paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell } from '../document.ts'
import type { Headings } from '../headings.ts'
import { contradictionsPart } from './contradictions.ts'
import { exposuresPart } from './exposures.ts'
import { securityScorePart } from './security-score.ts'

type Part = (context: ReportContext, result: EvidenceResult) => readonly Block[]

function periodOf({ words, today }: ReportContext, { oldest, newest }: EvidenceFile): string {
  if (oldest === null || newest === null) return words.say('general.none')
  const [from, to] = [words.day(oldest), words.day(newest)]
  const period = from === to ? to : words.say('cover.assessedFromTo', { from, to })
  return isStale(newest, today) ? words.say('evidence.stale', { period }) : period
}

function fileRow(context: ReportContext, file: EvidenceFile): readonly Cell[] {
  const { words, mask } = context
  const regionCount = regionsAmong(file.regions).length
  return [
    lines({ text: words.format(file.format) }, { text: mask(file.name), soft: true }),
    cell(periodOf(context, file)),
    cell(words.number(file.accounts.length)),
    cell(regionCount === 0 ? words.say('general.none') : words.number(regionCount)),
    cell(words.number(file.recordsRead)),
  ]
}

const used: Part = (context, { coverage }) => {
  const { words, assessment } = context
  const { say, number } = words
  const total = assessment.profile.accountCount
  const count = coverage.accounts.filter(({ account }) => account !== '').length
  const sentence =
    total === null
      ? say('evidence.coverage', { count, regions: number(coverage.regions.length) })
      : say('evidence.coverageOf', { count, total, regions: number(coverage.regions.length) })
  return [
    ...introduced(sentence, {
      kind: 'table',
      caption: say('evidence.filesTable'),
      size: 'small',
      columns: columns(
        [say('column.source'), 38],
        [say('column.observed'), 30],
        [say('column.accounts'), 11, 'center'],
        [say('column.regions'), 11, 'center'],
        [say('column.records'), 10, 'center'],
      ),
      rows: assessment.evidence.map((file) => fileRow(context, file)),
    }),
    paragraph(say('evidence.coverageNote'), 'note'),
  ]
}

function sideRow(
  context: ReportContext,
  result: EvidenceResult,
  name: string,
  recommendations: readonly Recommendation[],
): readonly Cell[] {
  const { words, assessment } = context
  const side = evidencedOf(recommendations, assessment.answers, result.verdicts, assessment.profile.weights)
  const ofApplicable = (count: number) => cell(words.say('summary.ofTotal', { count, total: side.applicable }))
  return [
    cell(name, { shade: 'head' }),
    ofApplicable(side.applicable - side.byStrength.none),
    ofApplicable(side.count),
    cell(words.percent(side.claimed)),
    cell(words.percent(side.evidenced)),
  ]
}

const sides: Part = (context, result) => {
  const { words, names, model } = context
  const { say } = words
  const rows = groups.map((group) =>
    sideRow(
      context,
      result,
      names.groups[group].name,
      model.recommendations.filter((one) => one.group === group),
    ),
  )
  return introduced(say('evidence.sides'), {
    kind: 'table',
    caption: say('evidence.sidesTable'),
    columns: columns(
      [say('column.group'), 19],
      [say('column.withEvidence'), 22, 'center'],
      [say('column.withProposal'), 20, 'center'],
      [say('column.claimed'), 18, 'center'],
      [say('column.evidenced'), 21, 'center'],
    ),
    rows: [...rows, sideRow(context, result, say('state.total'), model.recommendations)],
  })
}

function limits({ words: { say } }: ReportContext, { verdicts }: EvidenceResult): string {
  const always = [say('evidence.limitSeen'), say('evidence.limitPass'), say('evidence.limitPerson')]
  return [...(countsSilence(verdicts) ? [say('evidence.limitSilent')] : []), ...always].join(say('general.gap'))
}

/** What the tools show beside what the team says. Left out where no evidence has been taken in. */
export function evidence(context: ReportContext, headings: Headings): readonly Block[] {
  const { evidence: result, words } = context
  if (result === null) return []
  const { say } = words
  return [
    headings.chapter(say('evidence.title')),
    headings.part(say('evidence.usedTitle')),
    ...used(context, result),
    headings.part(say('evidence.contradictionsTitle')),
    ...contradictionsPart(context, result.contradictions),
    headings.part(say('evidence.sidesTitle')),
    ...sides(context, result),
    paragraph(limits(context, result), 'note'),
    headings.part(say('evidence.exposuresTitle')),
    ...exposuresPart(context, result.merged.exposures),
    headings.part(say('evidence.scoreTitle')),
    ...securityScorePart(context, result.securityScore),
  ]
}
