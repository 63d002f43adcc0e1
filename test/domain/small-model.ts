import type { Answer, Answers, AnswerValue } from '../../src/domain/answer.ts'
import { untouchedAnswer } from '../../src/domain/answer.ts'
import type { CapabilityId, Group, Model, Phase, Recommendation, RecommendationId } from '../../src/domain/model.ts'

export const idOf = (id: string) => id as RecommendationId
export const capabilityOf = (id: string) => id as CapabilityId

type Sketch = { readonly phase: Phase; readonly effort?: number; readonly needs?: readonly string[]; readonly group?: Group }

/** A model of a few recommendations named `<capability>.<anything>`, in the order given. */
export function smallModel(sketches: Readonly<Record<string, Sketch>>): Model {
  const recommendations: Recommendation[] = Object.entries(sketches).map(([id, sketch], index) => ({
    id: idOf(id),
    order: index + 1,
    capability: capabilityOf(id.split('.')[0] ?? id),
    phase: sketch.phase,
    group: sketch.group ?? 'governance',
    url: `https://example.com/${id}`,
    effortDays: { low: (sketch.effort ?? 4) / 2, high: sketch.effort ?? 4 },
    costClass: 'none',
    prerequisites: (sketch.needs ?? []).map(idOf),
    roles: ['security-team'],
    services: [],
    tags: [],
    reviewed: true,
  }))
  const capabilities = [...new Set(recommendations.map((one) => one.capability))].map((id) => ({
    id,
    group: recommendations.find((one) => one.capability === id)?.group ?? ('governance' as const),
  }))
  return { id: 'small', version: 1, site: 'https://example.com/', capabilities, recommendations, roles: ['security-team'], tags: [] }
}

export const answer = (value: AnswerValue | null): Answer => ({ ...untouchedAnswer, value })

/** Answers by recommendation; one left out is unanswered. */
export const answersOf = (values: Readonly<Record<string, AnswerValue>>): Answers =>
  new Map(Object.entries(values).map(([id, value]) => [idOf(id), answer(value)]))
