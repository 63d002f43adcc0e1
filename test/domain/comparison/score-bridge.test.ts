import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers, AnswerValue } from '../../../src/domain/answer.ts'
import type { BridgeOf } from '../../../src/domain/comparison/comparison.ts'
import { roundedBridge } from '../../../src/domain/comparison/rounded-bridge.ts'
import { type BridgeSide, scoreBridge } from '../../../src/domain/comparison/score-bridge.ts'
import type { RecommendationId } from '../../../src/domain/model.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { scoreOf } from '../../../src/domain/score.ts'
import { answer, answersOf, idOf, smallModel } from '../small-model.ts'

const four = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 1 }, 'a.3': { phase: 1 }, 'a.4': { phase: 1 } })
const side = (
  answers: Answers,
  { model = four, weights = {} }: { model?: typeof four; weights?: Record<string, number> } = {},
): BridgeSide => ({
  model,
  answers,
  weights: new Map(Object.entries(weights).map(([id, weight]) => [idOf(id), weight])),
})
const between = (older: BridgeSide, newer: BridgeSide, carried = older.answers, of: BridgeOf = 'all') =>
  scoreBridge({ of, older, carried: { ...older, answers: carried }, newer })
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('scoreBridge', () => {
  it('has no step when nothing changed', () => {
    const answers = answersOf({ 'a.1': 50 })
    expect(between(side(answers), side(answers))).toEqual({ from: 0.125, to: 0.125, steps: [] })
  })

  it('tells answers up and down apart, and names who did it', () => {
    const bridge = between(side(answersOf({ 'a.1': 50, 'a.2': 100 })), side(answersOf({ 'a.1': 100, 'a.2': 75 })))
    expect(bridge?.steps).toEqual([
      { kind: 'answers-down', delta: -0.0625, parts: [{ recommendation: 'a.2', before: 100, after: 75, delta: -0.0625 }] },
      { kind: 'answers-up', delta: 0.125, parts: [{ recommendation: 'a.1', before: 50, after: 100, delta: 0.125 }] },
    ])
  })

  it('counts a value that is given up again as down, and says nothing of unanswered that became unknown', () => {
    const bridge = between(side(answersOf({ 'a.1': 50 })), side(answersOf({ 'a.1': 'unknown', 'a.2': 'unknown' })))
    expect(bridge?.steps.map(({ kind, delta }) => [kind, delta])).toEqual([['answers-down', -0.125]])
  })

  it('keeps apart what is answered for the first time and what was taken from evidence', () => {
    const taken: Answer = { ...answer(100), takenFromEvidenceOn: '2026-11-01' as IsoDate }
    const newer = new Map([...answersOf({ 'a.1': 50, 'a.3': 0 }), [idOf('a.2'), taken], [idOf('a.4'), taken]])
    const bridge = between(side(answersOf({ 'a.3': 'unknown', 'a.4': 100 })), side(newer))
    expect(bridge?.steps.map(({ kind, parts }) => [kind, parts.map(({ recommendation }) => recommendation)])).toEqual([
      ['newly-answered', ['a.1', 'a.3']],
      ['evidence', ['a.2']],
    ])
  })

  it('takes what leaves and enters the denominator before the answers', () => {
    const bridge = between(
      side(answersOf({ 'a.1': 100, 'a.2': 0, 'a.3': 0, 'a.4': 0 })),
      side(answersOf({ 'a.1': 50, 'a.2': 0, 'a.3': 'not-applicable', 'a.4': 'not-applicable' })),
    )
    expect(bridge?.steps.map(({ kind, delta }) => [kind, delta])).toEqual([
      ['not-applicable', 0.25],
      ['answers-down', -0.25],
    ])
  })

  it('moves by weights alone where only they change', () => {
    const answers = answersOf({ 'a.1': 100, 'a.2': 0, 'a.3': 'not-applicable', 'a.4': 'not-applicable' })
    const bridge = between(side(answers), side(answers, { weights: { 'a.1': 3 } }))
    expect(bridge).toEqual({
      from: 0.5,
      to: 0.75,
      steps: [{ kind: 'weights', delta: 0.25, parts: [{ recommendation: 'a.1', before: 100, after: 100, delta: 0.25 }] }],
    })
  })

  it('puts what a new model asks and asks no more into a step of its own', () => {
    const model = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 1 }, 'a.5': { phase: 1 } })
    const older = answersOf({ 'a.1': 100, 'a.2': 50, 'a.3': 0, 'a.4': 0 })
    const carried = answersOf({ 'a.1': 100, 'a.2': 50 })
    const bridge = between(side(older), side(answersOf({ 'a.1': 100, 'a.2': 50, 'a.5': 25 }), { model }), carried)
    expect(bridge?.steps.map(({ kind }) => kind)).toEqual(['model', 'newly-answered'])
    expect(bridge?.steps[0]?.delta).toBeCloseTo(0.5 - 0.375, 12)
    expect(bridge?.steps[0]?.parts.map(({ recommendation, before, after }) => [recommendation, before, after])).toEqual([
      ['a.5', 'not-asked', null],
      ['a.3', 0, 'not-asked'],
      ['a.4', 0, 'not-asked'],
    ])
  })

  it('follows a recommendation from one group to another', () => {
    const before = smallModel({ 'a.1': { phase: 1 }, 'b.1': { phase: 1, group: 'operations' }, 'b.2': { phase: 1, group: 'operations' } })
    const after = smallModel({ 'a.1': { phase: 1 }, 'b.1': { phase: 1, group: 'operations' }, 'b.2': { phase: 1 } })
    const answers = answersOf({ 'a.1': 100, 'b.1': 100, 'b.2': 0 })
    const of = (group: BridgeOf) => between(side(answers, { model: before }), side(answers, { model: after }), answers, group)
    expect([of('governance')?.to, of('operations')?.to, of('all')?.steps]).toEqual([0.5, 1, []])
    expect(of('operations')?.steps[0]?.parts).toEqual([{ recommendation: 'b.2', before: 0, after: 'not-asked', delta: 0.5 }])
  })

  it('lets in what newly applies before what no longer does leaves, and takes what is left for a moment as it last was', () => {
    const two = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 1 } })
    const swapped = between(
      side(answersOf({ 'a.1': 100, 'a.2': 'not-applicable' }), { model: two }),
      side(answersOf({ 'a.1': 'not-applicable', 'a.2': 50 }), { model: two }),
    )
    expect(swapped?.steps[0]?.parts.map(({ recommendation, delta }) => [recommendation, delta])).toEqual([
      ['a.2', -0.25],
      ['a.1', -0.25],
    ])
    const one = smallModel({ 'a.2': { phase: 1 } })
    const emptied = between(
      side(answersOf({ 'a.1': 100, 'a.2': 'not-applicable' }), { model: two }),
      side(answersOf({ 'a.2': 25 }), { model: one }),
      answersOf({ 'a.2': 'not-applicable' }),
    )
    expect(emptied?.steps.map(({ kind, delta }) => [kind, delta])).toEqual([
      ['model', 0],
      ['not-applicable', -0.75],
    ])
  })

  it('is null where nothing applies on one side', () => {
    const none = answersOf({ 'a.1': 'not-applicable', 'a.2': 'not-applicable', 'a.3': 'not-applicable', 'a.4': 'not-applicable' })
    expect([between(side(none), side(answersOf({ 'a.1': 50 }))), between(side(answersOf({ 'a.1': 50 })), side(none))]).toEqual([null, null])
  })
})

const ids = ['a.1', 'a.2', 'a.3', 'a.4', 'a.5', 'a.6']
const anyValue = fc.constantFrom<(AnswerValue | null)[]>(0, 25, 50, 75, 100, 'unknown', 'not-applicable', null)
const anyAnswer = fc
  .tuple(anyValue, fc.boolean())
  .map(([value, isTaken]): Answer => ({ ...answer(value), takenFromEvidenceOn: isTaken ? ('2026-11-01' as IsoDate) : null }))
const anyAnswers = fc
  .array(anyAnswer, { minLength: ids.length, maxLength: ids.length })
  .map((answers): Answers => new Map(answers.map((one, at) => [idOf(ids[at] ?? ''), one])))
const anyModel = fc
  .subarray(ids, { minLength: 1 })
  .chain((own) =>
    fc
      .array(fc.constantFrom('governance' as const, 'operations' as const), { minLength: own.length, maxLength: own.length })
      .map((groups) => smallModel(Object.fromEntries(own.map((id, at) => [id, { phase: 1 as const, group: groups[at] ?? 'governance' }])))),
  )
const anyWeights = fc
  .array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { maxLength: ids.length })
  .map((weights) => new Map(weights.map((weight, at): [RecommendationId, number] => [idOf(ids[at] ?? ''), weight])))
const anySide = fc.record({ model: anyModel, answers: anyAnswers, weights: anyWeights })
const anyBridge = fc.record({
  of: fc.constantFrom<BridgeOf[]>('all', 'governance', 'operations'),
  older: anySide,
  newer: anySide,
  carried: anySide,
})

describe('scoreBridge, of any two sides', () => {
  it('adds up to the difference exactly, step by step and part by part', () => {
    fc.assert(
      fc.property(anyBridge, (input) => {
        const bridge = scoreBridge(input)
        const low = ({ model, answers, weights }: BridgeSide) =>
          scoreOf(
            model.recommendations.filter(({ group }) => input.of === 'all' || group === input.of),
            answers,
            weights,
          ).band?.low ?? null
        if (bridge === null) {
          expect([low(input.older), low(input.newer)]).toContain(null)
          return
        }
        expect([bridge.from, bridge.to]).toEqual([low(input.older), low(input.newer)])
        expect(Math.abs(bridge.from + sum(bridge.steps.map(({ delta }) => delta)) - bridge.to)).toBeLessThan(1e-12)
        for (const { delta, parts } of bridge.steps) expect(Math.abs(sum(parts.map((part) => part.delta)) - delta)).toBeLessThan(1e-12)
      }),
      { numRuns: 2000 },
    )
  })

  it('goes down with answers that went down and up with those that went up', () => {
    fc.assert(
      fc.property(anyBridge, (input) => {
        for (const { kind, parts } of scoreBridge(input)?.steps ?? []) {
          if (kind === 'answers-down') expect(parts.every(({ delta }) => delta <= 1e-12)).toBe(true)
          if (kind === 'answers-up' || kind === 'newly-answered') expect(parts.every(({ delta }) => delta >= -1e-12)).toBe(true)
        }
      }),
    )
  })
})

describe('roundedBridge', () => {
  it('makes what is printed add up', () => {
    const steps = (['model', 'weights', 'answers-up'] as const).map((kind) => ({ kind, delta: 0.004, parts: [] }))
    expect(roundedBridge({ from: 0.1, to: 0.112, steps }, 0)).toEqual({
      from: 10,
      to: 11,
      steps: [
        { kind: 'model', points: 1 },
        { kind: 'weights', points: 0 },
        { kind: 'answers-up', points: 0 },
      ],
    })
  })

  it('reads 99, not 100, for all but everything, and still adds up', () => {
    const rounded = roundedBridge({ from: 0.5, to: 0.996, steps: [{ kind: 'answers-up', delta: 0.496, parts: [] }] }, 0)
    expect(rounded).toEqual({ from: 50, to: 99, steps: [{ kind: 'answers-up', points: 49 }] })
  })

  it('adds up for any bridge, within a point of the truth, and leaves nothing at 0', () => {
    fc.assert(
      fc.property(anyBridge, fc.constantFrom(0, 1), (input, decimals) => {
        const bridge = scoreBridge(input)
        if (bridge === null) return
        const units = (points: number) => Math.round(points * 10 ** decimals)
        const rounded = roundedBridge(bridge, decimals)
        expect(units(rounded.from) + sum(rounded.steps.map(({ points }) => units(points)))).toBe(units(rounded.to))
        rounded.steps.forEach(({ points }, at) => {
          const delta = bridge.steps[at]?.delta ?? Number.NaN
          expect(Math.abs(units(points) - delta * 100 * 10 ** decimals)).toBeLessThan(2.5)
          if (Math.abs(delta) < 1e-12) expect(points).toBe(0)
        })
      }),
      { numRuns: 1000 },
    )
  })
})
