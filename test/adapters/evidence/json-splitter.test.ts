import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitJson } from './split-json.ts'

const a = { Id: 'a', text: 'braces } ] { [ in "strings" \\ and 日本語 😀', deep: [[{ Findings: [1] }]] }
const b = { Id: 'b', detail: { x: 1 }, none: null }
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('__proto__', 'findings', 'Findings', 'detail', '"', '\\', '}'),
)
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}))
const anyRecord = fc.array(fc.tuple(name, anyValue), { maxLength: 5 }).map((entries) => Object.fromEntries(entries) as object)
const indent = fc.constantFrom(undefined, 1, 4, '\t')

/** What a reader with all of the text in memory takes for the records: findings are taken out of what is around them. */
function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn)
  if (typeof value !== 'object' || value === null) return [null]
  const own = (object: unknown, key: string) =>
    typeof object === 'object' && object !== null && Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined
  const entries = Object.keys(value).flatMap((key) => {
    const inner = key === 'detail' ? own(own(value, key), 'findings') : key === 'Findings' || key === 'findings' ? own(value, key) : null
    return Array.isArray(inner) ? [inner] : []
  })
  return entries.length === 0 ? [value] : entries.flatMap(recordsIn)
}

/** Order within an object aside: an object with several lists may tell them in another order. */
const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort()

describe('createJsonSplitter', () => {
  it.each([
    ['a bare array', JSON.stringify([a, b])],
    ['a pretty-printed array', JSON.stringify([a, b], null, 4)],
    ['an array under Findings', JSON.stringify({ NextToken: 'x', Findings: [a, b] }, null, 2)],
    ['an array under findings, other keys after it', JSON.stringify({ findings: [a, b], more: { Findings: 1 } })],
    ['an array of pages', JSON.stringify([{ Findings: [a] }, { Findings: [b] }, { Findings: [] }])],
    ['pages one after another', `${JSON.stringify({ Findings: [a] }, null, 4)}\n${JSON.stringify({ Findings: [b] }, null, 4)}\n`],
    ['lines', `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`],
    ['lines with CRLF, without the last break', `${JSON.stringify(a)}\r\n\r\n${JSON.stringify(b)}`],
    ['objects with nothing between', JSON.stringify(a) + JSON.stringify(b)],
    [
      'events one after another',
      JSON.stringify({ source: 'x', detail: { findings: [a] } }).repeat(1) + JSON.stringify({ detail: { n: 1, findings: [b] } }),
    ],
    ['events, a line each', `${JSON.stringify({ detail: { findings: [a] } })}\n${JSON.stringify({ detail: { findings: [b] } })}\n`],
    ['trailing commas', `[${JSON.stringify(a)},${JSON.stringify(b).slice(0, -1)},},]`],
  ])('reads %s, wherever it is cut', (_, text) => {
    for (const size of [1, 2, 3, 7, 64, 1 << 16]) {
      const { values, faults } = splitJson(text, [size])
      expect(values).toEqual([a, b])
      expect(faults).toEqual([])
    }
  })

  it('takes a document of another shape as one record', () => {
    const summary = { SummaryMap: { Users: 3 }, list: [{ a: 1 }] }
    expect(splitJson(JSON.stringify(summary, null, 4)).values).toEqual([summary])
  })

  it('gives the envelope without its findings', () => {
    expect(splitJson(JSON.stringify({ NextToken: 'x', Findings: [a], Size: 1 }, null, 1)).envelopes).toEqual([
      { NextToken: 'x', Findings: [], Size: 1 },
    ])
  })

  it('tells elements that are no objects', () => {
    expect(splitJson('{"Findings":[1, "x } ]", null, true, {"Id":1}]}\n{').values).toEqual([null, null, null, null, { Id: 1 }])
    expect(splitJson('[1, "x } ]", null, {"Id":1}]').values).toEqual([null, null, null, { Id: 1 }])
  })

  it('reads what JSON.parse reads, whatever the document and the cuts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyRecord, anyValue), { maxLength: 6 }), sizes, indent, (document, cuts, space) => {
        const text = JSON.stringify(document, null, space)
        const expected = recordsIn(JSON.parse(text))
        const split = splitJson(text, cuts)
        expect(split.faults).toEqual([])
        expect(sorted(split.values)).toEqual(sorted(expected))
      }),
      { numRuns: 700 },
    )
  })

  it('reads documents one after another, whatever is between them', () => {
    const between = fc.constantFrom('', '\n', '\r\n', ' ', ',\n')
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 6 }), between, sizes, indent, (documents, gap, cuts, space) => {
        const text = documents.map((document) => JSON.stringify(document, null, space)).join(gap)
        const split = splitJson(text, cuts)
        expect(split.faults).toEqual([])
        expect(sorted(split.values)).toEqual(sorted(documents.flatMap((document) => recordsIn(JSON.parse(JSON.stringify(document))))))
      }),
      { numRuns: 700 },
    )
  })

  it('never throws, and ends, on any bytes', () => {
    const fragments = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\n', '{"Findings":[', '{"a":1}', 'x', '\u0000', '日'),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(fragments, sizes, (parts, cuts) => {
        const text = parts.join('')
        const { values, faults } = splitJson(text, cuts)
        expect(values.length + faults.length).toBeLessThanOrEqual(2 * text.length)
      }),
      { numRuns: 1500 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), sizes, (bytes, cuts) => void splitJson(bytes, cuts)))
  })
})

describe('createJsonSplitter on what is broken', () => {
  const records = Array.from({ length: 5 }, (_, index) => ({ Id: `id-${index}`, Resources: [{ Type: 'x' }, { Type: 'y' }], Text: '"{}"' }))
  const ids = (values: readonly unknown[]) =>
    values.map((value) => (typeof value === 'object' && value !== null && 'Id' in value ? value.Id : value))

  it.each([
    ['lines', `${records.map((record) => JSON.stringify(record)).join('\n')}\n`],
    ['an array', JSON.stringify(records)],
    ['a pretty-printed array', JSON.stringify(records, null, 4)],
    ['an envelope', JSON.stringify({ Findings: records }, null, 4)],
  ])('loses one record to one fault in %s', (_, text) => {
    for (const [from, to] of [
      ['"id-2"', '"id-2'],
      ['"id-2"', 'id-2"'],
      ['"id-2",', '"id-2"'],
      ['"Id":"id-2"', '"Id":["id-2"'],
      ['"Id": "id-2"', '"Id": {"id-2"'],
    ] as const) {
      if (!text.includes(from)) continue
      for (const size of [1, 5, 1 << 16]) {
        const { values, faults } = splitJson(text.replace(from, to), [size])
        expect(ids(values).filter((id) => String(id).startsWith('id-'))).toEqual(['id-0', 'id-1', 'id-3', 'id-4'])
        expect(faults.length).toBeGreaterThan(0)
        expect(faults[0]?.byte).toBe(Math.max(text.lastIndexOf('{', text.indexOf('id-2')), 0))
      }
    }
  })

  it.each([
    ['lines', records.map((record) => JSON.stringify(record)).join('\n')],
    ['an array', JSON.stringify(records)],
    ['a pretty-printed envelope', JSON.stringify({ Findings: records }, null, 4)],
  ])('keeps the whole records of %s that are cut off, and says where', (_, text) => {
    const cut = text.slice(0, text.indexOf('id-3'))
    const { values, faults } = splitJson(cut, [7])
    expect(ids(values)).toEqual(['id-0', 'id-1', 'id-2'])
    expect(faults).toEqual([{ code: 'cut-off', byte: cut.length }])
  })

  it('says that an array has no end', () => {
    const cut = `[${JSON.stringify(records[0])},\n`
    expect(splitJson(cut)).toMatchObject({ values: [records[0]], faults: [{ code: 'cut-off', byte: cut.length }] })
  })

  it('keeps a record whose text is not UTF-8, and says so', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('[{"Id":"'), 0x93, 0xfa, ...new TextEncoder().encode('"}]')])
    expect(splitJson(bytes)).toMatchObject({ values: [{ Id: '\ufffd\ufffd' }], faults: [{ code: 'bad-encoding', byte: 1 }] })
  })

  it('reads nesting of any depth and keys that mean something to a prototype', () => {
    const deep = `[{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}},{"__proto__":{"x":1},"constructor":1}]`
    const { values, faults } = splitJson(deep)
    expect(values).toHaveLength(2)
    expect(faults).toEqual([])
    expect(Object.getPrototypeOf(values[1])).toBe(Object.prototype)
    expect(splitJson('['.repeat(100_000)).faults).toEqual([{ code: 'bad-json', byte: 1000 }])
  })

  it('passes over a record of more than 8 MB', () => {
    const text = `[{"Id":"id-0"},{"Id":"${'x'.repeat(9 << 20)}"},{"Id":"id-1"}]`
    const { values, tooLarge } = splitJson(text)
    expect(ids(values)).toEqual(['id-0', 'id-1'])
    expect(tooLarge).toEqual([15])
  })

  it('finds the records behind one that has lost its end, in time', () => {
    const broken = `[${Array.from({ length: 3000 }, (_, index) => `{"Id":"id-${index}","more":${index % 2 ? '[1' : '[1]'}}`).join(',')}]`
    expect(splitJson(broken).values.filter((value) => typeof value === 'object' && value !== null)).toHaveLength(1500)
  })
})
