import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import { splitRows } from '../../../src/adapters/text/split-rows.ts'
import { sheetCsv } from '../../../src/adapters/workbook/sheet-csv.ts'
import { writeWorkbook } from '../../../src/adapters/workbook/write-workbook.ts'
import { evidenceResultOf } from '../../../src/domain/evidence/evidence-result.ts'
import type { Language } from '../../../src/domain/model.ts'
import { scoresOf } from '../../../src/domain/scores.ts'
import { buildWorkbook } from '../../../src/report/workbook/build-workbook.ts'
import type { Sheet, SheetCell, Workbook } from '../../../src/report/workbook/workbook.ts'
import { now, sampleOf, today } from '../tickets/sample-tickets.ts'

async function workbookIn(language: Language, count = 8): Promise<Workbook> {
  const sample = await sampleOf(language, count)
  const library = await createModelLibrary().evidence()
  const { assessment, model } = sample
  const scores = scoresOf(model, assessment.answers, assessment.profile)
  const evidence = evidenceResultOf(assessment, { model, ...library, now })
  return buildWorkbook({ ...sample, scores, evidence, subjects: library, today })
}

const ja = await workbookIn('ja')
const sheetOf = ({ sheets }: Workbook, id: Sheet['id']): Sheet => {
  const sheet = sheets.find((one) => one.id === id)
  if (sheet === undefined) throw new Error(id)
  return sheet
}
const plain = (cell: SheetCell | undefined) => {
  if (cell === null || cell === undefined || typeof cell === 'string') return cell ?? null
  return cell.kind === 'day' ? new Date(`${cell.value}T00:00:00Z`) : cell.value
}
const oneCell = (text: string): Workbook => ({
  language: 'ja',
  title: '',
  sheets: [{ id: 'summary', name: 'x', preamble: [], columns: [{ header: 'h', width: 10 }], rows: [[text]] }],
})
const partsOf = (workbook: Workbook) =>
  Object.fromEntries(Object.entries(unzipSync(writeWorkbook(workbook))).map(([path, bytes]) => [path, strFromU8(bytes)]))

describe('writeWorkbook', () => {
  it('gives a reader every sheet, with texts, numbers, shares and days as what they are', async () => {
    const sheets = await readXlsxFile(Buffer.from(writeWorkbook(ja)))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['サマリー', '推奨事項', 'ロードマップ', 'エビデンス'])
    for (const [index, sheet] of ja.sheets.entries()) {
      const rows = sheets[index]?.data ?? []
      const width = sheet.columns.length
      const whole = (cells: readonly unknown[]) => Array.from({ length: width }, (_, at) => cells[at] ?? null)
      const wanted = [
        ...sheet.preamble.map((cells) => whole(cells.map(plain))),
        sheet.columns.map(({ header }) => header),
        ...sheet.rows.map((cells) => whole(cells.map(plain))),
      ]
      expect(rows.map(whole), sheet.name).toEqual(wanted)
    }
    expect(sheetOf(ja, 'recommendations').rows).toHaveLength(74)
    expect(sheetOf(ja, 'roadmap').rows).toHaveLength(8)
    expect(sheetOf(ja, 'summary').rows).toHaveLength(1 + 3 + 4 + 10)
    expect(sheetOf(ja, 'evidence').rows.length).toBeGreaterThan(20)
  })

  it('freezes the header, filters by it, wraps texts and names a Japanese font', () => {
    const parts = partsOf(ja)
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(parts['xl/worksheets/sheet2.xml']).toContain('</sheetData><autoFilter ref="A1:N75"/>')
    expect(parts['xl/worksheets/sheet3.xml']).toContain('<autoFilter ref="A1:R9"/>')
    expect(parts['xl/styles.xml']).toContain('Yu Gothic')
    expect(parts['xl/styles.xml']).toContain('yyyy-mm-dd')
    expect(parts['xl/styles.xml']).toContain('wrapText="1"')
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<pane ')
    expect(parts['xl/styles.xml']).not.toContain('#,##0.##"')
  })

  it('gives equal bytes for equal input, whenever it is written', async () => {
    const first = writeWorkbook(ja)
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    expect(Buffer.compare(first, writeWorkbook(await workbookIn('ja')))).toBe(0)
  })

  it.each(['=1+1', '-1', '@x', 'constructor', '__proto__', '_x000D_', '<b>&"', 'あ\nい'])('keeps %j a text', async (text) => {
    const [sheet] = await readXlsxFile(Buffer.from(writeWorkbook(oneCell(text))))
    expect(String(sheet?.data[1]?.[0]).trim()).toBe(text)
    expect(partsOf(oneCell(text))['xl/worksheets/sheet1.xml']).not.toMatch(/<f>/)
  })

  it('leaves out what XML cannot hold, and cuts what Excel cannot', async () => {
    const [hostile] = await readXlsxFile(Buffer.from(writeWorkbook(oneCell('a\u0000b\ud800c'))))
    expect(hostile?.data[1]?.[0]).toBe('abc')
    const [long] = await readXlsxFile(Buffer.from(writeWorkbook(oneCell('x'.repeat(40_000)))))
    expect(String(long?.data[1]?.[0]).length).toBe(32_767)
  })

  it('writes parts of any size on its own: no worker, which the security policy forbids', async () => {
    const big = await workbookIn('ja', 500)
    expect(Math.max(...Object.values(partsOf(big)).map((part) => part.length))).toBeGreaterThan(160_000)
  })
})

describe('buildWorkbook', () => {
  it('leaves the cell of a score empty where nothing has been answered, and the sheet of evidence out where there is none', async () => {
    const { assessment, model, ...sample } = await sampleOf('en')
    const empty = { ...assessment, answers: new Map(), evidence: [] }
    const scores = scoresOf(model, empty.answers, empty.profile)
    const workbook = buildWorkbook({ ...sample, model, assessment: empty, scores, evidence: null, subjects: null, today })
    expect(workbook.sheets.map(({ id }) => id)).toEqual(['summary', 'recommendations', 'roadmap'])
    expect(sheetOf(workbook, 'summary').rows.map((row) => row[2])).toEqual(Array.from({ length: 18 }, () => null))
  })

  it('gives every row as many cells as there are columns', () => {
    for (const { id, columns, rows } of ja.sheets) {
      expect([id, ...new Set(rows.map((row) => row.length))]).toEqual([id, columns.length])
      expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length)
    }
  })
})

describe('sheetCsv', () => {
  it('writes header and rows, guarded, and shares as percent', () => {
    const csv = sheetCsv(sheetOf(ja, 'recommendations'))
    const rows = splitRows(csv.slice(1), ',').rows.map(({ fields }) => fields)
    expect(rows).toHaveLength(75)
    expect(rows[0]?.[3]).toBe('推奨事項')
    expect(rows.slice(1).map((row) => row[5])).toContain('75%')
    const guarded = sheetCsv({ ...sheetOf(oneCell('=cmd|x'), 'summary') })
    expect(guarded).toBe("\ufeffh\r\n'=cmd|x\r\n")
  })
})
