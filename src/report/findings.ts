import { isClaim } from '../domain/evidence/contradictions.ts'
import type { RecommendationId } from '../domain/model.ts'
import { readingOf } from '../domain/reading.ts'
import type { Score } from '../domain/score.ts'
import type { CapabilityScores } from '../domain/scores.ts'
import { answerOf, capabilityName, phaseName, type ReportContext, reachedBy, scoreText, targetName } from './context.ts'

type Finding = string | null

const mostFindings = 5
const mostNames = 3

function isReadable(score: Score): boolean {
  const reading = readingOf(score)
  return reading === 'firm' || reading === 'too-wide'
}

/** "A, B and C", or "A, B, C and 4 more"; `total` counts those not named, too. */
function named(context: ReportContext, names: readonly string[]): string {
  const { say, list } = context.words
  if (names.length <= mostNames) return list(names)
  const shown = names.slice(0, mostNames).join(say('general.separator'))
  return say('general.andMore', { names: shown, count: names.length - mostNames })
}

function byScore(capabilities: readonly CapabilityScores[]): readonly CapabilityScores[] {
  return capabilities.filter(({ score }) => isReadable(score)).toSorted((a, b) => (a.score.band?.low ?? 0) - (b.score.band?.low ?? 0))
}

/** What keeps the organisation where it is, or that nothing does. */
function heldBack(context: ReportContext): Finding {
  const { scores, words } = context
  const { reached, weakest, gate } = scores.organisation
  if (scores.capabilities.every((one) => one.reached === null || one.reached >= one.target)) {
    return words.say('finding.allAtTarget', { target: targetName(context) })
  }
  if (reached === null || gate === null) return null
  const lowest = byScore(scores.capabilities.filter(({ id }) => weakest.includes(id))).map(({ id }) => capabilityName(context, id))
  const unread = weakest.map((id) => capabilityName(context, id)).filter((name) => !lowest.includes(name))
  const names = named(context, [...lowest, ...unread])
  return words.say('finding.heldBack', { count: weakest.length, names, phase: phaseName(context, reached), blockers: gate.blockers.length })
}

function withScores(context: ReportContext, capabilities: readonly CapabilityScores[]): string {
  const { say, list } = context.words
  return list(
    capabilities.map(({ id, score }) => say('general.withScore', { name: capabilityName(context, id), score: scoreText(context, score) })),
  )
}

/** The three lowest scores, while they are below the threshold. Where only one can be read, it is lower than no other. */
function lowest(context: ReportContext): Finding {
  const { scores, words, assessment } = context
  const readable = byScore(scores.capabilities)
  if (readable.length < 2) return null
  const found = readable.filter(({ score }) => (score.band?.low ?? 1) < assessment.profile.threshold).slice(0, mostNames)
  return found.length === 0 ? null : words.say('finding.lowest', { names: withScores(context, found) })
}

/** The capabilities that are furthest up, if they have come anywhere. */
function strength(context: ReportContext): Finding {
  const { scores, words } = context
  const best = Math.max(0, ...scores.capabilities.map((one) => reachedBy(one) ?? 0))
  const furthest = scores.capabilities.filter((one) => reachedBy(one) === best)
  const areAllAtTarget = scores.capabilities.every((one) => one.reached === null || one.reached >= one.target)
  if (best === 0 || areAllAtTarget) return null
  const names = named(
    context,
    furthest.map(({ id }) => capabilityName(context, id)),
  )
  return words.say('finding.strength', { names, phase: phaseName(context, best as 1 | 2 | 3 | 4) })
}

/** How much of the score rests on what nobody has said. */
function uncertain(context: ReportContext): Finding {
  const { words, scores } = context
  const { band, tally } = scores.all
  if (band === null || tally.unknown + tally.unanswered === 0) return null
  const range = { low: words.percent(band.low), high: words.percent(band.high) }
  const { unknown, unanswered } = tally
  if (unanswered === 0) return words.say('finding.unknown', { unknown, ...range })
  if (unknown === 0) return words.say('finding.unanswered', { unanswered, ...range })
  return words.say('finding.both', { unknown, unanswered, ...range })
}

function notApplicable(context: ReportContext): Finding {
  const { words, scores } = context
  const { band, tally, addedByNotApplicable } = scores.all
  if (band === null || addedByNotApplicable === null || tally.notApplicable === 0) return null
  const [high, low] = [words.percent(band.low), words.percent(band.low - addedByNotApplicable)]
  const count = tally.notApplicable
  if (high === low) return words.say('finding.notApplicableLittle', { count, score: high })
  return words.say('finding.notApplicable', { count, with: high, without: low })
}

function owners(context: ReportContext): Finding {
  const blockers = context.scores.organisation.gate?.blockers ?? []
  const without = blockers.filter(({ id }) => answerOf(context, id).owner.trim() === '').length
  return without === 0 ? null : context.words.say('finding.owners', { count: blockers.length, without })
}

/** Answers that claim the threshold without anything recorded that shows it. */
function unsupported(context: ReportContext): Finding {
  const { model, words, assessment } = context
  const { threshold } = assessment.profile
  const claimed = model.recommendations.filter(({ id }) => {
    const { value } = answerOf(context, id)
    return typeof value === 'number' && value / 100 >= threshold
  })
  const isSilent = (id: RecommendationId) => (context.evidence?.verdicts.get(id)?.kind ?? 'silent') === 'silent'
  const without = claimed.filter(({ id }) => answerOf(context, id).evidence.length === 0 && isSilent(id)).length
  if (without === 0) return null
  return words.say('finding.unsupported', { count: claimed.length, without, threshold: words.percent(threshold) })
}

/** Answers that the evidence does not bear out, or that it would raise. */
function contradicted({ evidence, words }: ReportContext): Finding {
  const contradictions = (evidence?.contradictions ?? []).filter(isClaim)
  const more = contradictions.filter(({ direction }) => direction === 'claims-more').length
  return contradictions.length === 0 ? null : words.say('finding.contradictions', { count: contradictions.length, more })
}

/** Up to five sentences computed from the answers, the weightiest first. */
export function findings(context: ReportContext): readonly string[] {
  const { words, scores } = context
  if (context.isEmpty) return [words.say('finding.nothing')]
  if (scores.all.band === null) return [words.say('finding.noneApplies')]
  return [heldBack, lowest, contradicted, strength, uncertain, notApplicable, owners, unsupported]
    .map((find) => find(context))
    .filter((finding) => finding !== null)
    .slice(0, mostFindings)
}
