import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFileOpener } from '../../../src/adapters/storage/open-file.ts'
import { savedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import { dataBlock, takeHomeMark } from '../../../src/adapters/text/data-block.ts'
import { answerOf, recommendation, sampleAssessment } from './sample-assessment.ts'

const known = new Set(['mfa', 'billing-alarms'])
const opener = createFileOpener(async () => ({
  isKnown: (id) => known.has(id),
  byTitle: (title) => (title === '多要素認証' || title === 'MFA' ? recommendation('mfa') : null),
}))
const open = (content: string | Uint8Array<ArrayBuffer>, name = 'a.bin') => opener.open(Object.assign(new Blob([content]), { name }))
const saved = savedText(sampleAssessment(), { appVersion: '0.1.0', scoringVersion: 1 })
const utf8 = (text: string) => new TextEncoder().encode(text)
const sheet = 'Recommendation,Alignment,Comments\r\n多要素認証,75%,設定済み\r\n'

function utf16(text: string, isLittleEndian: boolean, withMark: boolean): Uint8Array<ArrayBuffer> {
  const marked = withMark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let index = 0; index < marked.length; index += 1) view.setUint16(index * 2, marked.charCodeAt(index), isLittleEndian)
  return new Uint8Array(view.buffer)
}
/** 多要素認証,75%,設定済み as Shift_JIS. */
const shiftJisRow = [
  0x91, 0xbd, 0x97, 0x76, 0x91, 0x66, 0x94, 0x46, 0x8f, 0xd8, 0x2c, 0x37, 0x35, 0x25, 0x2c, 0x90, 0xdd, 0x92, 0xe8, 0x8d, 0xcf, 0x82, 0xdd,
]
const shiftJis = new Uint8Array([...utf8('Recommendation,Alignment,Comments\r\n'), ...shiftJisRow])

describe('createFileOpener', () => {
  it('opens a saved assessment, whatever its name, with or without a byte order mark', async () => {
    for (const content of [saved, `\ufeff${saved}`, utf16(saved, true, true), utf16(saved, false, true)]) {
      expect(await open(content, 'sheet.csv')).toEqual({
        ok: true,
        value: { kind: 'assessment', assessment: sampleAssessment(), unknownRecommendations: [] },
      })
    }
  })

  it('keeps and names the recommendations nobody knows', async () => {
    const assessment = sampleAssessment({ answers: new Map([[recommendation('gone'), answerOf({ value: 50 })]]) })
    expect(await open(savedText(assessment, { appVersion: '0', scoringVersion: 1 }))).toEqual({
      ok: true,
      value: { kind: 'assessment', assessment, unknownRecommendations: ['gone'] },
    })
  })

  it.each([
    ['UTF-8', utf8(sheet)],
    ['UTF-8 with a mark', utf8(`\ufeff${sheet}`)],
    ['UTF-16 little endian', utf16(sheet, true, true)],
    ['UTF-16 big endian', utf16(sheet, false, true)],
    ['UTF-16 without a mark', utf16(sheet, true, false)],
    ['Shift_JIS', shiftJis],
  ])('opens the sheet as %s', async (_, bytes) => {
    expect(await open(bytes, 'x.json')).toMatchObject({
      ok: true,
      value: { kind: 'sheet', rows: [{ line: 2, title: '多要素認証', id: 'mfa', answer: { value: 75, rationale: '設定済み' } }] },
    })
  })

  it.each([
    ['an empty file', '', { code: 'file-empty' }],
    ['blanks', ' \r\n\t', { code: 'file-empty' }],
    ['a PDF', '%PDF-1.7 ...', { code: 'not-text', takenFor: 'pdf' }],
    ['a workbook', 'PK\u0003\u0004....[Content_Types].xml', { code: 'not-text', takenFor: 'excel' }],
    ['a document', 'PK\u0003\u0004....[Content_Types].xml....word/document.xml', { code: 'not-text', takenFor: 'unknown' }],
    ['another archive', 'PK\u0003\u0004....readme.txt', { code: 'not-text', takenFor: 'zip' }],
    ['zeros', new Uint8Array(100), { code: 'not-text', takenFor: 'unknown' }],
    ['random bytes', new Uint8Array([0x89, 0xfe, 0x01, 0xff, 0x80, 0x41]), { code: 'not-text', takenFor: 'unknown' }],
    ['prose', 'Dear team,\nplease find attached', { code: 'not-a-sheet' }],
    ['findings', '{"Findings": []}', { code: 'not-shirube' }],
    ['broken JSON', '{\n  "kind" = 1\n}', { code: 'not-json', line: 2, column: 10 }],
    [
      'JSON with a damaged byte',
      new Uint8Array([...utf8('{\n "a": "道'), 0xe9, 0x81, ...utf8('b"}')]),
      { code: 'not-json', line: 2, column: 9 },
    ],
    ['a sheet cut off inside a character', utf8(sheet).slice(0, -3), { code: 'sheet-cut-off', line: 2 }],
  ] as const)('refuses %s', async (_, content, problem) => {
    expect(await open(content as string)).toEqual({ ok: false, problem })
  })

  it('refuses 50 MB of anything fast', async () => {
    const started = performance.now()
    const size = 50_000_000
    expect(await open(new Uint8Array(size).fill(0x5b))).toEqual({
      ok: false,
      problem: { code: 'file-too-large', sizeBytes: size, limitBytes: 20_000_000 },
    })
    expect(await open(new Uint8Array(size))).toMatchObject({ ok: false, problem: { code: 'not-text' } })
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it.each([
    ['brackets', '['],
    ['text', 'a'],
    ['rows', 'a,b\n'],
    ['quotes', '"'],
    ['objects', '{"a":'],
  ])('refuses just under the limit of %s without freezing for long', async (_, piece) => {
    const started = performance.now()
    expect(await open(piece.repeat(Math.floor(19_999_999 / piece.length)))).toMatchObject({ ok: false })
    expect(performance.now() - started).toBeLessThan(6_000)
  })

  it('opens a file of ours above the limit for unknown ones', async () => {
    const evidence = Array.from({ length: 200 }, () => ({ title: 'x'.repeat(20_000), url: '', date: null }))
    const ids = Array.from({ length: 6 }, (_, index) => recommendation(`r${index}`))
    const assessment = sampleAssessment({ answers: new Map(ids.map((id) => [id, answerOf({ evidence })])) })
    const text = savedText(assessment, { appVersion: '0', scoringVersion: 1 })
    expect(text.length).toBeGreaterThan(20_000_000)
    expect((await open(text)).ok).toBe(true)
  })

  it('names a problem for a saved file cut off at any byte', async () => {
    const bytes = utf8(saved)
    for (let length = 1; length < bytes.length - 1; length += 1) {
      expect(await open(bytes.slice(0, length)), `cut at ${length}`).toEqual({ ok: false, problem: { code: 'json-cut-off' } })
    }
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await open(new Uint8Array(bytes))).toHaveProperty('ok', false)
      }),
    )
    const whole = readFileSync(new URL('../../fixtures/saved/v1.json', import.meta.url))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (place, byte) => {
        const bytes = new Uint8Array(whole)
        bytes[place] = byte
        expect(await open(bytes)).toHaveProperty('ok')
      }),
    )
  })

  it('says so when the file cannot be read any more', async () => {
    const gone = Object.assign(new Blob(['x']), { name: 'a', arrayBuffer: () => Promise.reject(new Error('NotReadableError')) })
    Object.assign(gone, { slice: () => gone })
    expect(await opener.open(gone)).toEqual({ ok: false, problem: { code: 'unreadable' } })
  })
})

describe('the report as HTML', () => {
  const page = (inside: string, words = 'あ') =>
    `<!doctype html>\n<html><head><meta charset="utf-8">\n${takeHomeMark}</head><p>${words}\n${inside}</html>\n`
  const whole = page(dataBlock(saved))

  it('opens as the assessment inside, whatever its name and encoding', async () => {
    for (const content of [whole, `\ufeff${whole}`, utf16(whole, true, true)]) {
      expect(await open(content, 'report.txt')).toEqual({
        ok: true,
        value: { kind: 'assessment', assessment: sampleAssessment(), unknownRecommendations: [] },
      })
    }
  })

  it('has the problems of the file inside, at their place in the file', async () => {
    const newer = saved.replace(/"formatVersion": \d+/, '"formatVersion": 99')
    expect(await open(page(dataBlock(newer)))).toEqual({ ok: false, problem: { code: 'newer-format', formatVersion: 99 } })
    expect(await open(whole.slice(0, whole.indexOf('"profile"') + 20))).toEqual({ ok: false, problem: { code: 'json-cut-off' } })
    expect(await open(page(dataBlock('{\n  "kind" = 1\n}')))).toEqual({ ok: false, problem: { code: 'not-json', line: 6, column: 10 } })
    expect(await open(page(dataBlock('{"kind": "other"}')))).toEqual({ ok: false, problem: { code: 'not-shirube' } })
    const damaged = new Uint8Array([
      ...utf8(`<!doctype html>\n${takeHomeMark}\n道`),
      ...[0xe9, 0x81],
      ...utf8(`b\n${dataBlock('{"a":"b"}')}`),
    ])
    expect(await open(damaged)).toEqual({ ok: false, problem: { code: 'not-json', line: 3, column: 2 } })
  })

  it('says so when there is no assessment inside', async () => {
    expect(await open(page(''))).toEqual({ ok: false, problem: { code: 'report-without-data' } })
  })

  it('is no other page', async () => {
    expect(await open('<!doctype html><html><p>Shirube take-home</p></html>')).toEqual({ ok: false, problem: { code: 'not-a-sheet' } })
  })
})
