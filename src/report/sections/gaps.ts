import type { Recommendation, RecommendationId } from '../../domain/model.ts'
import { stepAtThreshold } from '../../domain/next-gate.ts'
import type { CapabilityScores } from '../../domain/scores.ts'
import { cell, columns, excerpt, introduced, lines, paragraph, plain, shadeOf } from '../blocks.ts'
import { answerOf, appendixName, capabilityName, capabilityShortName, type ReportContext, reachedBy, titleOf } from '../context.ts'
import type { Block, Cell } from '../document.ts'
import type { Headings } from '../headings.ts'

// About ten lines of the column; the whole text stands in the appendix.
const longestRationale = { en: 300, ja: 160 }

/** The rationale as typed; cut only where the report holds the whole of it elsewhere. */
export function rationale(context: ReportContext, { id }: Pick<Recommendation, 'id'>): string {
  const { words } = context
  const text = answerOf(context, id).rationale.trim()
  const where = appendixName(context, 'answers')
  const beginning = where === '' ? null : excerpt(text, longestRationale[words.language])
  return beginning === null ? text : words.say('general.excerpt', { text: beginning, where })
}

function isExplained(context: ReportContext, { id }: Recommendation): boolean {
  return answerOf(context, id).rationale.trim() !== ''
}

/** What the first step of the scale looks like that counts as achieved. */
function toReach({ texts, assessment }: ReportContext, { id }: Recommendation): string {
  const step = (stepAtThreshold(assessment.profile.threshold) * 100) as 25 | 50 | 75 | 100
  return plain(texts?.get(id)?.coverage[step] ?? '')
}

function nowCell(context: ReportContext, { id }: Recommendation): Cell {
  const { value } = answerOf(context, id)
  return cell(context.words.value(value), { shade: shadeOf(value) })
}

/** The recommendation with its capability and phase under it. */
export function titleCell(context: ReportContext, { id, phase, capability, url }: Recommendation): Cell {
  const { words } = context
  const place = words.say('premises.targetOf', { capability: capabilityShortName(context, capability), phase: words.phaseNumber(phase) })
  return lines({ text: titleOf(context, id), link: url }, { text: place, soft: true })
}

/** The rows of one capability; each says from where to where it leads, since a page may break between any two. */
function blockerRows(
  context: ReportContext,
  { id, gate, ...capability }: CapabilityScores,
  hasRationale: boolean,
): readonly (readonly Cell[])[] {
  const { words, texts } = context
  if (gate === null) return []
  const fromTo = words.say('gaps.fromTo', { from: words.phaseNumber(reachedBy(capability)), to: words.phaseNumber(gate.phase) })
  return gate.blockers.map((blocker) => [
    lines(
      { text: capabilityName(context, id), bold: true },
      { text: titleOf(context, blocker.id), link: blocker.url },
      { text: fromTo, soft: true },
    ),
    nowCell(context, blocker),
    ...(texts === undefined ? [] : [cell(toReach(context, blocker))]),
    ...(hasRationale ? [cell(rationale(context, blocker))] : []),
  ])
}

function blockerTable(context: ReportContext, capabilities: readonly CapabilityScores[]): Block {
  const { say } = context.words
  const hasRationale = capabilities.some(({ gate }) => gate?.blockers.some((blocker) => isExplained(context, blocker)))
  return {
    kind: 'table',
    caption: say('gaps.blockersTable'),
    size: 'small',
    columns: columns(
      [say('column.recommendation'), 27],
      [say('column.now'), 10, 'center'],
      ...(context.texts === undefined ? [] : ([[say('column.toReach'), 32]] as const)),
      ...(hasRationale ? ([[say('column.rationale'), 31]] as const) : []),
    ),
    rows: capabilities.flatMap((capability) => blockerRows(context, capability, hasRationale)),
  }
}

function isBelowTarget({ reached, target, gate }: CapabilityScores): boolean {
  return reached !== null && reached < target && gate !== null
}

function blockers(context: ReportContext): readonly Block[] {
  const { scores, words, assessment } = context
  const { say } = words
  const below = scores.capabilities.filter(isBelowTarget)
  const done = scores.capabilities.filter((one) => one.reached !== null && !isBelowTarget(one)).map(({ id }) => capabilityName(context, id))
  const atTarget = done.length > 0 ? [paragraph(say('gaps.atTarget', { names: words.list(done) }))] : []
  if (below.length === 0) return [paragraph(say('gaps.blockersNone')), ...atTarget]
  return [
    ...atTarget,
    ...introduced(say('gaps.blockers', { threshold: words.percent(assessment.profile.threshold) }), blockerTable(context, below)),
  ]
}

/** The recommendations of which this chapter says what there is to reach. */
export function explainedInGaps({ scores, texts, chapters }: ReportContext): ReadonlySet<RecommendationId> {
  if (texts === undefined || !chapters.has('gaps')) return new Set()
  return new Set(scores.capabilities.filter(isBelowTarget).flatMap(({ gate }) => gate?.blockers.map(({ id }) => id) ?? []))
}

/** What the targets ask for beyond the next gates. */
function others(context: ReportContext): readonly Block[] {
  const { scores, words, work, inTarget } = context
  const { say } = words
  const blocking = new Set(scores.capabilities.filter(isBelowTarget).flatMap(({ gate }) => gate?.blockers.map(({ id }) => id) ?? []))
  const open = new Set(work.map(({ recommendation }) => recommendation.id).filter((id) => inTarget.has(id) && !blocking.has(id)))
  const rows = context.model.recommendations.filter(({ id }) => open.has(id)).toSorted((a, b) => a.phase - b.phase || a.order - b.order)
  if (rows.length === 0) return [paragraph(say('gaps.othersNone'))]
  const hasRationale = rows.some((one) => isExplained(context, one))
  return introduced(say('gaps.others'), {
    kind: 'table',
    caption: say('gaps.othersTable'),
    size: 'small',
    columns: columns(
      [say('column.recommendation'), 36],
      [say('column.now'), 10, 'center'],
      ...(hasRationale ? ([[say('column.rationale'), 54]] as const) : []),
    ),
    rows: rows.map((one) => [titleCell(context, one), nowCell(context, one), ...(hasRationale ? [cell(rationale(context, one))] : [])]),
  })
}

/** What separates each capability from its next phase, then what else separates it from its target. Whose work it is stands where it is planned. */
export function gaps(context: ReportContext, headings: Headings): readonly Block[] {
  const { say } = context.words
  return [
    headings.chapter(say('gaps.title')),
    headings.part(say('gaps.blockersTitle')),
    ...blockers(context),
    headings.part(say('gaps.othersTitle')),
    ...others(context),
  ]
}
