import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataBlock, isTakeHome, takeHomeMark, textOfDataBlock } from '../../../src/adapters/text/data-block.ts'

const page = (json: string) => `<!doctype html>\n<head>${takeHomeMark}</head>\n<p>text</p>\n${dataBlock(json)}\n</body>`
const found = (html: string): unknown => JSON.parse(textOfDataBlock(html) ?? 'null')

describe('textOfDataBlock', () => {
  it('gives back any value that was put in, whatever it holds', () => {
    const parts = fc.constantFrom(
      '</script',
      '<!--',
      '<script id="shirube-assessment">',
      '-->',
      ']]>',
      '\\u003c',
      '&lt;',
      '\u2028',
      '\0',
      'あ',
      '"',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 5 }))), (texts) => {
        const value = { name: texts.join(''), texts }
        const html = page(JSON.stringify(value, null, 2))
        expect(found(html)).toEqual(value)
        expect(html.match(/<\/script/g)).toHaveLength(1)
      }),
    )
  })

  it('finds it in a page that a browser has written anew', () => {
    expect(found(`<html><SCRIPT id=shirube-assessment type='application/json'>{"a":1}</SCRIPT>`)).toEqual({ a: 1 })
  })

  it('keeps the lines of the file, so that a fault is told where it is', () => {
    const text = textOfDataBlock(page('{\n  "a": 1\n}')) ?? ''
    expect(text.split('\n').findIndex((line) => line.includes('"a"'))).toBe(5)
  })

  it('gives what there is of one that was cut off', () => {
    expect(textOfDataBlock(page('{"a":1}').replace(/1\}[\s\S]*/, ''))?.trim()).toBe('{"a":')
  })

  it.each(['<html><script>1</script>', '<p>&lt;script id="shirube-assessment"&gt;{}', '<script id="other">{}</script>', ''])(
    'is null for %s',
    (html) => {
      expect(textOfDataBlock(html)).toBeNull()
    },
  )
})

describe('isTakeHome', () => {
  it('knows a page of ours by its mark alone', () => {
    expect(isTakeHome(`<head><meta charset="utf-8">${takeHomeMark}`)).toBe(true)
    expect(isTakeHome('<meta name="generator" content="Hugo">Shirube take-home')).toBe(false)
  })
})
