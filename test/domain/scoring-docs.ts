import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** The worked examples of docs/scoring.md and its Japanese twin, as data. */
export type Example = { readonly example: string } & Readonly<Record<string, unknown>>

export type ScoringDocs = {
  readonly text: string
  readonly examples: readonly Example[]
  /** Arithmetic in the prose, like `1 + 0.5 = 1.5`. */
  readonly formulas: readonly string[]
  /** The rules that have a heading. */
  readonly rules: readonly number[]
}

export function readScoringDocs(file: 'scoring.md' | 'scoring.ja.md'): ScoringDocs {
  const text = readFileSync(fileURLToPath(new URL(`../../docs/${file}`, import.meta.url)), 'utf8')
  const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
  const prose = text.replace(/```yaml\n[\s\S]*?```/g, '')
  return {
    text,
    examples: blocks.map((block) => parse(block) as Example),
    formulas: [...prose.matchAll(/`([^`]*=[^`]*)`/g)].map((match) => match[1] ?? ''),
    rules: [...text.matchAll(/^## (?:Rule|規則) (\d+):/gm)].map((match) => Number(match[1])),
  }
}

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '×': (a, b) => a * b,
  '÷': (a, b) => a / b,
}

/** Computes "1 − (0.25 + 0.75) ÷ 2" as written on paper: brackets first, then × and ÷, then + and −. */
export function compute(expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?|[+−×÷()]/g) ?? []
  if (tokens.join('') !== expression.replaceAll(' ', '')) throw new Error(`not arithmetic: ${expression}`)
  let at = 0
  const operand = (): number => {
    if (tokens[at] !== '(') return Number(tokens[at++])
    at += 1
    const value = row(['+', '−'])
    at += 1
    return value
  }
  const row = (kind: readonly string[]): number => {
    const next = kind.includes('+') ? () => row(['×', '÷']) : operand
    let value = next()
    while (kind.includes(tokens[at] ?? '')) {
      const operator = operators[tokens[at++] ?? '']
      value = operator?.(value, next()) ?? Number.NaN
    }
    return value
  }
  const value = row(['+', '−'])
  if (at !== tokens.length) throw new Error(`not arithmetic: ${expression}`)
  return value
}

/** Whether the two sides of "left = right" agree to the decimals that the right one shows. */
export function holds(formula: string): boolean {
  const [left = '', right = '', more] = formula.split(' = ')
  if (more !== undefined || !/^\d+(\.\d+)?$/.test(right)) return false
  const decimals = right.split('.')[1]?.length ?? 0
  return compute(left).toFixed(decimals) === right || Math.abs(compute(left) - Number(right)) < 1e-9
}
