import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakInJson } from '../../../../src/adapters/storage/saved-file/json-break.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const samples: readonly [string, { readonly line: number; readonly column: number }][] = [
  ['{"a":1,}', { line: 1, column: 8 }],
  ['{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
  ['[1,2\r\n,x]', { line: 2, column: 2 }],
  ['{"𠮷": tru}', { line: 1, column: 10 }],
  ['["a\tb"]', { line: 1, column: 4 }],
  ['["\\x"]', { line: 1, column: 4 }],
  ['["\\u12G4"]', { line: 1, column: 7 }],
  ['[01]', { line: 1, column: 3 }],
  ['[1.]', { line: 1, column: 4 }],
  ['[-]', { line: 1, column: 3 }],
  ['[1e]', { line: 1, column: 4 }],
  ['{} {}', { line: 1, column: 4 }],
  ["{'a':1}", { line: 1, column: 2 }],
  ['[}', { line: 1, column: 2 }],
]

describe('breakInJson', () => {
  it.each(samples)('finds the place in %s', (text, place) => {
    expect(breakInJson(text)).toEqual({ code: 'not-json', ...place })
  })

  it.each([
    '',
    '{',
    '[',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '["a\\',
    '["\\u00',
    '[tru',
    '[-',
    '[1.',
    '[1e',
    '[1e+',
    '[[[[',
    '{"a":[{"b":"',
  ])('tells that %s was cut off', (text) => {
    expect(breakInJson(text)).toEqual({ code: 'json-cut-off' })
  })

  it('calls every beginning of a JSON text cut off', () => {
    fc.assert(
      fc.property(
        fc.json().map((json) => `[${json}]`),
        fc.nat(),
        (json, at) => {
          expect(breakInJson(json.slice(0, at % json.length))).toEqual({ code: 'json-cut-off' })
        },
      ),
    )
  })

  it('points to the first character that no JSON text could have there', () => {
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('x', '"', '}', ']', ',', ':', '\u0001', '\\', '0', ' ', '-'))
    fc.assert(
      fc.property(damaged, ([json, at, character]) => {
        const place = at % (json.length + 1)
        const text = `[${json.slice(0, place)}${character}${json.slice(place)}]`
        fc.pre(!isJson(text))
        const found = breakInJson(text)
        if (found.code !== 'not-json') return
        const before = [...text].slice(0, found.column - 1).join('')
        expect(found.line).toBe(1)
        if (!isJson(before)) expect(breakInJson(before)).toEqual({ code: 'json-cut-off' })
      }),
      { numRuns: 2_000 },
    )
  })

  it('reads a million open brackets without a deep stack', () => {
    expect(breakInJson('['.repeat(1_000_000))).toEqual({ code: 'json-cut-off' })
  })
})
