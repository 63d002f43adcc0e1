import { describe, expect, it } from 'vitest'
import en from '../../locales/en/report.json'
import ja from '../../locales/ja/report.json'
import { untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Exposure } from '../../src/domain/evidence/finding.ts'
import type { CapabilityId, Language, RecommendationId } from '../../src/domain/model.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { buildQuarterlySummary } from '../../src/report/quarterly-summary.ts'
import type { ReportWords } from '../../src/report/words.ts'
import { realModel } from '../real-model.ts'
import { quarterKinds } from './quarter-kinds.ts'
import { masking, reportInput } from './sample-report.ts'

type Said = { readonly key: string; readonly values: Readonly<Record<string, unknown>> }
type Change = (assessment: Assessment) => Assessment

const idOf = (id: string) => id as RecommendationId
const withAnswers =
  (value: (index: number) => (typeof untouchedAnswer)['value'], patch: Partial<typeof untouchedAnswer> = {}): Change =>
  (assessment) => ({
    ...assessment,
    answers: new Map(realModel.recommendations.map(({ id }, index) => [id, { ...untouchedAnswer, ...patch, value: value(index) }])),
  })
const withProfile =
  (patch: Partial<Assessment['profile']>): Change =>
  (assessment) => ({ ...assessment, profile: { ...assessment.profile, ...patch } })
const withExposures =
  (change: (exposure: Exposure) => readonly Exposure[]): Change =>
  (assessment) => ({ ...assessment, evidence: assessment.evidence.map((file) => ({ ...file, exposures: file.exposures.flatMap(change) })) })

/** Assessments of every kind: together they make the report say everything it can say. */
const kinds: readonly Change[] = [
  (assessment) => assessment,
  (assessment) => ({ ...assessment, profile: newProfile('ja'), answers: new Map() }),
  withAnswers(() => 'not-applicable'),
  withAnswers(() => 'unknown'),
  withAnswers(() => 100),
  withAnswers((index) => (index < 73 ? 100 : 75)),
  withAnswers((index) => (index === 0 ? 'unknown' : 75)),
  withAnswers((index) => (index === 40 ? null : 75)),
  withAnswers((index) => (index === 5 ? 'not-applicable' : 0), { rationale: 'x'.repeat(400) }),
  withAnswers((index) => (index % 7 === 0 ? 'not-applicable' : 75)),
  (assessment) =>
    withProfile({ targetPhase: 3, capabilityTargets: new Map([['resiliency' as CapabilityId, 1]]) })(
      withAnswers((index) => (index < 36 ? 100 : 25))(assessment),
    ),
  withProfile({ weights: new Map([[idOf('mfa'), 3]]) }),
  // No results of Security Hub, hence no security score.
  (assessment) => ({ ...assessment, evidence: assessment.evidence.filter(({ format }) => format === 'iam-credential-report') }),
  withExposures((exposure) => [{ ...exposure, isOpen: false }]),
  withExposures((exposure) => [1, 2, 3, 4, 5, 6].map((place) => ({ ...exposure, id: `${exposure.id}-${place}`, isOpen: true }))),
  // Identity has nothing to do in phase 1, and its phase 2 needs multi-account management, which nothing else waits for.
  withAnswers((index) => (index >= 3 && index <= 6 ? 'not-applicable' : [19, 28].includes(index) ? 0 : 100)),
  // Two things left in two capabilities: the second is asked for by the target, or lies beyond it.
  (assessment) => withProfile({ targetPhase: 4 })(withAnswers((index) => ([38, 73].includes(index) ? 0 : 100))(assessment)),
  (assessment) => withProfile({ targetPhase: 1 })(withAnswers((index) => ([38, 73].includes(index) ? 0 : 100))(assessment)),
]

function recording(words: ReportWords, said: Said[]): ReportWords {
  return {
    ...words,
    say: (key, ...values) => {
      said.push({ key, values: { ...values[0] } })
      return words.say(key, ...values)
    },
  }
}

async function sayAll(language: Language, changes: readonly Change[]): Promise<readonly Said[]> {
  const said: Said[] = []
  for (const change of changes) {
    const input = await reportInput(language, change, { mask: masking('url') })
    buildReport({ ...input, words: recording(input.words, said) })
    buildQuarterlySummary({ ...input, words: recording(input.words, said) })
  }
  return said
}

// Which sentences are said does not hang on the language, so that only one says them all; made once.
const everything = sayAll('en', [...kinds, ...quarterKinds])

/** The sentences of a language by key, plural forms together. */
function templates(words: typeof en | typeof ja): ReadonlyMap<string, readonly string[]> {
  const { cost: _, person: __, ...parts } = words.document
  const found = new Map<string, string[]>()
  for (const [part, sentences] of Object.entries<Readonly<Record<string, string>>>(parts)) {
    for (const [name, text] of Object.entries(sentences)) {
      const key = `${part}.${name.replace(/_(one|other)$/, '')}`
      found.set(key, [...(found.get(key) ?? []), text])
    }
  }
  return found
}

const placeholders = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1])))

describe('the words of the report', { timeout: 120_000 }, () => {
  it('are all said by some report, and nothing is said that has no words', async () => {
    const sentences = templates(en)
    // The first is said by the screen, which proposes it.
    const said = new Set(['cover.usualClassification', ...(await everything).map(({ key }) => key)])
    expect([...said].filter((key) => !sentences.has(key))).toEqual([])
    expect([...sentences.keys()].filter((key) => !said.has(key))).toEqual([])
  })

  it.each([
    ['en', templates(en)],
    ['ja', templates(ja)],
  ] as const)('ask for nothing they are not given (%s)', async (_, sentences) => {
    for (const { key, values } of await everything) {
      for (const name of placeholders(sentences.get(key) ?? [])) expect(values, `${key}: {{${name}}}`).toHaveProperty(String(name))
    }
  })

  it('are chosen alike in both languages', async () => {
    const keysIn = async (language: Language) => (await sayAll(language, kinds.slice(0, 2))).map(({ key }) => key)
    expect(await keysIn('ja')).toEqual(await keysIn('en'))
  })

  it('say the same in both languages', () => {
    const japanese = templates(ja)
    expect([...templates(en).keys()].toSorted()).toEqual([...japanese.keys()].toSorted())
  })
})

describe('reportWords', () => {
  it('sets a space where the two scripts meet, and none inside what is quoted or typed', async () => {
    const { words } = await reportInput('ja')
    const purpose = (organisation: string) => words.say('summary.purpose', { organisation, model: 'モデル', target: 'フェーズ 2: 基礎' })
    expect(purpose('ACME')).toContain('ACME の AWS 利用')
    expect(purpose('銀河物流')).toContain('銀河物流の AWS 利用')
    expect(purpose('A社とB社')).toContain('A社とB社の AWS 利用')
    expect(words.say('reason.prerequisite', { title: 'WAF の設定' })).toBe('「WAF の設定」の前提')
    expect(words.say('premises.weightsChanged', { count: 2, where: '付録 C' })).toBe('2 項目で変更 (付録 C)')
  })

  it('names people A to Z and on', async () => {
    const { words } = await reportInput('en')
    expect([0, 25, 26, 27, 701, 702].map(words.person)).toEqual([
      'Person A',
      'Person Z',
      'Person AA',
      'Person AB',
      'Person ZZ',
      'Person AAA',
    ])
  })
})
