import { describe, expect, it } from 'vitest'
import { openPdf, pdfNumber, pdfString } from '../../../../src/adapters/pdf/output/pdf-file.ts'

describe('openPdf', () => {
  it('lets through what jsPDF would only write on the console', () => {
    const file = openPdf()
    file.internal.events.subscribe('putCatalog', () => {
      throw new Error('planted')
    })
    expect(() => file.build()).toThrow('planted')
  })

  it('lets through that a font is none', () => {
    const file = openPdf()
    file.doc.addFileToVFS('broken.ttf', btoa('this is no font'))
    expect(() => file.doc.addFont('broken.ttf', 'Broken', 'normal')).toThrow()
  })
})

describe('pdfString', () => {
  it('writes any text without a character that would need escaping', () => {
    expect(pdfString('(髙𠮷)')).toBe('<FEFF00289AD9D842DFB70029>')
  })
})

describe('pdfNumber', () => {
  it.each([
    [1, '1'],
    [-0.00001, '0'],
    [12.34567, '12.346'],
    [1e-7, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(pdfNumber(value)).toBe(text)
  })

  it('refuses what is no number', () => {
    expect(() => pdfNumber(Number.NaN)).toThrow('no number')
  })
})
