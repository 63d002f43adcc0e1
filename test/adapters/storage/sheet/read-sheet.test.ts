import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../../../src/adapters/storage/sheet/alignment.ts'
import { readSheet } from '../../../../src/adapters/storage/sheet/read-sheet.ts'
import { plainTitle } from '../../../../src/adapters/storage/sheet/titles.ts'
import { answerOf, recommendation } from '../sample-assessment.ts'

const titles = new Map(
  [
    ['mfa', 'Multi-Factor Authentication'],
    ['imdsv2', 'Instance Metadata Service (IMDS) v2'],
    ['inventory-config-monitoring', 'Inventory & Configuration monitoring'],
    ['mfa', '多要素認証 (MFA)'],
  ].map(([id, title]) => [plainTitle(title ?? ''), recommendation(id ?? '')]),
)
const byTitle = (title: string) => titles.get(plainTitle(title)) ?? null
const header = 'ID,Phase,Capability,Recommendation,AWS Service,Alignment,Score,Comments'
const rowsOf = (text: string) => {
  const read = readSheet(text, byTitle)
  return read.ok ? read.value : read.problem
}

describe('readSheet', () => {
  it('reads the rows of the sheet', () => {
    const text = `${header}\r\n1.3.1,Quick Wins,IAM,Multi-Factor Authentication,AWS IAM,75% Aligned - Partial Coverage - Advanced,0.75,"for all, but one"\r\n`
    expect(rowsOf(text)).toEqual([
      {
        line: 2,
        title: 'Multi-Factor Authentication',
        id: 'mfa',
        answer: answerOf({ value: 75, rationale: 'for all, but one' }),
        alignmentUnread: null,
        sameAsLine: null,
      },
    ])
  })

  it('finds the columns in any order, under a title, with any separator', () => {
    for (const separator of [',', ';', '\t']) {
      const text = `My sheet\n\n${['Comments', 'Alignment', 'Recommendation'].join(separator)}\n${['n', '50%', 'imds v2: instance metadata service', ''].join(separator)}`
      expect(rowsOf(text)).toMatchObject([{ line: 4, id: null, answer: { value: 50, rationale: 'n' } }])
    }
  })

  it('matches titles without regard to case, width, spaces and punctuation, in both languages', () => {
    const text = `Recommendation,Alignment\nmulti factor  AUTHENTICATION,0%\nInventory and configuration monitoring,0%\nInstance Metadata Service IMDSv2,0%\n多要素認証(ＭＦＡ),0%`
    expect(rowsOf(text)).toMatchObject([
      { id: 'mfa', sameAsLine: null },
      { id: 'inventory-config-monitoring' },
      { id: 'imdsv2' },
      { id: 'mfa', sameAsLine: 2 },
    ])
  })

  it('takes the comment of an excluded row as the reason', () => {
    const text = 'Recommendation,Alignment,Comments\nMulti-Factor Authentication,Excluded from this analysis,no users'
    expect(rowsOf(text)).toMatchObject([{ answer: { value: 'not-applicable', reason: 'no users', rationale: '' } }])
  })

  it('keeps cells with line breaks, quotes and separators, and counts lines on', () => {
    const text = `Recommendation,Alignment,Comments\r\nA,0%,"one\ntwo ""three"", four"\r\nB,25%,5" disk\r\n`
    expect(rowsOf(text)).toMatchObject([
      { line: 2, answer: { rationale: 'one\ntwo "three", four' } },
      { line: 4, answer: { value: 25, rationale: '5" disk' } },
    ])
  })

  it('reads rows that lack their last cells, which Excel leaves out', () => {
    const text = 'Recommendation,Alignment,Comments\nA,0%\nB,25%,x\nC\n\n,,\n'
    expect(rowsOf(text)).toMatchObject([
      { title: 'A', answer: { value: 0, rationale: '' } },
      { title: 'B', answer: { value: 25, rationale: 'x' } },
      { title: 'C', answer: null },
    ])
  })

  it('keeps the comment of a row without an alignment, and shows an alignment it does not know', () => {
    const text = 'Recommendation,Alignment,Comments\nA,(Select an option),later\nB,about half,x\n'
    expect(rowsOf(text)).toMatchObject([
      { answer: { value: null, rationale: 'later' }, alignmentUnread: null },
      { answer: { value: null, rationale: 'x' }, alignmentUnread: 'about half' },
    ])
  })

  it('refuses a file that is no sheet, lacks a column, is cut off or has a comment beyond all measure', () => {
    expect(rowsOf('a,b\n1,2')).toEqual({ code: 'not-a-sheet' })
    expect(rowsOf('')).toEqual({ code: 'not-a-sheet' })
    expect(rowsOf('Recommendation,Comments\na,b')).toEqual({ code: 'sheet-without-columns', missing: ['Alignment'] })
    expect(rowsOf('Recommendation,Alignment,Comments\nA,0%,x\nB,25%,"never\nclosed')).toEqual({ code: 'sheet-cut-off', line: 3 })
    expect(rowsOf(`Recommendation,Alignment,Comments\nA,0%,${'x'.repeat(20_001)}`)).toEqual({ code: 'does-not-fit', path: 'Comments (2)' })
  })

  it('gives back every cell that was quoted by the rules, whatever is in it', () => {
    const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', '道') }).map((cell) => cell.trim())
    fc.assert(
      fc.property(
        fc.array(anyCell, { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (cells, s, br) => {
          const quoted = cells.map((cell) => ['T', '0%', `"${cell.replaceAll('"', '""')}"`].join(s))
          const read = readSheet([['Recommendation', 'Alignment', 'Comments'].join(s), ...quoted].join(br), byTitle)
          expect(read.ok && read.value.map(({ answer }) => answer?.rationale)).toEqual(cells)
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readSheet(`Recommendation,Alignment\n${text}`, byTitle)))
  })
})

describe('readAlignment', () => {
  it.each([
    ['100% Aligned - Coverage throughout the organization', 100],
    ['75% Aligned - Partial Coverage - Advanced', 75],
    ['50% Aligned - Partial Coverage - Medium', 50],
    ['25% Aligned - Partial Coverage - Starting', 25],
    ['0% Aligned - Not Aligned', 0],
    ['0% Aligned - Unknown', 'unknown'],
    ['Excluded from this analysis', 'not-applicable'],
    ['(Select an option)', null],
    ['', null],
    ['１００％ 準拠 - 組織全体をカバー', 100],
    ['75% 準拠 - 一部カバー (進んでいる)', 75],
    ['0% - 未準拠', 0],
    ['0% - 不明', 'unknown'],
    ['不明', 'unknown'],
    ['この評価の対象外', 'not-applicable'],
    ['(選択してください)', null],
    ['50.00%', 50],
  ])('reads %s', (label, value) => {
    expect(readAlignment(label)).toEqual({ value })
  })

  it.each(['60%', '1000%', '175% Aligned', '0.75', 'yes', 'aligned', '7 5%', 'Selected'])('does not guess at %s', (label) => {
    expect(readAlignment(label)).toBeNull()
  })
})
