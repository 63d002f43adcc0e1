import { type Contradiction, isClaim } from '../../domain/evidence/contradictions.ts'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import type { EvidenceResult } from '../../domain/evidence/evidence-result.ts'
import { evidencedOf } from '../../domain/evidence/evidenced.ts'
import { distribution, type ScoreLine } from '../../domain/evidence/security-score.ts'
import { isStale } from '../../domain/evidence/stale.ts'
import { groups, type Recommendation } from '../../domain/model.ts'
import { cell, columns, introduced, lines, list, paragraph, shadeOf } from '../blocks.ts'
import { type ReportContext, titleOf } from '../context.ts'
import type { Block, Cell } from '../document.ts'
import type { Headings } from '../headings.ts'

type Part = (context: ReportContext, result: EvidenceResult) => readonly Block[]

// More than these are on the screen; the reader of a report wants to know what to ask, not every resource.
const mostSubjects = 4
const mostAccounts = 5

function periodOf({ words, today }: ReportContext, { oldest, newest }: EvidenceFile): string {
  if (oldest === null || newest === null) return words.say('general.none')
  const [from, to] = [words.day(oldest), words.day(newest)]
  const period = from === to ? to : words.say('cover.assessedFromTo', { from, to })
  return isStale(newest, today) ? words.say('evidence.stale', { period }) : period
}

function fileRow(context: ReportContext, file: EvidenceFile): readonly Cell[] {
  const { words, mask } = context
  return [
    lines({ text: words.format(file.format) }, { text: mask(file.name), soft: true }),
    cell(periodOf(context, file)),
    cell(words.number(file.accounts.length)),
    cell(words.number(file.regions.length)),
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
        [say('column.source'), 42],
        [say('column.observed'), 26],
        [say('column.accounts'), 11, 'center'],
        [say('column.regions'), 10, 'center'],
        [say('column.records'), 11, 'center'],
      ),
      rows: assessment.evidence.map((file) => fileRow(context, file)),
    }),
    paragraph(say('evidence.coverageNote'), 'note'),
  ]
}

function subjectsOf({ words, mask }: ReportContext, { verdict, because }: Contradiction): string {
  const { say, list: listed } = words
  if (because === 'not-covered') return say('evidence.notCovered')
  const speaking = verdict.subjects.filter((one) => (because === 'fails' ? one.failed > 0 : one.passed > 0))
  const names = speaking.slice(0, mostSubjects).map(({ row }) => row.subject)
  const more = speaking.length - names.length
  const checks = more > 0 ? say('general.andMore', { names: names.join(say('general.separator')), count: more }) : listed(names)
  if (because === 'passes') return say('evidence.passes', { checks })
  const accounts = [...verdict.contradicting, ...verdict.mixed].filter((account) => account !== '').slice(0, mostAccounts)
  return [say('evidence.fails', { checks }), ...accounts.map(mask)].join('\n')
}

function accountsOf({ words }: ReportContext, { verdict }: Contradiction): string {
  return words.say('summary.ofTotal', { count: verdict.supporting.length, total: verdict.accountsInScope })
}

function contradictionRow(context: ReportContext, one: Contradiction): readonly Cell[] {
  const { words } = context
  const { recommendation, answer, verdict } = one
  return [
    lines(
      { text: titleOf(context, recommendation.id), link: recommendation.url },
      { text: words.phaseNumber(recommendation.phase), soft: true },
    ),
    cell(words.value(answer), { shade: shadeOf(answer) }),
    cell(verdict.proposal === null ? words.verdict(verdict.kind) : words.value(verdict.proposal), {
      shade: verdict.proposal === null ? 'value-none' : shadeOf(verdict.proposal),
    }),
    cell(accountsOf(context, one)),
    cell(subjectsOf(context, one)),
  ]
}

const differences: Part = (context, result) => {
  const { say } = context.words
  const contradictions = result.contradictions.filter(isClaim)
  if (contradictions.length === 0) return [paragraph(say('evidence.noContradictions'))]
  const more = contradictions.filter(({ direction }) => direction === 'claims-more').length
  return introduced(say('evidence.contradictions', { count: contradictions.length, more, less: contradictions.length - more }), {
    kind: 'table',
    caption: say('evidence.contradictionsTable'),
    size: 'small',
    columns: columns(
      [say('column.recommendation'), 32],
      [say('column.answer'), 10, 'center'],
      [say('column.evidence'), 12, 'center'],
      [say('column.supportingAccounts'), 12, 'center'],
      [say('column.whatShowsIt'), 34],
    ),
    rows: contradictions.map((one) => contradictionRow(context, one)),
  })
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
      [say('column.group'), 24],
      [say('column.withEvidence'), 20, 'center'],
      [say('column.withProposal'), 20, 'center'],
      [say('column.claimed'), 18, 'center'],
      [say('column.evidenced'), 18, 'center'],
    ),
    rows: [...rows, sideRow(context, result, say('state.total'), model.recommendations)],
  })
}

function scoreRow({ words }: ReportContext, name: string, line: ScoreLine): readonly Cell[] {
  const { percent, number } = words
  const numbers = [line.passed, line.failed, line.unknown, line.noData, line.disabled, line.nothingToCheck]
  return [cell(name, { shade: 'head' }), cell(percent(line.ratio)), ...numbers.map((count) => cell(number(count)))]
}

const score: Part = (context, { securityScore }) => {
  const { words } = context
  const { say, percent } = words
  const { overall, standards, accounts } = securityScore
  if (overall.ratio === null) return [paragraph(say('evidence.noScore'))]
  const { count, min, median, max } = distribution(accounts)
  const named = standards.filter(({ isNamedByFile, ratio }) => isNamedByFile && ratio !== null)
  return [
    ...introduced(say('evidence.score', { score: percent(overall.ratio) }), {
      kind: 'table',
      caption: say('evidence.scoreTable'),
      size: 'small',
      columns: columns(
        [say('column.standard'), 23],
        [say('column.score'), 11, 'center'],
        [say('column.passed'), 11, 'center'],
        [say('column.failed'), 11, 'center'],
        [say('column.unknown'), 11, 'center'],
        [say('column.noData'), 11, 'center'],
        [say('column.disabled'), 11, 'center'],
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
    ...differences(context, result),
    headings.part(say('evidence.sidesTitle')),
    ...sides(context, result),
    headings.part(say('evidence.scoreTitle')),
    ...score(context, result),
    ...list([say('evidence.limitSeen'), say('evidence.limitPass'), say('evidence.limitPerson')]),
  ]
}
