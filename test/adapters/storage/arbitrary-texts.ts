import fc from 'fast-check'
import type { IsoMoment } from '../../../src/domain/moments.ts'

const hostile = [
  '',
  '𠮷野家',
  '\ud842',
  '\udfb7\ud842',
  '\u202eטקסט\u202c',
  'é'.normalize('NFD'),
  '\u0000\u0001\u001f\u007f\u2028\u2029\ufeff\ufffe\uffff',
  '</script><img onerror=alert(1)>',
  '__proto__',
  '"\\\b\f\n\r\t',
  '🧑‍🧑‍🧒‍🧒'.repeat(20),
  '道'.repeat(10_000),
]
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units))
export const anyText = fc.oneof(fc.constantFrom(...hostile), anyUnits, fc.string())

export const anyMoment = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString() as IsoMoment)
