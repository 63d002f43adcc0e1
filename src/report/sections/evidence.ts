import { type Contradiction, isClaim } from '../../domain/evidence/contradictions.ts'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import type { EvidenceResult } from '../../domain/evidence/evidence-result.ts'
import { evidencedOf } from '../../domain/evidence/evidenced.ts'
import { strengths } from '../../domain/evidence/mapping.ts'
import { isStale } from '../../domain/evidence/stale.ts'
import type { VerdictSubject } from '../../domain/evidence/verdict.ts'
import { groups, type Recommendation } from '../../domain/model.ts'
import { cell, columns, introduced, lines, list, paragraph, shadeOf } from '../blocks.ts'
import { type ReportContext, titleOf } from '../context.ts'
import type { Block, Cell } from '../document.ts'
import type { Headings } from '../headings.ts'
import { securityScorePart } from './security-score.ts'

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

/** The first names, and how many more there are. */
function firstOf({ words: { say } }: ReportContext, all: readonly string[], most: number): string {
  const names = all.slice(0, most).join(say('general.separator'))
  return all.length <= most ? names : say('general.andMore', { names, count: all.length - most })
}

function subjectsOf(context: ReportContext, { verdict, because }: Contradiction): string {
  const { words, mask } = context
  if (because === 'not-covered') return words.say('evidence.notCovered')
  const fails = because === 'fails'
  const weight = ({ row }: VerdictSubject) => strengths.indexOf(fails ? row.onFail : row.onPass)
  const speaking = verdict.subjects.filter((one) => (fails ? one.failed : one.passed) > 0).toSorted((a, b) => weight(b) - weight(a))
  const names = speaking.map(({ row }) => row.subject)
  const checks = firstOf(context, names, mostSubjects)
  if (!fails) return words.say('evidence.passes', { checks })
  const accounts = [...verdict.contradicting, ...verdict.mixed].filter((account) => account !== '')
  const failed = words.say('evidence.fails', { checks })
  return accounts.length === 0 ? failed : `${failed}\n${firstOf(context, accounts.map(mask), mostAccounts)}`
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
      [say('column.recommendation'), 26],
      [say('column.answer'), 9, 'center'],
      [say('column.evidence'), 12, 'center'],
      [say('column.supportingAccounts'), 14, 'center'],
      [say('column.whatShowsIt'), 39],
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
      [say('column.group'), 19],
      [say('column.withEvidence'), 22, 'center'],
      [say('column.withProposal'), 20, 'center'],
      [say('column.claimed'), 18, 'center'],
      [say('column.evidenced'), 21, 'center'],
    ),
    rows: [...rows, sideRow(context, result, say('state.total'), model.recommendations)],
  })
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
    ...securityScorePart(context, result.securityScore),
    ...list([say('evidence.limitSeen'), say('evidence.limitPass'), say('evidence.limitPerson')]),
  ]
}
