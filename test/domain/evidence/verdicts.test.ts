import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Strength } from '../../../src/domain/evidence/mapping.ts'
import type { Verdict } from '../../../src/domain/evidence/verdict.ts'
import { verdictsOf } from '../../../src/domain/evidence/verdicts.ts'
import { idOf, smallModel } from '../small-model.ts'
import { type CellSketch, mappingOf, mergedOf, momentOf } from './small-evidence.ts'

const model = smallModel({ 'sign-in.mfa': { phase: 1 }, 'sign-in.other': { phase: 1 } })
const now = momentOf('2026-11-30')

type Given = {
  readonly rows: Readonly<Record<string, string>>
  readonly cells: readonly CellSketch[]
  readonly accountCount?: number | null
  readonly reach?: Strength
}

function verdictOf({ rows, cells, accountCount = null, reach = 'decisive' }: Given): Verdict {
  const mapping = mappingOf({ 'sign-in.mfa': rows }, reach)
  const verdict = verdictsOf(mergedOf({ cells }), mapping, { model, now, accountCount }).get(idOf('sign-in.mfa'))
  if (verdict === undefined) throw new Error('no verdict')
  return verdict
}

const decisive = { 'security-hub/A.1': 'decisive/decisive' }
const partial = { 'security-hub/A.1': 'partial/partial' }
const inAccounts = (...results: readonly Omit<CellSketch, 'account' | 'control'>[]): readonly CellSketch[] =>
  results.map((result, at) => ({ control: 'A.1', account: `${at + 1}`, ...result }))

describe('verdictsOf, in one account', () => {
  it('contradicts decisively on one decisive failure, whatever passes', () => {
    expect(verdictOf({ rows: decisive, cells: inAccounts({ passed: 99, failed: 1 }) })).toMatchObject({
      kind: 'contradicts',
      strength: 'decisive',
    })
  })

  it('is mixed where weaker failures stand beside passes, and contradicts where they stand alone', () => {
    expect(verdictOf({ rows: partial, cells: inAccounts({ passed: 9, failed: 1 }) })).toMatchObject({ kind: 'mixed', strength: 'partial' })
    expect(verdictOf({ rows: partial, cells: inAccounts({ failed: 1 }) })).toMatchObject({ kind: 'contradicts', strength: 'partial' })
  })

  it('supports as strongly as the strongest row that passes', () => {
    const rows = { 'security-hub/A.1': 'hint/hint', 'prowler/check': 'partial/partial' }
    const cells = [...inAccounts({ passed: 1 }), { check: 'check', account: '1', passed: 1 }]
    expect(verdictOf({ rows, cells })).toMatchObject({ kind: 'supports', strength: 'partial' })
  })

  it('takes a pass for want of anything to check as partial at most', () => {
    expect(verdictOf({ rows: decisive, cells: inAccounts({ passed: 2, nothingToCheck: 2 }) })).toMatchObject({
      strength: 'partial',
      proposal: null,
    })
    expect(verdictOf({ rows: decisive, cells: inAccounts({ passed: 2, nothingToCheck: 1 }) })).toMatchObject({
      strength: 'decisive',
      proposal: 100,
    })
    expect(verdictOf({ rows: { 'security-hub/A.1': 'hint/hint' }, cells: inAccounts({ passed: 2, nothingToCheck: 2 }) }).strength).toBe(
      'hint',
    )
  })

  it('takes a pass of Config.1 the same way, since it may always pass; its failure stays decisive', () => {
    const rows = { 'security-hub/Config.1': 'decisive/decisive' }
    expect(verdictOf({ rows, cells: [{ control: 'Config.1', passed: 1 }] })).toMatchObject({
      kind: 'supports',
      strength: 'partial',
      proposal: null,
    })
    expect(verdictOf({ rows, cells: [{ control: 'Config.1', failed: 1 }] })).toMatchObject({
      kind: 'contradicts',
      strength: 'decisive',
      proposal: 0,
    })
  })

  it('says nothing by rows that are silent on that side, by undecided results, and by controls nobody mapped', () => {
    expect(verdictOf({ rows: { 'security-hub/A.1': 'decisive/none' }, cells: inAccounts({ passed: 9 }) }).kind).toBe('silent')
    expect(verdictOf({ rows: decisive, cells: inAccounts({ unknown: 1, manual: 1, suppressed: 1, 'not-available': 1 }) })).toMatchObject({
      kind: 'silent',
      strength: 'none',
      proposal: null,
      subjects: [{ undecided: 4, passed: 0, failed: 0 }],
    })
    expect(verdictOf({ rows: decisive, cells: [{ control: 'Z.9', failed: 1 }] }).kind).toBe('silent')
  })

  it('hears AWS Config and Powerpipe on the controls of Security Hub, and no other tool', () => {
    const of = (tool: CellSketch['tool']) =>
      verdictOf({ rows: decisive, cells: [{ tool: tool ?? 'prowler', control: 'A.1', check: 'a-rule', failed: 1 }] })
    expect([of('aws-config').kind, of('powerpipe').kind, of('prowler').kind]).toEqual(['contradicts', 'contradicts', 'silent'])
    expect(of('aws-config').subjects[0]?.row.tool).toBe('aws-config')
  })
})

describe('verdictsOf, over accounts', () => {
  it('lists accounts by what they show and is mixed where they differ', () => {
    const verdict = verdictOf({ rows: partial, cells: inAccounts({ passed: 1 }, { failed: 1 }, { passed: 1, failed: 1 }, { unknown: 1 }) })
    expect(verdict).toMatchObject({ kind: 'mixed', supporting: ['1'], contradicting: ['2'], mixed: ['3'], accountsInScope: 4 })
  })

  it('supports as strongly as in the account where it is weakest, and fails as strongly as anywhere', () => {
    const supported = verdictOf({ rows: decisive, cells: inAccounts({ passed: 1 }, { passed: 1, nothingToCheck: 1 }) })
    expect(supported).toMatchObject({ kind: 'supports', strength: 'partial' })
    const rows = { ...decisive, 'security-hub/A.2': 'hint/hint' }
    const cells = [...inAccounts({ passed: 1 }, { failed: 1 }), { control: 'A.2', account: '3', failed: 1 }]
    expect(verdictOf({ rows, cells })).toMatchObject({ kind: 'mixed', strength: 'decisive' })
  })

  it('has a verdict for every recommendation of the model', () => {
    const verdicts = verdictsOf(mergedOf({}), mappingOf({}), { model, now, accountCount: null })
    expect([...verdicts.values()].map(({ kind }) => kind)).toEqual(['silent', 'silent'])
  })

  it('shows the controls and checks behind it', () => {
    const cells = inAccounts(
      { passed: 3, nothingToCheck: 1, newest: '2026-11-01' },
      { failed: 2, suppressed: 1, failing: ['arn:x'], newest: '2026-11-05', region: 's' },
    )
    const verdict = verdictOf({ rows: decisive, cells })
    expect(verdict.subjects).toMatchObject([
      { passed: 3, failed: 2, nothingToCheck: 1, undecided: 1, failingAccounts: ['2'], failing: ['arn:x'], newest: momentOf('2026-11-05') },
    ])
    expect(verdict).toMatchObject({ regions: ['r', 's'], newest: momentOf('2026-11-05') })
  })
})

describe('verdictsOf, of derived checks', () => {
  it('hears them without their being in the evidence', () => {
    const mapping = mappingOf({ 'sign-in.mfa': { 'detections/guardduty-reports': 'none/partial' } }, 'partial')
    const verdicts = verdictsOf(mergedOf({ detections: [{ open: 1 }] }), mapping, { model, now, accountCount: null })
    expect(verdicts.get(idOf('sign-in.mfa'))).toMatchObject({ kind: 'supports', strength: 'partial', supporting: ['a'] })
  })
})

describe('the proposal', () => {
  it('is there only within decisive reach and by a decisive result', () => {
    const cells = inAccounts({ passed: 1 })
    expect(verdictOf({ rows: decisive, cells, reach: 'partial' }).proposal).toBeNull()
    expect(verdictOf({ rows: { 'security-hub/A.1': 'decisive/partial' }, cells }).proposal).toBeNull()
    expect(verdictOf({ rows: { 'security-hub/A.1': 'decisive/partial' }, cells: inAccounts({ passed: 1, failed: 1 }) }).proposal).toBe(50)
    expect(verdictOf({ rows: decisive, cells }).proposal).toBe(100)
  })

  it('takes the least share of the decisive rows in an account, and the mean over accounts', () => {
    const rows = { ...decisive, 'security-hub/A.2': 'decisive/partial' }
    const cells = [...inAccounts({ passed: 9, failed: 1 }, { passed: 1 }), { control: 'A.2', account: '1', passed: 1, failed: 1 }]
    expect(verdictOf({ rows, cells }).proposal).toBe(75)
  })

  it('counts accounts in scope that do not speak as 0, and proposes nothing when they are more than those that do', () => {
    const cells = inAccounts({ passed: 1 }, { passed: 1 })
    expect([null, 1, 2, 3, 4, 5, 9].map((accountCount) => verdictOf({ rows: decisive, cells, accountCount }).proposal)).toEqual([
      100,
      100,
      100,
      50,
      50,
      null,
      null,
    ])
    const seen = [...cells, { control: 'Z.9', account: '3', passed: 1 }]
    expect(verdictOf({ rows: decisive, cells: seen })).toMatchObject({ accountsInScope: 3, proposal: 50 })
  })

  it('is 100 only when everything passes everywhere', () => {
    const almost = inAccounts({ passed: 1_000_000, failed: 1 }, { passed: 1 })
    expect(verdictOf({ rows: decisive, cells: almost }).proposal).toBe(75)
    expect(verdictOf({ rows: decisive, cells: inAccounts({ passed: 5, unknown: 1 }) }).proposal).toBe(75)
    const rows = { ...decisive, 'security-hub/A.2': 'hint/hint' }
    expect(verdictOf({ rows, cells: [...inAccounts({ passed: 5 }), { control: 'A.2', account: '1', failed: 1 }] }).proposal).toBe(75)
  })

  it('does not lose a step to what binary fractions cannot hold', () => {
    // The mean of 2/3, 2/4 and 3/9 comes out as 0.4999 in floating point.
    const shares = inAccounts({ passed: 2, failed: 1 }, { passed: 2, failed: 2 }, { passed: 3, failed: 6 })
    expect(verdictOf({ rows: decisive, cells: shares }).proposal).toBe(50)
  })

  it('is withheld where only totals without an account speak and several accounts are in scope', () => {
    const cells = [{ control: 'A.1', account: '', passed: 9 }]
    expect(verdictOf({ rows: decisive, cells, accountCount: 200 })).toMatchObject({ kind: 'supports', supporting: [''], proposal: null })
    expect(verdictOf({ rows: decisive, cells })).toMatchObject({ accountsInScope: 1, proposal: 100 })
  })

  const anyCells = fc.array(
    fc.record({
      control: fc.constantFrom('A.1', 'A.2', 'A.3'),
      account: fc.constantFrom('1', '2', '3'),
      passed: fc.nat(3),
      failed: fc.nat(2),
      unknown: fc.nat(1),
      nothingToCheck: fc.constant(0),
    }),
    { minLength: 1, maxLength: 8 },
  )
  const rows = { 'security-hub/A.1': 'decisive/decisive', 'security-hub/A.2': 'decisive/partial', 'security-hub/A.3': 'partial/partial' }
  const scopes = fc.constantFrom(null, 2, 3, 8)
  const changed = (cells: readonly CellSketch[], at: number, change: (cell: CellSketch) => CellSketch) =>
    cells.map((cell, index) => (index === at % cells.length ? change(cell) : cell))

  it('never rises by one more failure', () => {
    fc.assert(
      fc.property(anyCells, scopes, fc.nat(), (cells, accountCount, at) => {
        const before = verdictOf({ rows, cells, accountCount }).proposal
        const after = verdictOf({
          rows,
          cells: changed(cells, at, (cell) => ({ ...cell, failed: (cell.failed ?? 0) + 1 })),
          accountCount,
        }).proposal
        if (before !== null) expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('never falls by a failure put right', () => {
    fc.assert(
      fc.property(anyCells, scopes, fc.nat(), (cells, accountCount, at) => {
        const before = verdictOf({ rows, cells, accountCount }).proposal
        const righted = changed(cells, at, (cell) => ({ ...cell, failed: 0, passed: (cell.passed ?? 0) + (cell.failed ?? 0) }))
        const after = verdictOf({ rows, cells: righted, accountCount }).proposal
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('never rises with more accounts in scope, and 100 means that all of them support', () => {
    fc.assert(
      fc.property(anyCells, fc.integer({ min: 1, max: 9 }), (cells, accountCount) => {
        const narrow = verdictOf({ rows, cells, accountCount })
        const wide = verdictOf({ rows, cells, accountCount: accountCount + 1 })
        if (narrow.proposal !== null && wide.proposal !== null) expect(wide.proposal).toBeLessThanOrEqual(narrow.proposal)
        if (narrow.proposal === null && wide.accountsInScope > narrow.accountsInScope) expect(wide.proposal).toBeNull()
        if (narrow.proposal === 100) expect([narrow.kind, narrow.supporting.length]).toEqual(['supports', narrow.accountsInScope])
      }),
    )
  })
})
