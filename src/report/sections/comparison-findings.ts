import type { Comparison, EvidenceChange, FindingChangeKind, SubjectChange } from '../../domain/comparison/comparison.ts'
import { subjectTitle } from '../../domain/evidence/subject-title.ts'
import { cell, columns, lines, list, paragraph, spans } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block } from '../document.ts'

const mostSubjects = 4
const mostExposures = 6

const kinds: readonly FindingChangeKind[] = ['new', 'fixed', 'still-open', 'unseen', 'newly-seen', 'suppressed']

function subjectName(context: ReportContext, { tool, controlId, checkId }: SubjectChange): string {
  const subject = (tool === 'security-hub' ? (controlId ?? checkId) : (checkId ?? controlId)) ?? ''
  return subjectTitle(context.subjects, { tool, subject }, context.words.language)
}

/** Controls and checks of which anything became new, fixed or unseen; the most severe first. */
function subjectsTable(context: ReportContext, { subjects, counts }: EvidenceChange): readonly Block[] {
  const { words } = context
  const { say } = words
  const changed = subjects.filter(({ places }) => kinds.some((kind) => kind !== 'still-open' && places[kind].length > 0))
  if (changed.length === 0) return []
  const more = changed.length - mostSubjects
  // What is still open has not changed: its number stands above.
  const shown = kinds.filter((kind) => kind !== 'still-open' && counts[kind] > 0)
  const table: Block = {
    kind: 'table',
    caption: say('comparison.findingsTable'),
    size: 'small',
    columns: columns(
      [say('column.control'), 87 - 12 * shown.length],
      [say('column.severity'), 13, 'center'],
      ...shown.map((kind) => [say(`place.${kind}`), 12, 'center'] as const),
    ),
    rows: changed
      .slice(0, mostSubjects)
      .map((subject) => [
        lines({ text: subject.controlId ?? subject.checkId ?? '', bold: true }, { text: subjectName(context, subject), soft: true }),
        cell(words.severity(subject.severity)),
        ...shown.map((kind) => cell(subject.places[kind].length === 0 ? '' : words.number(subject.places[kind].length))),
      ]),
  }
  return [table, ...(more > 0 ? [paragraph(say('comparison.more', { count: more }), 'note')] : [])]
}

function exposureBlocks({ words, mask }: ReportContext, { exposures }: EvidenceChange): readonly Block[] {
  const { say } = words
  const all = Object.values(exposures).flat()
  if (all.length === 0) return []
  const { unseen, 'still-open': open, 'newly-seen': seen } = exposures
  const text = [
    say('comparison.exposures', {
      new: words.number(exposures.new.length),
      fixed: words.number(exposures.fixed.length),
      open: words.number(open.length),
    }),
    unseen.length === 0 ? '' : say('comparison.exposuresUnseen', { count: unseen.length }),
    seen.length === 0 ? '' : say('comparison.exposuresSeen', { count: seen.length }),
  ]
  const told = ({ title, severity, account }: EvidenceChange['exposures']['new'][number]) => ({
    title: mask(title),
    severity: words.severity(severity),
    account: mask(account),
  })
  return [
    paragraph(text.filter((sentence) => sentence !== '').join(say('general.gap'))),
    ...list(
      [
        ...exposures.new.map((one) => say('comparison.exposureNew', told(one))),
        ...exposures.fixed.map((one) => say('comparison.exposureFixed', told(one))),
      ].slice(0, mostExposures),
    ),
  ]
}

function securityText({ words }: ReportContext, { securityScore }: EvidenceChange): string {
  const { say } = words
  const { before, after, move } = securityScore
  if (move.delta === null) return ''
  const tenths = (ratio: number) => Math.round(ratio * 1000) / 10
  const said = say('comparison.security', {
    before: words.exactPercent(tenths(before.ratio ?? 0)),
    after: words.exactPercent(tenths(after.ratio ?? 0)),
    points: words.points(tenths(move.delta)),
  })
  const byCounted = move.byNoLongerCounted ?? 0
  const why =
    move.noLongerCounted.length === 0
      ? say('comparison.securityByResults')
      : say('comparison.securityByCounted', { count: move.noLongerCounted.length, points: words.points(tenths(byCounted)) })
  return said + say('general.gap') + why
}

/** What became of findings: new, fixed, still open, and what nobody has looked at since. */
export function findingBlocks(context: ReportContext, { evidence }: Comparison): readonly Block[] {
  const { words } = context
  const { say } = words
  if (evidence === null) return [paragraph(say('comparison.findingsNone'))]
  const { counts, accountsGone, accountsNew } = evidence
  const rows = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({
      label: say(`place.${kind}`),
      spans: spans(say('comparison.places', { count: counts[kind], meaning: say(`placeMeans.${kind}`) })),
    }))
  const security = securityText(context, evidence)
  return [
    paragraph(
      [
        say(rows.length === 0 ? 'comparison.findingsSame' : 'comparison.findings'),
        ...(accountsGone.length === 0 ? [] : [say('comparison.accountsGone', { count: accountsGone.length })]),
        ...(accountsNew.length === 0 ? [] : [say('comparison.accountsNew', { count: accountsNew.length })]),
      ].join(say('general.gap')),
    ),
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } satisfies Block]),
    ...subjectsTable(context, evidence),
    ...exposureBlocks(context, evidence),
    ...(security === '' ? [] : [paragraph(security)]),
  ]
}
