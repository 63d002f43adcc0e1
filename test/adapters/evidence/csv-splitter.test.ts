import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsvSplitter, delimiterOf } from '../../../src/adapters/evidence/csv-splitter.ts'

function split(text: string, { delimiter = ',', sizes = [1 << 16] as readonly number[] } = {}) {
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const faults: string[] = []
  const splitter = createCsvSplitter(delimiter, {
    row(cells, line) {
      rows.push(cells)
      lines.push(line)
    },
    fault: (code, line) => faults.push(`${code} ${line}`),
  })
  for (let from = 0, turn = 0; from < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    splitter.push(text.slice(from, from + size))
    from += size
  }
  splitter.end()
  return { rows, lines, faults }
}

const cell = fc.string({ unit: fc.constantFrom('a', '日', '"', ';', ',', '\n', '\r\n', ' ', '😀'), maxLength: 6 })
const quoted = (text: string, isForced: boolean) => (isForced || /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

describe('createCsvSplitter', () => {
  it('reads what was written, wherever it is cut', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 })
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        table,
        sizes,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';'),
        fc.boolean(),
        (rows, cuts, isForced, end, delimiter, isClosed) => {
          const text = rows.map((row) => row.map((one) => quoted(one, isForced)).join(delimiter)).join(end) + (isClosed ? end : '')
          const read = split(text, { delimiter, sizes: cuts })
          expect(read.rows).toEqual(rows.filter((row) => row.some((one) => one !== '')))
          expect(read.faults).toEqual([])
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('counts lines through cells with line breaks', () => {
    expect(split('a,b\n"1\n2",c\n\nd,e').lines).toEqual([1, 2, 5])
  })

  it('takes a quote within a cell, and text behind the closing one, as they are', () => {
    expect(split('5" disk,"5"" disk" old,x').rows).toEqual([['5" disk', '5" disk old', 'x']])
  })

  it('loses one line to a quote that is never closed', () => {
    const read = split('a,b\n1,"open\n2,c\n3,d\n', { sizes: [3] })
    expect(read.rows).toEqual([
      ['a', 'b'],
      ['2', 'c'],
      ['3', 'd'],
    ])
    expect(read.faults).toEqual(['open-quote 2'])
    expect(read.lines).toEqual([1, 3, 4])
  })

  it('gives up on a cell of more than a million characters', () => {
    const long = Array.from({ length: 200_000 }, (_, index) => `${index},x`).join('\n')
    const read = split(`a,"b\n${long}\n`)
    expect(read.faults).toEqual(['open-quote 1'])
    expect(read.rows).toHaveLength(200_000)
  })

  it('never throws, and ends, on any text', () => {
    fc.assert(fc.property(cell, fc.array(cell, { maxLength: 20 }), (one, more) => void split([one, ...more].join(','), { sizes: [1, 5] })))
  })
})

describe('delimiterOf', () => {
  it.each([
    ['a;b;"c,d,e,f"\n1,2,3,4,5', ';', 0],
    ['a,b\n', ',', 0],
    ['a|b|c', '|', 0],
    ['\n\na\tb', '\t', 0],
    ['sep=;\r\na;b', ';', 7],
  ])('finds it in %j', (text, delimiter, skip) => {
    expect(delimiterOf(text)).toEqual({ delimiter, skip })
  })

  it('is null when the first line has none', () => {
    expect(delimiterOf('no table\na,b')).toBeNull()
  })
})
