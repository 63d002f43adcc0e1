import { type Contradiction, isClaim } from '../../domain/evidence/contradictions.ts'
import type { Tool } from '../../domain/evidence/finding.ts'
import { strengths } from '../../domain/evidence/mapping.ts'
import { subjectTitle } from '../../domain/evidence/subject-title.ts'
import type { VerdictSubject } from '../../domain/evidence/verdict.ts'
import { cell, columns, introduced, lines, paragraph, shadeOf } from '../blocks.ts'
import { type ReportContext, titleOf } from '../context.ts'
import type { Block, Cell, Spans } from '../document.ts'

// More than these are on the screen; the reader of a report wants to know what to ask, not every resource.
const mostSubjects = 4
const mostAccounts = 5
const ownTools: ReadonlySet<Tool> = new Set<Tool>(['aws-api', 'detections'])

/** The first names, and how many more there are. */
function firstOf({ words: { say } }: ReportContext, all: readonly string[], most: number): string {
  const names = all.slice(0, most).join(say('general.separator'))
  return all.length <= most ? names : say('general.andMore', { names, count: all.length - most })
}

/** Our own checks by what they say, as nobody knows their ids; controls and checks of other tools by the id they are known by. */
function checkName({ subjects, words }: ReportContext, { row }: VerdictSubject): Spans {
  const title = ownTools.has(row.tool) ? subjectTitle(subjects, row, words.language) : ''
  return title === '' ? [{ text: row.subject }] : [{ text: title }, { text: ` (${row.subject})`, soft: true }]
}

/** "Failed: IAM.6, The root user has MFA (root-mfa-enabled) and 2 more", what says most first. */
function checksOf(context: ReportContext, { verdict, because }: Contradiction): Spans {
  const { say } = context.words
  const fails = because === 'fails'
  const weight = ({ row }: VerdictSubject) => strengths.indexOf(fails ? row.onFail : row.onPass)
  const speaking = verdict.subjects.filter((one) => (fails ? one.failed : one.passed) > 0).toSorted((a, b) => weight(b) - weight(a))
  const named = speaking.slice(0, mostSubjects).map((subject) => checkName(context, subject))
  const more = speaking.length - named.length
  return [
    { text: `${say(fails ? 'evidence.fails' : 'evidence.passes')} ` },
    ...named.flatMap((name, index) => (index === 0 ? name : [{ text: say('general.separator') }, ...name])),
    ...(more > 0 ? [{ text: ` ${say('evidence.moreChecks', { count: more })}` }] : []),
  ]
}

function checksCell(context: ReportContext, one: Contradiction): Cell {
  const { words, mask } = context
  const { verdict, because } = one
  if (because === 'not-covered') return cell(words.say('evidence.notCovered'))
  const accounts = because === 'fails' ? [...verdict.contradicting, ...verdict.mixed].filter((account) => account !== '') : []
  const below = accounts.length === 0 ? [] : [{ text: '\n' }, { text: firstOf(context, accounts.map(mask), mostAccounts), soft: true }]
  return { spans: [...checksOf(context, one), ...below] }
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
    checksCell(context, one),
  ]
}

/** Where the team claims something else than the tools show, the weightiest first. */
export function contradictionsPart(context: ReportContext, all: readonly Contradiction[]): readonly Block[] {
  const { say } = context.words
  const contradictions = all.filter(isClaim)
  if (contradictions.length === 0) return [paragraph(say('evidence.noContradictions'))]
  const more = contradictions.filter(({ direction }) => direction === 'claims-more').length
  return introduced(say('evidence.contradictions', { count: contradictions.length, more, less: contradictions.length - more }), {
    kind: 'table',
    caption: say('evidence.contradictionsTable'),
    size: 'small',
    columns: columns(
      [say('column.recommendation'), 22],
      [say('column.answer'), 9, 'center'],
      [say('column.evidence'), 11, 'center'],
      [say('column.supportingAccounts'), 13, 'center'],
      [say('column.whatShowsIt'), 45],
    ),
    rows: contradictions.map((one) => contradictionRow(context, one)),
  })
}
