import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distribution, securityScore } from '../../../src/domain/evidence/security-score.ts'
import { standardName } from '../../../src/domain/evidence/standard-name.ts'
import { type CellSketch, catalogueOf, mergedOf } from './small-evidence.ts'

const none = catalogueOf({})
const overallOf = (cells: readonly CellSketch[]) => securityScore(mergedOf({ cells }), none).overall

describe('securityScore', () => {
  it('is failed where one result fails, else unknown, else passed', () => {
    const cells = [
      { control: 'A.1', passed: 99 },
      { control: 'A.1', account: 'b', failed: 1 },
      { control: 'A.2', passed: 99, unknown: 1 },
      { control: 'A.3', passed: 99, 'not-available': 1 },
      { control: 'A.4', passed: 1 },
    ]
    expect(overallOf(cells)).toMatchObject({ passed: 1, failed: 1, unknown: 2, ratio: 0.25 })
  })

  it('leaves suppressed results, controls without data and disabled ones out', () => {
    const cells = [{ control: 'A.1', passed: 1, suppressed: 5 }, { control: 'A.2', suppressed: 5 }, { control: 'A.3' }]
    const { overall } = securityScore(mergedOf({ cells, disabled: ['A.4'] }), none)
    expect(overall).toEqual({ passed: 1, failed: 0, unknown: 0, noData: 2, onlySuppressed: 1, disabled: 1, nothingToCheck: 0, ratio: 1 })
  })

  it('tells which passes had nothing to check: all of the results, not some', () => {
    const cells = [
      { control: 'A.1', passed: 2, nothingToCheck: 2 },
      { control: 'A.2', passed: 2, nothingToCheck: 1 },
      { control: 'A.3', passed: 2, nothingToCheck: 2, failed: 1 },
    ]
    expect(overallOf(cells)).toMatchObject({ passed: 2, nothingToCheck: 1 })
  })

  it('counts results of Security Hub itself only', () => {
    expect(
      overallOf([
        { control: 'A.1', tool: 'powerpipe', failed: 1 },
        { check: 'some_check', passed: 1 },
      ]).ratio,
    ).toBeNull()
  })

  it('has a score for each account by its own results', () => {
    const cells = [
      { control: 'A.1', account: 'b', failed: 1 },
      { control: 'A.1', account: 'a', passed: 1 },
      { control: 'A.2', account: 'b', passed: 1 },
    ]
    const { accounts, overall } = securityScore(mergedOf({ cells }), none)
    expect(accounts.map(({ account, ratio }) => [account, ratio])).toEqual([
      ['a', 1],
      ['b', 0.5],
    ])
    expect(overall.ratio).toBe(0.5)
  })

  it('goes by the standards that the file names, else by those of the catalogue, and says which', () => {
    const catalogue = catalogueOf({ 'A.1': ['FSBP', 'PCI-4.0.1'], 'A.2': ['FSBP', 'CIS-5.0.0'], 'A.3': ['FSBP'] })
    const cells = [
      { control: 'A.1', passed: 1 },
      { control: 'A.2', failed: 1 },
    ]
    const standards = {
      'A.1': ['aws-foundational-security-best-practices/v/1.0.0'],
      'A.3': ['aws-foundational-security-best-practices/v/1.0.0'],
      some_check: ['Well-Architected'],
    }
    const score = securityScore(mergedOf({ cells, standards }), catalogue)
    expect(
      score.standards.map(({ standard, isNamedByFile, passed, failed, noData }) => ({ standard, isNamedByFile, passed, failed, noData })),
    ).toEqual([
      { standard: 'CIS-5.0.0', isNamedByFile: false, passed: 0, failed: 1, noData: 0 },
      { standard: 'FSBP', isNamedByFile: true, passed: 1, failed: 1, noData: 1 },
    ])
  })

  it('never rises by one more failure, and each control is in exactly one state', () => {
    const anyCell = fc.record({
      control: fc.constantFrom('A.1', 'A.2', 'A.3'),
      account: fc.constantFrom('a', 'b'),
      passed: fc.nat(2),
      failed: fc.nat(1),
      unknown: fc.nat(1),
      suppressed: fc.nat(1),
    })
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 8 }), fc.nat(), (cells, at) => {
        const before = overallOf(cells)
        const { passed, failed, unknown, noData } = before
        expect(passed + failed + unknown + noData).toBe(new Set(cells.map(({ control }) => control)).size)
        const after = overallOf(cells.map((cell, index) => (index === at % cells.length ? { ...cell, failed: cell.failed + 1 } : cell)))
        if (before.ratio !== null) expect(after.ratio).toBeLessThanOrEqual(before.ratio)
      }),
    )
  })
})

describe('standardName', () => {
  it.each([
    ['standards/aws-foundational-security-best-practices/v/1.0.0', 'FSBP'],
    ['aws-foundation-best-practices/v/1.0.0', 'FSBP'],
    ['arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0', 'CIS-1.2.0'],
    ['cis-aws-foundations-benchmark/v/5.0.0', 'CIS-5.0.0'],
    ['standards/pci-dss/v/4.0.1', 'PCI-4.0.1'],
    ['nist-800-53/v/5.0.0', 'NIST-800-53-r5'],
    ['nist-800-171/v/2.0.0', 'NIST-800-171-r2'],
    ['standards/aws-resource-tagging-standard/v/1.0.0', 'TAGGING'],
    ['our-own-standard', 'our-own-standard'],
    ['constructor/v/1.0.0', 'constructor/v/1.0.0'],
  ])('%s is %s', (written, name) => {
    expect(standardName(written)).toBe(name)
  })
})

describe('distribution', () => {
  const accountsOf = (shares: readonly (readonly [passed: number, failed: number])[]) =>
    securityScore(
      mergedOf({
        cells: shares.flatMap(([passed, failed], account) => [
          ...Array.from({ length: passed }, (_, at) => ({ control: `P.${at}`, account: `${account}`, passed: 1 })),
          ...Array.from({ length: failed }, (_, at) => ({ control: `F.${at}`, account: `${account}`, failed: 1 })),
          { control: 'N.1', account: `${account}` },
        ]),
      }),
      none,
    ).accounts

  it('gives the ends, the middle and the tenths', () => {
    const all = distribution(
      accountsOf([
        [7, 3],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    )
    expect(all).toEqual({ count: 4, withoutScore: 1, min: 0, median: 0.6, max: 1, tenths: [1, 0, 0, 0, 0, 1, 0, 1, 0, 1] })
  })

  it('puts every exact tenth into its own bar', () => {
    const shares = Array.from({ length: 10 }, (_, passed) => [passed, 10 - passed] as const)
    expect(distribution(accountsOf(shares)).tenths).toEqual(Array.from({ length: 10 }, () => 1))
  })

  it('has nothing to say of no accounts', () => {
    expect(distribution([])).toMatchObject({ count: 0, min: null, median: null, max: null })
  })
})
