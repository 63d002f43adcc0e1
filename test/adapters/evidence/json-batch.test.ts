import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitJson } from './split-json.ts'

const record = (number: number, size = 0) => ({
  Id: `id-${number}`,
  text: '"}, {" \\ 日本語 😀',
  list: [{ a: 1 }, { a: 2 }],
  filler: 'x'.repeat(size),
})
const line = (number: number, size = 0) => JSON.stringify(record(number, size))

/** Lines that are no JSON one by one, and would be with something between them: as many elements, or fewer, or more. */
const seeming = [
  ['{"a":[{"b":1}', '{"c":2}]}'],
  ['{"a":[{"b":1}', '{"c":2}]},{"d":3}'],
  ['{"a":[{"b":1}', '{"c":2}]},0,{"d":3}'],
  ['{"a":"x}', '{y","b":1}'],
]

describe('lines parsed together', () => {
  const broken = fc.constantFrom<(text: string) => string>(
    (text) => text.slice(0, -1),
    (text) => text.slice(1),
    (text) => text.slice(0, text.length >> 1),
    (text) => text.replace('"Id"', 'Id'),
    (text) => `${text},${text}`,
    (text) => text + text,
    (text) => `${text}]},{"Id":1}`,
    (text) => `{"Id":2},0,${text}`,
    (text) => text.replace('[{', '[[{'),
    (text) => text.replace(':[{"a":1},', ':[{"a":1}'),
    (text) => text.replace('{"a":2}]', '{"a":2}'),
    (text) => text.replace('{"a":1},{"a":2}]', '{"a":1}'),
    (text) => `{"a":2}]${text.slice(text.indexOf('}]') + 2)}`,
    (text) => text.replace('"filler":"', '"filler":'),
    () => '{"a":[{"b":1}',
    () => '{"c":2}]},{"d":3}',
    ...seeming.map((lines) => () => lines.join('\n')),
    () => '{"a":"x}',
    () => '{y","b":1}',
    () => '{"detail":{"findings":[{"Id":"in detail"}]}}',
    () => '{"Findings":[{"Id":"in an envelope"},null]}',
    () => '{"__proto__":{"x":1}}',
    () => 'null',
    () => '{',
    () => '}',
    () => '{}',
    () => '[{"Id":"in a list"}]',
    () => '',
  )
  const size = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(2000, 30_000, 66_000) })
  const part = fc.oneof(
    { weight: 4, arbitrary: size.map((bytes) => (text: number) => line(text, bytes)) },
    { weight: 1, arbitrary: broken.map((harm) => (text: number) => harm(line(text))) },
  )
  const parts = fc.array(part, { minLength: 2, maxLength: 14 }).map((list) => list.map((one, number) => one(number)))
  const gap = fc.constantFrom('\n', '\r\n', '\n\n', ' \n', ',\n', '\n\t ', '\r')
  const gaps = fc.array(gap, { minLength: 1, maxLength: 3 })
  const joined = (texts: readonly string[], between: readonly string[]) =>
    texts.map((text, index) => text + between[index % between.length]).join('')
  /** A byte, where text is no UTF-8 any more, and a length that the file is cut to. */
  const harm = fc.record({ badByte: fc.option(fc.nat(5000)), cutTo: fc.option(fc.nat(5000)) })
  const bytesOf = (text: string, { badByte, cutTo }: { badByte: number | null; cutTo: number | null }) => {
    const bytes = new TextEncoder().encode(text)
    if (badByte !== null && badByte < bytes.length) bytes[badByte] = 0xff
    return cutTo === null ? bytes : bytes.slice(0, cutTo)
  }

  const expectSame = (bytes: Uint8Array, cuts: readonly number[]) =>
    expect(splitJson(bytes, cuts)).toEqual(splitJson(bytes, cuts, { singlesTo: Number.POSITIVE_INFINITY }))
  const cuts = fc.oneof(
    fc.constant([1 << 20]),
    fc.array(fc.integer({ min: 100, max: 4000 }), { minLength: 1, maxLength: 4 }),
    fc.constant([1 << 16]),
  )

  it('are the same, at the same places and with the same faults, as one by one', () => {
    fc.assert(
      fc.property(parts, gaps, harm, fc.constantFrom('', '\uFEFF', ' \n'), cuts, (texts, between, harmed, head, sizes) => {
        expectSame(bytesOf(head + joined(texts, between), harmed), sizes)
      }),
      { numRuns: 300 },
    )
  })

  it.each(seeming)('are not told when only together they are JSON: %s %s', (...lines) => {
    for (const between of ['\n', ',\r\n']) {
      const { values, faults } = splitJson(['{"e":4}', ...lines, '{"f":5}', '{"g":6}', ''].join(between))
      expect(values).toEqual([{ e: 4 }, { f: 5 }, { g: 6 }])
      expect(faults).toHaveLength(2)
    }
  })
})
