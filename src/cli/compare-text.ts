import type { BridgeOf, MovedAnswer, PlannedOutcome } from '../domain/comparison/comparison.ts'
import { roundedBridge } from '../domain/comparison/rounded-bridge.ts'
import type { Standing } from '../domain/comparison/standing.ts'
import { dayOf } from '../domain/days.ts'
import type { FiscalQuarter } from '../domain/fiscal-quarter.ts'
import { groups, type PhaseReached } from '../domain/model.ts'
import { dueDayOf } from '../domain/roadmap/due-day.ts'
import { asPoints, asQuarter } from '../i18n/format.ts'
import { bandText } from './band-text.ts'
import { answerText, changesText, findingsText, outcomeOrder, signed, stepNames } from './compare-words.ts'
import { type ComparisonView, recommendationTitle } from './comparison-view.ts'
import { itemTitle, oneLine } from './item-title.ts'

type Rows = readonly string[]

/** A part of the text under its title; nothing where it has no rows. */
function part(title: string, rows: Rows): string {
  return rows.length === 0 ? '' : `\n${title}\n${rows.map((row) => `  ${row}\n`).join('')}`
}

function sideText({ profile, name, snapshotId, at, modelVersion }: Standing, quarter: FiscalQuarter): string {
  const whose = [profile.name, profile.organisation].map(oneLine).filter((text) => text !== '')
  const snapshot = snapshotId === null ? [] : [name === '' ? 'snapshot' : `snapshot "${oneLine(name)}"`]
  return [...whose, ...snapshot, asQuarter(quarter, 'en'), `as of ${dayOf(at)}`, `model version ${modelVersion}`].join(', ')
}

/** One score step by step, in whole points that add up to the difference as printed. */
function bridgeRows(of: BridgeOf, label: string, { comparison }: ComparisonView): Rows {
  const bridge = comparison.bridges[of]
  if (bridge === null) return [`${label.padEnd(22)} —`]
  const { from, to, steps } = roundedBridge(bridge, 0)
  const head = `${label.padEnd(22)} ${`${from} %`.padStart(5)} → ${`${to} %`.padStart(5)}  ${signed(to - from)}`
  return [head, ...steps.map(({ kind, points }) => `    ${stepNames[kind].padEnd(28)} ${signed(points).padStart(4)}`)]
}

function phaseText(reached: PhaseReached | null, { names }: ComparisonView): string {
  if (reached === null) return '—'
  return reached === 0 ? 'before phase 1' : `${reached} ${names.phases[reached].name}`
}

function phaseRows(view: ComparisonView): Rows {
  const { scores, phases } = view.comparison
  const row = (label: string, before: PhaseReached | null, after: PhaseReached | null) =>
    `${label}: ${before === after ? `${phaseText(after, view)}, as before` : `${phaseText(before, view)} → ${phaseText(after, view)}`}`
  return [
    row('The organisation', scores.older.organisation.reached, scores.newer.organisation.reached),
    ...phases
      .filter(({ before, after }) => before !== after)
      .map(({ capability, before, after }) => row(view.names.capabilities.get(capability)?.name ?? capability, before, after)),
  ]
}

function movedRow({ recommendation, before, after, delta, owner }: MovedAnswer, view: ComparisonView): string {
  const whose = owner === '' ? '' : `, ${oneLine(owner)}`
  const points = `${delta > 0 ? '+' : ''}${asPoints(delta)}`
  return `${points.padStart(5)}  ${answerText(before)} → ${answerText(after)}  ${recommendationTitle(view, recommendation)} [${recommendation}]${whose}`
}

function plannedRow({ item, now, owner, dueOn, outcome }: PlannedOutcome, view: ComparisonView): string {
  const own = now ?? item
  const isOfModel = own.title === '' && own.recommendation !== null
  const title = isOfModel && own.recommendation ? recommendationTitle(view, own.recommendation) : oneLine(itemTitle(own, view.names))
  const dueNow = now === null ? null : dueDayOf(now, view.comparison.newer.profile.fiscalYearStartMonth)
  const later = outcome === 'slipped' ? `, now ${dueNow ?? 'without a quarter'}${now?.note ? `: ${oneLine(now.note)}` : ''}` : ''
  const due = dueOn === null ? '' : `, was due ${dueOn}${later}`
  return `${outcome.padEnd(8)}  ${title} [${item.id}]${owner === '' ? '' : `, ${oneLine(owner)}`}${due}`
}

function plannedPart(view: ComparisonView): string {
  const { planned } = view.comparison
  const counts = outcomeOrder.map((outcome) => `${planned.filter((one) => one.outcome === outcome).length} ${outcome}`)
  // What was not due yet is the plan of the quarters to come.
  const told = outcomeOrder
    .filter((outcome) => outcome !== 'not-due')
    .flatMap((outcome) => planned.filter((one) => one.outcome === outcome))
  return planned.length === 0
    ? ''
    : part(
        `Planned: ${counts.join(', ')}`,
        told.map((one) => plannedRow(one, view)),
      )
}

function trendRows({ trends, names }: ComparisonView): Rows {
  return trends.moments.map(({ quarter, at, isComparable, modelVersion }, index) => {
    const { band = null, reported = null } = trends.all[index] ?? {}
    const { reached = null } = trends.organisation[index] ?? {}
    const phase = reached === null ? '—' : reached === 0 ? 'before phase 1' : `phase ${reached} ${names.phases[reached].name}`
    const then = reported === null ? '' : `, shown then ${bandText(reported.band)}`
    const of = isComparable ? '' : `, of version ${modelVersion} of the model, not comparable`
    const security = trends.securityScore[index]?.line.ratio
    const findings = security == null ? '' : `, security score ${bandText({ low: security, high: security })}`
    return `${asQuarter(quarter, 'en').padEnd(30)} ${dayOf(at)}  ${bandText(band).padStart(9)}  ${phase}${findings}${then}${of}`
  })
}

/** The same for people. */
export function compareText(view: ComparisonView): string {
  const { comparison, names } = view
  const { older, newer, improved, declined, scores } = comparison
  const likeForLike = `Like for like, under version ${view.model.version} of the model: ${bandText(scores.older.all.band)} → ${bandText(scores.newer.all.band)}\n`
  return [
    `${sideText(older, comparison.olderQuarter)}\n→ ${sideText(newer, comparison.newerQuarter)}\n${likeForLike}`,
    part('What moved the scores (their low ends, in points)', [
      ...bridgeRows('all', 'All recommendations', view),
      ...groups.flatMap((group) => bridgeRows(group, names.groups[group].name, view)),
    ]),
    part('Phases', phaseRows(view)),
    part(
      `Improved: ${improved.length}`,
      improved.map((one) => movedRow(one, view)),
    ),
    part(
      `Declined: ${declined.length}`,
      declined.map((one) => movedRow(one, view)),
    ),
    plannedPart(view),
    part('Findings', findingsText(comparison)),
    part('The model', changesText(comparison)),
    part('Over time', trendRows(view)),
  ].join('')
}
