import { type FiscalQuarter, quarterOf } from '../domain/fiscal-quarter.ts'
import type { PhaseReached } from '../domain/model.ts'
import type { PlannedMove, ProjectedQuarter, ResolvedItem } from '../domain/roadmap/plan.ts'
import { asNumber, asQuarter } from '../i18n/format.ts'
import { bandText } from './band-text.ts'
import { oneLine } from './item-title.ts'
import type { PlanView } from './plan-view.ts'
import { problemText, quarterText, reasonText, titleIn } from './plan-words.ts'

function itemText(resolved: ResolvedItem, view: PlanView): string {
  const { item, effortDays, owner, dueOn, quarter, lastQuarter } = resolved
  const facts = [
    item.status.padEnd(11),
    `${asNumber(effortDays)} d`.padStart(7),
    (item.doneOn !== null ? `on ${item.doneOn}` : dueOn === null ? '' : `due ${dueOn}`).padEnd(14),
    titleIn(view, item.id),
  ].join('  ')
  const more = [
    ...(owner === '' ? [] : [oneLine(owner)]),
    ...(lastQuarter !== null && lastQuarter.start !== quarter?.start ? [`until ${asQuarter(lastQuarter, 'en')}`] : []),
  ]
  const reason = reasonText(view.reasonOf(item), view)
  return `  ${[facts, ...more].join(', ')}\n${reason === '' ? '' : `      ${reason}\n`}`
}

function loadText({ days, capacityDays, teams }: ProjectedQuarter): string {
  const ofTeams = teams.map((team) => `, ${oneLine(team.name)} ${asNumber(team.days)} of ${asNumber(team.capacityDays)}`)
  return `${asNumber(days)} of ${asNumber(capacityDays)} person-days${ofTeams.join('')}`
}

/** The quarters in which anything begins or is at work, those that have passed included, and last what has no place. */
function itemsText(view: PlanView): string {
  const loads = new Map(view.quarters.map((one) => [one.quarter.start, one]))
  const busy = view.quarters.filter(({ items }) => items.length > 0).map(({ quarter }) => quarter.start)
  const begins = view.items.flatMap(({ quarter }) => quarter?.start ?? [])
  const sections = [...new Set([...busy, ...begins])].toSorted().map((start) => {
    const load = loads.get(start)
    const items = view.items.filter(({ quarter }) => quarter?.start === start)
    const head = load === undefined ? '' : `   ${loadText(load)}`
    return `${quarterText(start, view)}${head}\n${items.map((one) => itemText(one, view)).join('')}`
  })
  const unplaced = view.items.filter(({ quarter }) => quarter === null)
  const rest = unplaced.length === 0 ? [] : [`Without a quarter\n${unplaced.map((one) => itemText(one, view)).join('')}`]
  return [...sections, ...rest].join('\n')
}

function phaseText(reached: PhaseReached | null, { names }: PlanView): string {
  if (reached === null) return '—'
  return reached === 0 ? 'before phase 1' : `phase ${reached} ${names.phases[reached].name}`
}

function projectionText(view: PlanView): string {
  // From where nothing is at work any more all quarters end alike.
  const last = view.quarters.findLastIndex(({ items }) => items.length > 0)
  const rows = view.quarters.slice(0, last + 1).map(({ quarter, scores }) => {
    return `  ${asQuarter(quarter, 'en').padEnd(30)} ${bandText(scores.all.band).padStart(11)}   ${phaseText(scores.organisation.reached, view)}\n`
  })
  const when = (quarter: FiscalQuarter | null) => (quarter === null ? 'not within the horizon' : asQuarter(quarter, 'en'))
  const forecasts = view.forecasts.map(({ phase, planned, earliest, latest }) => {
    return `  ${phaseText(phase, view)}: ${when(planned)}; with the least work ${when(earliest)}, with the most ${when(latest)}\n`
  })
  const reached = forecasts.length === 0 ? '' : `\nThe organisation reaches, by this plan\n${forecasts.join('')}`
  const head = rows.length === 0 ? '' : '\nAt the end of each quarter, when everything placed up to it is done\n'
  return `${head}${rows.join('')}${reached}`
}

function proposalText(view: PlanView): string {
  const { proposal, input } = view
  if (proposal === null) return ''
  const { added, moved, unplaced } = proposal
  const whereTo = ({ id, from, to }: PlannedMove) => {
    if (from !== to) return `from ${quarterText(from, view)} to ${quarterText(to, view)}`
    return `takes ${input.items.get(id)?.quarterCount ?? 1} quarters from ${quarterText(from, view)}`
  }
  const moves = moved.map((move) => `  moved: ${titleIn(view, move.id)} ${whereTo(move)}\n`)
  const left = unplaced.map((id) => `  without a place: ${titleIn(view, id)}\n`)
  const head = `Proposed, and not kept: ${input.items.size} items, ${added.length} added, ${moved.length} moved, ${unplaced.length} without a place`
  return `${head}\n${moves.join('')}${left.join('')}`
}

function headText({ input, change, names, assessment }: PlanView): string {
  const { capacity, targetPhase, fiscalYearStartMonth } = input.profile
  const isWhatIf = change.daysPerQuarter !== null || change.targetPhase !== null
  const name = oneLine(assessment.profile.name) || assessment.id
  return [
    `${name} on ${input.today}, ${asQuarter(quarterOf(input.today, fiscalYearStartMonth), 'en')}\n`,
    `${asNumber(capacity.daysPerQuarter)} person-days a quarter, target phase ${targetPhase} ${names.phases[targetPhase].name}`,
    `${isWhatIf ? ' (what if)' : ''}\n`,
  ].join('')
}

/** The same for people. */
export function planText(view: PlanView): string {
  const { problems, proposal } = view
  if (view.items.every(({ item }) => item.status === 'cancelled')) {
    const why = proposal === null ? 'Nothing is planned yet; --propose works out a plan' : 'Nothing is left to plan up to the targets'
    return `${headText(view)}${why}\n`
  }
  const wrong = problems.map((problem) => `  ${problemText(problem, view)}\n`)
  return [
    `${headText(view)}${proposalText(view)}\n`,
    itemsText(view),
    wrong.length === 0 ? '' : `\nNot right\n${wrong.join('')}`,
    projectionText(view),
  ].join('')
}
