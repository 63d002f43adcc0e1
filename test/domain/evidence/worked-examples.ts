import type { AnswerValue } from '../../../src/domain/answer.ts'
import { contradictionsOf } from '../../../src/domain/evidence/contradictions.ts'
import { evidencedOf } from '../../../src/domain/evidence/evidenced.ts'
import { mergeEvidence } from '../../../src/domain/evidence/merge.ts'
import { securityScore } from '../../../src/domain/evidence/security-score.ts'
import { isStale } from '../../../src/domain/evidence/stale.ts'
import type { Verdict } from '../../../src/domain/evidence/verdict.ts'
import { verdictsOf } from '../../../src/domain/evidence/verdicts.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { answer, idOf, smallModel } from '../small-model.ts'
import { type CellSketch, catalogueOf, fileOf, mappingOf, mergedOf, momentOf } from './small-evidence.ts'

/** `8/2`: 8 results that passed, 2 that failed. */
type Results = string
/** By account, by control. */
type Accounts = Readonly<Record<string, Readonly<Record<string, Results>>>>
type Rows = Readonly<Record<string, string>>
type Written = AnswerValue | 'not-answered'

const now = momentOf('2026-11-30')
const one = 'sign-in.mfa'
const model = smallModel({ [one]: { phase: 1 } })
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000)

function countsOf(results: Results): { passed: number; failed: number } {
  const [passed = Number.NaN, failed = Number.NaN] = results.split('/').map(Number)
  return { passed, failed }
}

function cellsOf(accounts: Accounts, hadNothing: boolean): readonly CellSketch[] {
  return Object.entries(accounts).flatMap(([account, controls]) =>
    Object.entries(controls).map(([control, results]) => {
      const counts = countsOf(results)
      return { control, account, ...counts, nothingToCheck: hadNothing ? counts.passed : 0 }
    }),
  )
}

type Case = { readonly accounts: Accounts; readonly accountCount?: number | null; readonly nothingToCheck?: boolean }

function verdictsIn(rows: Rows, { accounts, accountCount = null, nothingToCheck = false }: Case) {
  const mapped = Object.fromEntries(Object.entries(rows).map(([control, strengths]) => [`security-hub/${control}`, strengths]))
  return verdictsOf(mergedOf({ cells: cellsOf(accounts, nothingToCheck) }), mappingOf({ [one]: mapped }), { model, now, accountCount })
}

function verdictIn(rows: Rows, given: Case): Verdict {
  const verdict = verdictsIn(rows, given).get(idOf(one))
  if (verdict === undefined) throw new Error('no verdict')
  return verdict
}

type ControlSketch = 'disabled' | Omit<CellSketch, 'control'>

function scoreOf(controls: Readonly<Record<string, ControlSketch>>) {
  const cells = Object.entries(controls).flatMap(([control, sketch]) => (sketch === 'disabled' ? [] : [{ control, ...sketch }]))
  const disabled = Object.keys(controls).filter((control) => controls[control] === 'disabled')
  return securityScore(mergedOf({ cells, disabled }), catalogueOf({})).overall
}

function evidencedIn(sketches: Readonly<Record<string, { readonly answer: Written; readonly results?: Results }>>) {
  const ids = Object.keys(sketches)
  const several = smallModel(Object.fromEntries(ids.map((id) => [id, { phase: 1 as const }])))
  const mapping = mappingOf(Object.fromEntries(ids.map((id) => [id, { [`security-hub/${id}`]: 'decisive/decisive' }])))
  const cells = ids.flatMap((control) => {
    const results = sketches[control]?.results
    return results === undefined ? [] : [{ control, ...countsOf(results) }]
  })
  const verdicts = verdictsOf(mergedOf({ cells }), mapping, { model: several, now, accountCount: null })
  const answers = new Map(
    Object.entries(sketches).map(([id, sketch]) => [idOf(id), answer(sketch.answer === 'not-answered' ? null : sketch.answer)]),
  )
  const { claimed, evidenced, count, applicable, restsOnEvidence } = evidencedOf(several.recommendations, answers, verdicts, new Map())
  return { claimed: rounded(claimed), evidenced: rounded(evidenced), count, applicable, onEvidence: rounded(restsOnEvidence.any) }
}

type FileCase = { readonly files: readonly { readonly takenIn: string; readonly lookedAt: string; readonly results: Results }[] }

function mergedResults({ files }: FileCase): Results {
  const given = files.map(({ takenIn, lookedAt, results }) =>
    fileOf({ takenIn, cells: [{ control: 'EC2.8', newest: lookedAt, ...countsOf(results) }] }),
  )
  return mergeEvidence(given)
    .cells.map(({ counts }) => `${counts.passed}/${counts.failed}`)
    .join(' and ')
}

/** What the code makes of the examples of docs/scoring.md on evidence, by the kind of example. */
export const computedOfEvidence: Readonly<Record<string, (example: never) => object>> = {
  files: ({ cases }: { cases: FileCase[] }) => ({ cases: cases.map(({ files }) => ({ files, result: mergedResults({ files }) })) }),
  'security-score': ({ controls }: { controls: Record<string, ControlSketch> }) => ({ result: scoreOf(controls) }),
  'published-score': ({ controls }: { controls: { passed: number; failed: number } }) => {
    const of = (count: number, sketch: ControlSketch) =>
      Array.from({ length: count }, (_, at) => [`${JSON.stringify(sketch)}.${at}`, sketch])
    const all = [...of(controls.passed, { passed: 1 }), ...of(controls.failed, { failed: 1 })]
    return { result: { ratio: rounded(scoreOf(Object.fromEntries(all)).ratio) } }
  },
  verdicts: ({ mapping, cases }: { mapping: Rows; cases: (Case & Pick<Verdict, 'kind' | 'strength'>)[] }) => ({
    cases: cases.map(({ kind: _, strength: __, ...given }) => {
      const { kind, strength } = verdictIn(mapping, given)
      return { ...given, kind, strength }
    }),
  }),
  proposals: ({ mapping, cases }: { mapping: Rows; cases: (Case & Pick<Verdict, 'proposal'>)[] }) => ({
    cases: cases.map(({ proposal: _, ...given }) => ({ ...given, proposal: verdictIn(mapping, given).proposal })),
  }),
  contradictions: ({
    mapping,
    cases,
  }: {
    mapping: Rows
    cases: (Case & { answer: AnswerValue; direction: unknown; because: unknown })[]
  }) => ({
    cases: cases.map(({ direction: _, because: __, ...given }) => {
      const [found] = contradictionsOf(model, new Map([[idOf(one), answer(given.answer)]]), verdictsIn(mapping, given))
      return { ...given, direction: found?.direction ?? null, because: found?.because ?? null }
    }),
  }),
  evidenced: ({ recommendations }: { recommendations: Parameters<typeof evidencedIn>[0] }) => ({ result: evidencedIn(recommendations) }),
  stale: ({ days }: { days: { when: IsoDate; now: IsoDate }[] }) => ({
    days: days.map(({ when, now: then }) => ({ when, now: then, stale: isStale(when, then) })),
  }),
}
