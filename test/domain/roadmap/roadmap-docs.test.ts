import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Coverage } from '../../../src/domain/answer.ts'
import type { Model, Phase } from '../../../src/domain/model.ts'
import type { PlanInput } from '../../../src/domain/roadmap/plan.ts'
import { phaseForecasts } from '../../../src/domain/roadmap/projection.ts'
import { proposePlan } from '../../../src/domain/roadmap/propose.ts'
import { resolvedItems } from '../../../src/domain/roadmap/resolve.ts'
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item.ts'
import { holds } from '../scoring-docs.ts'
import { answersOf, idOf, smallModel } from '../small-model.ts'
import { itemsOf, planInput } from './small-plan.ts'

type Sketch = {
  readonly phase: Phase
  readonly effort: readonly [number, number]
  readonly needs?: readonly string[]
  readonly answer?: Coverage
}
type Example = {
  readonly example: 'plan' | 'effort' | 'forecast'
  readonly daysPerQuarter?: number
  readonly targetPhase?: Phase
  readonly urgent?: readonly string[]
  readonly recommendations: Readonly<Record<string, Sketch>>
  readonly items?: Readonly<Record<string, Partial<RoadmapItem>>>
  readonly result: object
}

const at = (path: string) => new URL(`../../../${path}`, import.meta.url)

function read(file: string) {
  const text = readFileSync(at(`docs/${file}`), 'utf8')
  const prose = text.replace(/```yaml\n[\s\S]*?```/g, '')
  return {
    examples: [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => parse(match[1] ?? '') as Example),
    formulas: [...prose.matchAll(/`([^`]*=[^`]*)`/g)].map((match) => match[1] ?? ''),
    rules: [...text.matchAll(/^## (?:Rule|規則) (\d+):/gm)].map((match) => Number(match[1])),
  }
}

function modelOf(sketches: Example['recommendations']): Model {
  const bare = Object.fromEntries(Object.entries(sketches).map(([id, { phase, needs }]) => [id, { phase, needs: needs ?? [] }]))
  const model = smallModel(bare)
  const recommendations = model.recommendations.map((one) => {
    const [low, high] = sketches[one.id]?.effort ?? [0, 0]
    return { ...one, effortDays: { low, high } }
  })
  return { ...model, recommendations }
}

function inputOf({ daysPerQuarter, targetPhase, urgent, recommendations, items }: Example): PlanInput {
  const model = modelOf(recommendations)
  const answered = Object.entries(recommendations).flatMap(([id, { answer }]) => (answer === undefined ? [] : [[id, answer] as const]))
  return planInput({
    model,
    answers: answersOf(Object.fromEntries(answered)),
    items: itemsOf(items ?? {}, model),
    urgencies: new Map((urgent ?? []).map((id) => [idOf(id), 'open-exposure'])),
    days: daysPerQuarter ?? 20,
    profile: targetPhase === undefined ? {} : { targetPhase },
  })
}

function planOf(input: PlanInput): object {
  const { items } = proposePlan(input)
  const placed = [...resolvedItems({ ...input, items }).values()].map(({ item, quarter, lastQuarter }) => {
    const isLong = quarter?.start !== lastQuarter?.start
    return [item.id, `${quarter?.start}${isLong ? ` to ${lastQuarter?.start}` : ''}`]
  })
  return Object.fromEntries(placed)
}

function forecastOf(input: PlanInput): object {
  const forecasts = phaseForecasts({ ...input, items: proposePlan(input).items }).filter(({ planned }) => planned !== null)
  const told = forecasts.map(({ phase, earliest, planned, latest }) => [
    phase,
    { earliest: earliest?.start, planned: planned?.start, latest: latest?.start },
  ])
  return Object.fromEntries(told)
}

const computed: Readonly<Record<Example['example'], (input: PlanInput) => object>> = {
  plan: planOf,
  effort: (input) => Object.fromEntries([...resolvedItems(input)].map(([id, { effortDays }]) => [id, effortDays])),
  forecast: forecastOf,
}

const english = read('roadmap.md')
const japanese = read('roadmap.ja.md')

describe('docs/roadmap.md', () => {
  it.each(english.examples.map((example, index) => [index + 1, example] as const))('agrees with the code in example %i', (_, example) => {
    expect(computed[example.example](inputOf(example))).toEqual(example.result)
  })

  it('has the same examples, formulas and rules in both languages', () => {
    expect(english.examples.length).toBeGreaterThan(5)
    expect(japanese).toEqual(english)
  })

  it('reckons right in every formula', () => {
    expect(english.formulas.length).toBeGreaterThan(8)
    expect(english.formulas.filter((formula) => !holds(formula))).toEqual([])
  })

  it('has every rule that the code refers to, and no other', () => {
    const code = readdirSync(at('src/domain/roadmap')).map((file) => readFileSync(at(`src/domain/roadmap/${file}`), 'utf8'))
    const referred = code.flatMap((text) => [...text.matchAll(/docs\/roadmap\.md, rules? ([\d, and to]+)/g)].map((match) => match[1] ?? ''))
    const numbers = referred.flatMap((text) => {
      const [from = 0, to = from] = text.split(' to ').map(Number)
      return text.includes(' to ')
        ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
        : (text.match(/\d+/g) ?? []).map(Number)
    })
    expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(english.rules)
    expect(english.rules).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})
