import type { Answer } from '../domain/answer.ts'
import { untouchedAnswer } from '../domain/answer.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { EvidenceResult } from '../domain/evidence/evidence-result.ts'
import type { SubjectNames } from '../domain/evidence/subject-title.ts'
import type { CapabilityId, Model, ModelNames, ModelTexts, Phase, PhaseReached, Recommendation, RecommendationId } from '../domain/model.ts'
import type { IsoDate } from '../domain/moments.ts'
import { type EffortBand, effortToThreshold } from '../domain/next-gate.ts'
import { type OrderedWork, orderOfWork } from '../domain/order-of-work.ts'
import { readingOf } from '../domain/reading.ts'
import type { Score } from '../domain/score.ts'
import type { Scores } from '../domain/scores.ts'
import { targetOf } from '../domain/target.ts'
import type { Glossary } from './glossary.ts'
import type { ChapterName } from './headings.ts'
import type { Mask } from './mask-assessment.ts'
import type { ReportOptions } from './options.ts'
import type { QuarterResults } from './quarters.ts'
import type { ReportWords } from './words.ts'

/** All that a report is made from; the roadmap and the comparison as `quarterResults` gives them. */
export type ReportInput = QuarterResults & {
  readonly assessment: Assessment
  readonly model: Model
  /** Of the language of the report, as are `texts` and `words`. */
  readonly names: ModelNames
  /** Without them the report leaves out what there is to reach. */
  readonly texts?: ModelTexts
  /** Of the same assessment. */
  readonly scores: Scores
  /** Of the same assessment, too; `null` when no evidence has been taken in. */
  readonly evidence: EvidenceResult | null
  /** What the controls and checks of the evidence are called. */
  readonly subjects: SubjectNames
  /** Of the language of the report, as are the words. */
  readonly glossary: Glossary
  readonly words: ReportWords
  readonly options: ReportOptions
  readonly today: IsoDate
}

/** What every section needs. The assessment is the masked one. */
export type ReportContext = ReportInput & {
  readonly mask: Mask
  /** The same for a field that holds people. */
  readonly maskPeople: Mask
  /** Whether anything was hidden. */
  readonly isMasked: boolean
  /** What is not achieved, in the order in which to do it: first what the targets ask for, then the rest. */
  readonly work: readonly OrderedWork[]
  /** What the targets ask for and what has to come before it. */
  readonly inTarget: ReadonlySet<RecommendationId>
  readonly isEmpty: boolean
  /** "2" or "A"; `undefined` for a chapter that is left out. */
  readonly chapters: ReadonlyMap<ChapterName, string>
}

/** The ids with everything open that has to come before them. */
export function withPrerequisites(wanted: Iterable<RecommendationId>, work: readonly OrderedWork[]): ReadonlySet<RecommendationId> {
  const after = new Map(work.map((one) => [one.recommendation.id, one.after]))
  const found = new Set<RecommendationId>()
  const visit = (id: RecommendationId) => {
    if (found.has(id)) return
    found.add(id)
    after.get(id)?.forEach(visit)
  }
  for (const id of wanted) visit(id)
  return found
}

export function contextOf(input: ReportInput, more: Pick<ReportContext, 'mask' | 'maskPeople' | 'isMasked' | 'chapters'>): ReportContext {
  const { assessment, model, scores } = input
  const { profile } = assessment
  const work = orderOfWork(model, assessment.answers, profile.threshold)
  const wanted = work.filter(({ recommendation }) => recommendation.phase <= targetOf(recommendation.capability, profile))
  const inTarget = withPrerequisites(
    wanted.map(({ recommendation }) => recommendation.id),
    work,
  )
  const isIn = ({ recommendation }: OrderedWork) => inTarget.has(recommendation.id)
  return {
    ...input,
    ...more,
    inTarget,
    work: [...work.filter(isIn), ...work.filter((one) => !isIn(one))],
    isEmpty: scores.all.tally.unanswered === scores.all.tally.total,
  }
}

export function answerOf({ assessment }: ReportContext, id: RecommendationId): Answer {
  return assessment.answers.get(id) ?? untouchedAnswer
}

export function titleOf({ names }: ReportContext, id: RecommendationId): string {
  return names.titles.get(id) ?? id
}

export function capabilityName({ names }: ReportContext, id: CapabilityId): string {
  return names.capabilities.get(id)?.name ?? id
}

export function capabilityShortName({ names }: ReportContext, id: CapabilityId): string {
  return names.capabilities.get(id)?.shortName ?? id
}

/** "Phase 2: Foundational". */
export function phaseName({ names, words }: ReportContext, phase: PhaseReached | null): string {
  return words.phaseName(phase, phase === null || phase === 0 ? '' : names.phases[phase].name)
}

export function targetName(context: ReportContext): string {
  return phaseName(context, context.assessment.profile.targetPhase)
}

/** The phase a capability has reached; `null`, shown as "—", while nothing of it has been answered: that is no statement about it. */
export function reachedBy(capability: { readonly score: Score; readonly reached: PhaseReached | null }): PhaseReached | null {
  return readingOf(capability.score) === 'nothing-answered' ? null : capability.reached
}

/** A score as the screens show it: "—" where nothing applies or nothing has been answered. */
export function scoreText({ words }: ReportContext, score: Score): string {
  const reading = readingOf(score)
  return words.band(reading === 'nothing-applies' || reading === 'nothing-answered' ? null : score.band)
}

export function effortOf({ assessment }: ReportContext, recommendation: Recommendation): EffortBand {
  return effortToThreshold(recommendation, assessment.answers, assessment.profile.threshold)
}

/** The effort of several recommendations together. */
export function effortOfAll(context: ReportContext, recommendations: readonly Recommendation[]): EffortBand {
  return recommendations
    .map((one) => effortOf(context, one))
    .reduce((sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }), { low: 0, high: 0 })
}

export function ownerOf(context: ReportContext, id: RecommendationId): string {
  return answerOf(context, id).owner.trim() === '' ? context.words.say('general.nobody') : answerOf(context, id).owner
}

/** How another chapter is called in a sentence, "Appendix A"; empty when the report has no such chapter. */
export function appendixName({ chapters, words }: ReportContext, chapter: ChapterName): string {
  const letter = chapters.get(chapter)
  return letter === undefined ? '' : words.say('frame.appendixName', { letter })
}

/** Recommendations of a phase by capability, both in the model's order. */
export function ofPhase({ model }: ReportContext, phase: Phase): readonly Recommendation[] {
  return model.capabilities.flatMap(({ id }) => model.recommendations.filter((one) => one.phase === phase && one.capability === id))
}
