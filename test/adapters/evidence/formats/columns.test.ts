import { describe, expect, it } from 'vitest'
import { columnsOf, countIn, hasColumns } from '../../../../src/adapters/evidence/formats/columns.ts'

describe('columnsOf', () => {
  it('finds a column by any of its names, whatever its place, case, width and byte order mark', () => {
    const column = columnsOf(['\uFEFFＩＤ', ' Failed  Checks ', 'x'])
    expect(column('id')(['EC2.8', '3', ''])).toBe('EC2.8')
    expect(column('Fails', 'failed checks')(['EC2.8', ' 3 ', ''])).toBe('3')
  })

  it('gives nothing for a column or cell that is not there', () => {
    expect(columnsOf(['a'])('b')(['1'])).toBe('')
    expect(columnsOf(['a', 'b'])('b')(['1'])).toBe('')
    expect(columnsOf(['a'])('__proto__', 'constructor')(['1'])).toBe('')
  })

  it('takes the first of two columns with one name', () => {
    expect(columnsOf(['a', 'A'])('a')(['1', '2'])).toBe('1')
  })
})

describe('hasColumns', () => {
  it('asks for all of the names', () => {
    expect(hasColumns(['A', 'b'], ['a', 'B'])).toBe(true)
    expect(hasColumns(['A', 'b'], ['a', 'c'])).toBe(false)
  })
})

describe('countIn', () => {
  it('reads what spreadsheets make of a count', () => {
    expect(['7', '1,204', '12.0', '', '-', '３'].map(countIn)).toEqual([7, 1204, 12, 0, 0, 3])
  })

  it('does not guess', () => {
    expect(['1,5', '-3', '1.5', 'many', '1e9', '0x10', '9'.repeat(20)].map(countIn)).toEqual([null, null, null, null, null, null, null])
  })
})
