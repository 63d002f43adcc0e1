import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultIn } from '../../../src/adapters/evidence/json-fault.ts'
import { mendedJson } from '../../../src/adapters/evidence/mended-json.ts'
import { splitJson } from './split-json.ts'

/** The place of `!` in the text, which is taken out. */
function marked(text: string) {
  const at = text.indexOf('!')
  const bytes = new TextEncoder().encode(text.replace('!', ''))
  return { bytes, at: new TextEncoder().encode(text.slice(0, at)).length }
}

describe('faultIn', () => {
  it.each([
    '{"a": 1 !"b": 2}',
    '{"a": !nul, "b": 2}',
    '{"a": "b!\\q"}',
    '{"重要度": "高" !"b": 2}',
    '{"a": [1, 2!}, "b": 3}',
    '{"a" !1}',
    "{!'a': 1}",
    '{"a": !01}',
    '[{"a": 1}!:]',
    '{"a": !"b}',
  ])('names the place in %s', (text) => {
    const { bytes, at } = marked(text)
    expect(faultIn(bytes, 0, bytes.length)).toBe(at)
  })

  it('finds none in what is JSON, nor in what mending puts right', () => {
    const spaced = fc.jsonValue().map((value) => JSON.stringify({ value }, null, 1))
    fc.assert(
      fc.property(spaced, fc.boolean(), (text, isTrailing) => {
        const given = isTrailing ? text.replace(/\n( *)([}\]])/g, ',\n$1$2').replace(/([[{]),/g, '$1') : text
        fc.pre(isJson(mendedJson(given)))
        const bytes = new TextEncoder().encode(given)
        expect(faultIn(bytes, 0, bytes.length)).toBe(0)
      }),
    )
  })

  it('agrees with the engine on what is no JSON', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', '-', 'true', ' ', '\n'), { maxLength: 12 })
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = `{${parts.join('')}}`
        const bytes = new TextEncoder().encode(text)
        const at = faultIn(bytes, 0, bytes.length)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(bytes.length)
        if (isJson(text)) expect(at).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a document that breaks', () => {
  it('names the place, not its beginning', () => {
    const whole = `{\n  "Version": "2018-10-08",\n  "Regions": ["eu-west-1" "us-east-1"]\n}\n`
    expect(splitJson(whole).faults).toEqual([{ code: 'bad-json', byte: whole.indexOf('"us-east-1"') }])
  })

  it('names it in whatever pieces the file comes', () => {
    const whole = '{"account": "東京", "settings": {"enabled": tru}}'
    const at = new TextEncoder().encode(whole.slice(0, whole.indexOf('tru}'))).length
    for (const sizes of [[1], [7], [1000]]) expect(splitJson(whole, sizes).faults).toEqual([{ code: 'bad-json', byte: at }])
  })

  it('names the beginning of one record among many, as that is what was left out', () => {
    const whole = '[{"a": 1}, {"b": 2, "c": tru}, {"d": 4}]'
    expect(splitJson(whole).faults).toEqual([{ code: 'bad-json', byte: whole.indexOf('{"b"') }])
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
