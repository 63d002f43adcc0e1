import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Answers, AnswerValue } from '../../src/domain/answer.ts'
import type { CapabilityId, Group, Model, Phase, PhaseReached, Recommendation } from '../../src/domain/model.ts'
import { groups, phases } from '../../src/domain/model.ts'
import { capabilityGates, type Gate, organisationGate } from '../../src/domain/next-gate.ts'
import { orderOfWork } from '../../src/domain/order-of-work.ts'
import { organisationPhase, phaseReached, phasesReached } from '../../src/domain/phase-reached.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { isTooWide, readingOf } from '../../src/domain/reading.ts'
import { answerBand, scoreOf, scoringVersion } from '../../src/domain/score.ts'
import { attainment, percentToTarget, progressToDate, shareOfTarget } from '../../src/domain/target.ts'
import { asPercent } from '../../src/i18n/format.ts'
import { realModel } from '../real-model.ts'
import { computedOfQuarters } from './comparison/worked-examples.ts'
import { computedOfEvidence } from './evidence/worked-examples.ts'
import { compute, type Example, holds, readScoringDocs } from './scoring-docs.ts'
import { answer, capabilityOf, idOf, smallModel } from './small-model.ts'

type Written = AnswerValue | 'not-answered'
type Sketch = {
  readonly phase?: Phase
  readonly effort?: readonly [number, number]
  readonly needs?: readonly string[]
  readonly answer: Written
  readonly weight?: number
}
type Sketches = Readonly<Record<string, Sketch>>
type Phased = { readonly [phase in `phase${Phase}`]: readonly Written[] }

const given = (written: Written) => answer(written === 'not-answered' ? null : written)

function modelOf(sketches: Sketches): Model {
  const bare = Object.fromEntries(Object.entries(sketches).map(([id, { phase, needs }]) => [id, { phase: phase ?? 1, needs: needs ?? [] }]))
  const model = smallModel(bare)
  const recommendations = model.recommendations.map((one): Recommendation => {
    const [low, high] = sketches[one.id]?.effort ?? [1, 1]
    return { ...one, effortDays: { low, high } }
  })
  return { ...model, recommendations }
}

const answersTo = (sketches: Sketches): Answers => new Map(Object.entries(sketches).map(([id, one]) => [idOf(id), given(one.answer)]))

/** One capability from its answers by phase. */
function capabilityFrom(phased: Phased): { recommendations: readonly Recommendation[]; answers: Answers } {
  const sketches: Sketches = Object.fromEntries(
    phases.flatMap((phase) => phased[`phase${phase}`].map((written, at) => [`one.${phase}-${at}`, { phase, answer: written }])),
  )
  return { recommendations: modelOf(sketches).recommendations, answers: answersTo(sketches) }
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000
const roundedBand = (band: { low: number; high: number } | null) => ({
  low: band ? rounded(band.low) : null,
  high: band ? rounded(band.high) : null,
})
const ids = (recommendations: readonly Recommendation[]) => recommendations.map(({ id }) => id)
const effortOf = (gate: Gate | null | undefined) => (gate ? [gate.effortDays.low, gate.effortDays.high] : null)

function organisationOf({ targetPhase, reached }: { targetPhase: Phase; reached: Record<string, PhaseReached | null> }) {
  return organisationPhase(new Map(Object.entries(reached).map(([id, phase]) => [capabilityOf(id), phase])), targetPhase)
}

function gatesOf({ threshold, recommendations, capability }: { threshold: number; recommendations: Sketches; capability: { id: string } }) {
  const model = modelOf(recommendations)
  const rule = { answers: answersTo(recommendations), threshold }
  const reached = phasesReached(model, rule.answers, threshold)
  const own = capabilityGates(model, reached, rule).get(capabilityOf(capability.id))
  const all = organisationGate(model, reached, rule)
  return {
    capability: { id: capability.id, phase: own?.phase, blockers: ids(own?.blockers ?? []), effort: effortOf(own) },
    organisation: {
      phase: all?.phase,
      blockers: ids(all?.blockers ?? []),
      cheapestFirst: ids(all?.cheapestFirst ?? []),
      effort: effortOf(all),
    },
  }
}

function premises(): object {
  const { threshold, targetPhase } = newProfile('en')
  const size = (group: Group) => realModel.recommendations.filter((one) => one.group === group).length
  const isEmpty = (capability: CapabilityId, phase: Phase) =>
    !realModel.recommendations.some((one) => one.capability === capability && one.phase === phase)
  return {
    scoringVersion,
    threshold,
    targetPhase,
    // The last whole point that does not count as too wide.
    widestReportableBand: Array.from({ length: 101 }, (_, point) => point / 100).findLast((width) => !isTooWide({ low: 0, high: width })),
    groups: Object.fromEntries(groups.map((group) => [group, size(group)])),
    cellsNotDefined: realModel.capabilities.flatMap(({ id }) =>
      phases.filter((phase) => isEmpty(id, phase)).map((phase) => `${id} ${phase}`),
    ),
  }
}

function scored({ recommendations }: { recommendations: Sketches }): object {
  const weights = new Map(Object.entries(recommendations).map(([id, { weight }]) => [idOf(id), weight ?? 1]))
  const { band, tally, addedByNotApplicable } = scoreOf(modelOf(recommendations).recommendations, answersTo(recommendations), weights)
  const { answered, applicable, unknown, notApplicable } = tally
  const added = addedByNotApplicable === null ? null : rounded(addedByNotApplicable)
  return { ...roundedBand(band), answered, applicable, unknown, notApplicable, addedByNotApplicable: added }
}

/** What the code makes of an example: the same shape as the example, with everything it claims computed anew. */
const computed: Readonly<Record<string, (example: never) => object>> = {
  ...computedOfEvidence,
  ...computedOfQuarters,
  premises,
  values: ({ values }: { values: { answer: Written }[] }) => ({
    values: values.map((one) => ({ answer: one.answer, ...roundedBand(answerBand(given(one.answer))) })),
  }),
  score: (example: { recommendations: Sketches }) => ({ result: scored(example) }),
  readings: ({ sets }: { sets: { answers: Written[] }[] }) => ({
    sets: sets.map(({ answers }) => {
      const { recommendations, answers: map } = capabilityFrom({ phase1: answers, phase2: [], phase3: [], phase4: [] })
      const score = scoreOf(recommendations, map, new Map())
      return { answers, reading: readingOf(score), ...roundedBand(score.band) }
    }),
  }),
  'phases-reached': ({ threshold, capabilities }: { threshold: number; capabilities: (Phased & { reached: unknown })[] }) => ({
    capabilities: capabilities.map(({ reached: _, ...phased }) => {
      const { recommendations, answers } = capabilityFrom(phased)
      return { ...phased, reached: phaseReached(recommendations, answers, threshold) }
    }),
  }),
  organisation: (example: Parameters<typeof organisationOf>[0]) => ({ result: organisationOf(example) }),
  gates: gatesOf,
  'percent-to-target': (example: { threshold: number; targetPhase: Phase; recommendations: Sketches }) => {
    const profile = { ...newProfile('en'), threshold: example.threshold, targetPhase: example.targetPhase }
    return { result: roundedBand(shareOfTarget(modelOf(example.recommendations), answersTo(example.recommendations), profile)) }
  },
  aims: (example: { aims: { current: number; target: number }[]; progress: { current: number; baseline: number; target: number } }) => {
    const { current, baseline, target } = example.progress
    return {
      result: {
        percentToTarget: rounded(percentToTarget(example.aims) ?? Number.NaN),
        progressToDate: rounded(progressToDate(current, baseline, target) ?? Number.NaN),
      },
    }
  },
  order: ({ threshold, recommendations }: { threshold: number; recommendations: Sketches }) => ({
    result: orderOfWork(modelOf(recommendations), answersTo(recommendations), threshold).map(({ recommendation }) => recommendation.id),
  }),
  attainment: ({ capabilities }: { capabilities: (Phased & { low: number; high: number })[] }) => ({
    capabilities: capabilities.map(({ low: _, high: __, ...phased }) => {
      const { recommendations, answers } = capabilityFrom(phased)
      return { ...phased, ...roundedBand(attainment(recommendations, answers, new Map())) }
    }),
  }),
}

const anew = (example: Example): object => computed[example.example]?.(example as never) ?? {}

const english = readScoringDocs('scoring.md')
const japanese = readScoringDocs('scoring.ja.md')

describe('the worked examples of docs/scoring.md', () => {
  it.each(english.examples.map((example, at) => [`${at + 1}: ${example.example}`, example] as const))(
    'agree with the code, %s',
    (_, example) => {
      expect(computed[example.example]).toBeDefined()
      expect({ ...example, ...anew(example) }).toEqual(example)
      // Nothing is claimed that is not computed: every example names a result, and a result is what comes back.
      expect(Object.keys(anew(example)).length).toBeGreaterThan(0)
    },
  )

  it('cover every rule', () => {
    expect(english.rules).toEqual(Array.from({ length: 19 }, (_, at) => at + 1))
    expect(new Set(english.examples.map(({ example }) => example))).toEqual(new Set(Object.keys(computed)))
  })

  it('notice a wrong number', () => {
    const score = english.examples.find(({ example }) => example === 'score') as Example & { result: object }
    const wrong = { ...score, result: { ...score.result, low: 0.38 } }
    expect({ ...wrong, ...anew(wrong) }).not.toEqual(wrong)
  })
})

describe.each([
  ['docs/scoring.md', english],
  ['docs/scoring.ja.md', japanese],
])('the prose of %s', (_, docs) => {
  it('holds the same examples, formulas and rules as the other language', () => {
    expect(docs.examples).toEqual(english.examples)
    expect(docs.formulas).toEqual(english.formulas)
    expect(docs.rules).toEqual(english.rules)
  })

  it('reckons right in every formula', () => {
    expect(docs.formulas.length).toBeGreaterThan(25)
    expect(docs.formulas.filter((formula) => !holds(formula))).toEqual([])
  })

  it('works out every number that an example claims', () => {
    const withNumbers = ['score', 'percent-to-target', 'aims', 'security-score', 'published-score', 'evidenced']
    const claimed = docs.examples.flatMap(({ example, ...rest }) => {
      if (!withNumbers.includes(example)) return []
      const results = Object.entries(rest).flatMap(([key, value]) => (key === 'result' ? Object.entries(value as object) : []))
      return results
        .filter(([key, value]) => /low|high|added|percent|progress|ratio|claimed|evidence/i.test(key) && value !== 0)
        .map(([, value]) => value)
    })
    expect(claimed.length).toBeGreaterThan(5)
    const workedOut = new Set(docs.formulas.map((formula) => Number(formula.split(' = ')[1])))
    expect(claimed.filter((value) => !workedOut.has(value))).toEqual([])
  })
})

describe.each([
  ['docs/scoring.md', english],
  ['docs/scoring.ja.md', japanese],
])('the percentages of %s', (_, docs) => {
  // Said of the scale, of the standard and of rounding: not worked out.
  const given = ['0%', '50%', '85%', '99%', '100%']
  it('are those of the formulas, as the screen rounds them', () => {
    const workedOut = docs.formulas.map((formula) => asPercent(Number(formula.split(' = ')[1])))
    const printed = docs.text.match(/\d+(?:\.\d+)?%/g) ?? []
    expect(printed.length).toBeGreaterThan(8)
    expect(printed.filter((percent) => !given.includes(percent) && !workedOut.includes(percent))).toEqual([])
    expect(asPercent(0.996)).toBe('99%')
  })
})

describe('docstrings', () => {
  const source = fileURLToPath(new URL('../../src/', import.meta.url))
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[.]tsx?$/.test(path))
    .map((path) => readFileSync(join(source, path), 'utf8'))

  it('refer only to rules that are written', () => {
    const referred = code.flatMap((text) => [...text.matchAll(/docs\/scoring\.md, rule (\d+)/g)].map((match) => Number(match[1])))
    expect([...new Set(referred)].toSorted((a, b) => a - b)).toEqual(english.rules)
  })
})

describe('compute', () => {
  it('keeps the order of operations', () => {
    expect(compute('1 − (0.25 + 0.75) ÷ 2 × 3')).toBe(-0.5)
    expect(compute('2 − 1 − 1')).toBe(0)
  })
  it('finds a wrong sum and refuses what is no arithmetic', () => {
    expect([holds('1 + 1 = 2'), holds('1 + 1 = 3'), holds('(1 + 0.25) ÷ 3 = 0.4167'), holds('(1 + 0.25) ÷ 3 = 0.4166')]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect(() => compute('one + 1')).toThrow()
    expect(() => compute('(1 + 1')).toThrow()
    expect(() => compute('1 1')).toThrow()
  })
})
