import i18next from 'i18next'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import { type QuarterStart, quarterAfter, quarterOf } from '../../../src/domain/fiscal-quarter.ts'
import type { Language, Model, ModelNames, ModelTexts } from '../../../src/domain/model.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'
import type { ResolvedItem } from '../../../src/domain/roadmap/plan.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../../src/domain/roadmap/roadmap-item.ts'
import { loadHandoverWords } from '../../../src/i18n/handover-words.ts'
import { startWords } from '../../../src/i18n/start.ts'
import type { HandoverWords } from '../../../src/report/handover-words.ts'
import type { MaskOptions } from '../../../src/report/mask.ts'
import { maskAssessment } from '../../../src/report/mask-assessment.ts'
import type { Ticket } from '../../../src/report/ticket.ts'
import { type KnownTicket, type TicketOptions, type TicketReading, usualTicketOptions } from '../../../src/report/ticket-port.ts'
import { knownTickets, ticketsOf } from '../../../src/report/tickets.ts'

const library = createModelLibrary()
export const today = '2026-11-23' as IsoDate
export const now = '2026-11-23T01:00:00.000Z' as IsoMoment
export const assessmentId = 'a1b2c3d4-8c0e-4b7a-9a51-0d6f6f1f7c11' as AssessmentId
export const prefix = 'a1b2c3d4'
export const idOf = (id: string) => id as RoadmapItemId

/** As the plan resolves an item: with what its quarter, its answer and the model leave to say. */
function resolve(assessment: Assessment, item: RoadmapItem): ResolvedItem {
  const quarter = item.quarter === null ? null : quarterOf(item.quarter, 4)
  const last = item.quarter === null ? null : quarterOf(quarterAfter(item.quarter, item.quarterCount - 1), 4)
  const ofAnswer = item.recommendation === null ? '' : (assessment.answers.get(item.recommendation)?.owner ?? '')
  return {
    item,
    effortDays: item.effortDays ?? 2.5,
    estimate: null,
    owner: item.owner || ofAnswer,
    quarter,
    lastQuarter: last,
    startOn: item.startOn ?? quarter?.firstDay ?? null,
    dueOn: item.dueOn ?? last?.lastDay ?? null,
    after: item.dependsOn,
  }
}

export const resolved = (assessment: Assessment): readonly ResolvedItem[] =>
  [...assessment.roadmap.values()].map((item) => resolve(assessment, item))

/** One item for each recommendation, then own items up to `count`; four quarters, each item waiting for the one before the last. */
export function planOf(model: Model, count: number): ReadonlyMap<RoadmapItemId, RoadmapItem> {
  const items = Array.from({ length: count }, (_, index) => {
    const recommendation = model.recommendations[index]
    const id = idOf(recommendation?.id ?? `own-${index.toString(16).padStart(8, '0')}`)
    return newRoadmapItem(id, {
      recommendation: recommendation?.id ?? null,
      title: recommendation === undefined ? `独自の項目 ${index}` : '',
      aim: recommendation === undefined ? null : 100,
      quarter: quarterAfter('2026-10' as QuarterStart, index % 4),
      owner: index % 3 === 0 ? '三浦' : '',
    })
  })
  return new Map(items.map((item, index) => [item.id, { ...item, dependsOn: index < 2 ? [] : [items[index - 2]?.id ?? item.id] }]))
}

export type Sample = {
  readonly assessment: Assessment
  readonly model: Model
  readonly names: ModelNames
  readonly texts: ModelTexts
  readonly words: HandoverWords
  readonly tickets: readonly Ticket[]
}

/** The sample assessment of a language with a plan, as tickets. */
export async function sampleOf(language: Language, count = 8, mask: MaskOptions | null = null): Promise<Sample> {
  if (!i18next.isInitialized) startWords('en')
  const [model, names, texts] = await Promise.all([library.model(), library.names(language), library.texts(language)])
  const words: HandoverWords = await loadHandoverWords(language)
  const sample = await library.sample(language, { id: assessmentId, now, today })
  const open: Assessment = { ...sample, roadmap: planOf(model, count) }
  const assessment = mask === null ? open : maskAssessment(open, mask, { order: model.recommendations, label: words.person }).assessment
  const tickets = ticketsOf({ assessment, items: resolved(assessment), model, names, texts, words, hoursPerDay: 8 })
  return { assessment, model, names, texts, words, tickets }
}

export function optionsOf(patch: Partial<TicketOptions> = {}): TicketOptions {
  return { ...usualTicketOptions(patch.tracker ?? 'backlog', 'ja', 'roadmap'), keyInTitle: false, knownNames: true, ...patch }
}

export const knownOf = ({ assessment, names, words }: Sample): readonly KnownTicket[] =>
  knownTickets({ assessment, names, words, items: resolved(assessment) }, new Map())

export const readingOf = (known: readonly KnownTicket[], patch: Partial<TicketReading> = {}): TicketReading => ({
  ...{ prefix, known, statuses: new Map(), dateOrder: null },
  ...patch,
})
