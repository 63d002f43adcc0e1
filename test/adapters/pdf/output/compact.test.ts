import { deflateSync, inflateSync } from 'node:zlib'
import { jsPDF } from 'jspdf'
import { describe, expect, it } from 'vitest'
import { compact } from '../../../../src/adapters/pdf/output/compact.ts'

const deflate = (data: string) => deflateSync(Buffer.from(data, 'latin1')).toString('latin1')
const inflate = (data: string) => inflateSync(Buffer.from(data, 'latin1')).toString('latin1')

/** A plain PDF of some pages, as jsPDF writes it. */
function plainPdf(pages: number): string {
  const doc = new jsPDF({ compress: true })
  for (let page = 1; page < pages; page += 1) doc.addPage()
  doc.text('endobj stream endstream', 10, 10)
  return doc.output()
}

/** Each object's text by its number, found by the offsets that the file's own table names. */
function objectsOf(pdf: string): ReadonlyMap<number, string> {
  const start = Number(/startxref\n(\d+)\n/.exec(pdf)?.[1])
  const [, size = '', length = ''] = /\/Size (\d+).*\/Length (\d+)>>\nstream\n/.exec(pdf.slice(start)) ?? []
  const dataStart = pdf.indexOf('stream\n', start) + 'stream\n'.length
  const table = Buffer.from(inflate(pdf.slice(dataStart, dataStart + Number(length))), 'latin1')
  const at = (number: number) => ({
    kind: table[number * 7],
    where: table.readUInt32BE(number * 7 + 1),
    index: table.readUInt16BE(number * 7 + 5),
  })
  const whole = (offset: number) => pdf.slice(pdf.indexOf('obj\n', offset) + 4, pdf.indexOf('\nendobj', pdf.indexOf('endstream', offset)))
  const objects = new Map<number, string>()
  for (let number = 1; number < Number(size); number += 1) {
    const { kind, where, index } = at(number)
    if (kind === 1) objects.set(number, whole(where))
    if (kind !== 2) continue
    const holder = whole(at(where).where)
    const data = inflate(holder.slice(holder.indexOf('stream\n') + 'stream\n'.length, holder.lastIndexOf('\nendstream')))
    const first = Number(/\/First (\d+)/.exec(holder)?.[1])
    const heads = data.slice(0, first).trim().split(' ').map(Number)
    expect(heads[index * 2]).toBe(number)
    objects.set(number, data.slice(first + (heads[index * 2 + 1] ?? 0), first + (heads[index * 2 + 3] ?? data.length)).trim())
  }
  return objects
}

describe('compact', () => {
  it.each([1, 300])('keeps every object of %d pages, where its table says', (pages) => {
    const plain = plainPdf(pages)
    const packed = compact(plain, deflate)
    const objects = objectsOf(packed)
    for (const [, number = '', body = ''] of plain.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
      if (body.includes('stream\n')) expect(objects.get(Number(number))).toBe(body)
      else expect(objects.get(Number(number))).toBe(body.trim())
    }
    expect(packed.startsWith('%PDF-')).toBe(true)
    expect(packed.length).toBeLessThan(plain.length)
  })

  it('refuses what jsPDF did not write', () => {
    expect(() => compact('%PDF-1.7\nno objects\n', deflate)).toThrow('no table of objects')
    expect(() => compact(plainPdf(1).replace('3 0 obj', '4 0 obj'), deflate)).toThrow('object 3 is not where')
  })
})
