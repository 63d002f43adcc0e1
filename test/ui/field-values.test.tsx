import { describe, expect, it } from 'vitest'
import { linesOf, wholeNumberOf } from '../../src/ui/field-values.ts'

describe('wholeNumberOf', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['１２', 12],
    ['1,200', 1200],
    ['0', 0],
    ['', null],
    ['　', null],
  ])('reads %j as %j', (text, number) => {
    expect(wholeNumberOf(text)).toBe(number)
  })

  it.each(['twelve', '1.5', '-3', '1,2', '12 台', '1e3', '9999999999'])('finds no whole number in %j', (text) => {
    expect(wholeNumberOf(text)).toBeUndefined()
  })
})

describe('linesOf', () => {
  it('takes one entry per line, without blanks and empty lines, from any system', () => {
    expect(linesOf(' a \r\n\r\nb c\n　\rd')).toEqual(['a', 'b c', 'd'])
  })
})
