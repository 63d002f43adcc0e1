import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, untouchedAnswer } from '../../../src/domain/answer.ts'
import type { RecommendationId } from '../../../src/domain/model.ts'
import { countRows, planSheet, sheetPatches } from '../../../src/features/home/sheet-answers.ts'
import type { SheetRow } from '../../../src/state/ports.ts'

const id = (text: string) => text as RecommendationId
const answer = (patch: Partial<Answer>): Answer => ({ ...untouchedAnswer, ...patch })
const row = (line: number, patch: Partial<SheetRow>): SheetRow => ({
  line,
  title: `row ${line}`,
  id: null,
  answer: answer({ value: 50 }),
  alignmentUnread: null,
  sameAsLine: null,
  ...patch,
})

describe('planSheet', () => {
  it('lets the first row that says something count', () => {
    const rows = [
      row(2, { id: id('mfa'), answer: null }),
      row(3, { id: id('mfa') }),
      row(4, { id: id('mfa'), answer: answer({ value: 100 }) }),
    ]
    const plan = planSheet(rows, new Map())
    expect(plan.answers.get(id('mfa'))?.value).toBe(50)
    expect([...plan.fates.values()]).toEqual([{ kind: 'empty' }, { kind: 'taken' }, { kind: 'repeated', line: 3 }])
  })

  it('treats a row matched by hand like any other, and one left out as left out', () => {
    const rows = [row(2, { id: id('mfa') }), row(3, {}), row(4, {}), row(5, {})]
    const plan = planSheet(
      rows,
      new Map([
        [3, id('mfa')],
        [4, id('backups')],
        [5, null],
      ]),
    )
    expect([...plan.fates.values()].map(({ kind }) => kind)).toEqual(['taken', 'repeated', 'taken', 'skipped'])
    expect([...plan.answers.keys()]).toEqual(['mfa', 'backups'])
  })
})

const rows = fc
  .array(
    fc.record({
      id: fc.constantFrom(null, id('a'), id('b'), id('c')),
      answer: fc.constantFrom(null, answer({ value: 25 }), answer({ rationale: 'x' })),
      alignmentUnread: fc.constantFrom(null, 'mostly'),
    }),
  )
  .map((list) => list.map((one, index) => row(index + 2, one)))

describe('countRows', () => {
  it('accounts for every row exactly once', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const plan = planSheet(list, new Map())
        const { unread, ...fates } = countRows(list, plan)
        expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(list.length)
        expect(fates.taken).toBe(plan.answers.size)
        expect(unread).toBe(list.filter(({ alignmentUnread }) => alignmentUnread !== null).length)
      }),
    )
  })
})

const answers = fc
  .record({
    value: fc.constantFrom(null, 0, 75, 'unknown', 'not-applicable'),
    rationale: fc.constantFrom('', 'from here'),
    reason: fc.constantFrom('', 'because'),
  })
  .map((patch) => answer(patch as Partial<Answer>))

describe('sheetPatches', () => {
  const patched = (sheet: Answer, stored: Answer, overwrite: boolean) =>
    sheetPatches(new Map([[id('mfa'), sheet]]), new Map([[id('mfa'), stored]]), overwrite).get(id('mfa')) ?? {}

  it('changes nothing that is said already, unless told to', () => {
    fc.assert(
      fc.property(answers, answers, (sheet, stored) => {
        const after = { ...stored, ...patched(sheet, stored, false) }
        if (stored.value !== null) expect(after.value).toBe(stored.value)
        if (stored.rationale !== '') expect(after.rationale).toBe(stored.rationale)
        if (stored.value === null) expect(after.value).toBe(sheet.value)
      }),
    )
  })

  it('takes everything the sheet says when told to, and never empties anything', () => {
    fc.assert(
      fc.property(answers, answers, (sheet, stored) => {
        const after = { ...stored, ...patched(sheet, stored, true) }
        expect(after.value).toBe(sheet.value ?? stored.value)
        expect(after.rationale).toBe(sheet.rationale || stored.rationale)
        expect(after.reason).toBe(sheet.reason || stored.reason)
      }),
    )
  })

  it('leaves out what would change nothing', () => {
    expect(sheetPatches(new Map([[id('mfa'), answer({})]]), new Map(), true).size).toBe(0)
  })
})
