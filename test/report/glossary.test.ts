import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report/build-report.ts'
import { type Glossary, glossaryOf, termsUsed } from '../../src/report/glossary.ts'
import { markdownOf } from '../../src/report/markdown.ts'
import type { SectionId } from '../../src/report/options.ts'
import { buildQuarterlySummary } from '../../src/report/quarterly-summary.ts'
import { realModel, realNamesOf } from '../real-model.ts'
import { allTexts, chapterOf, headingsOf, rowsOf, tablesOf } from './document-text.ts'
import { reportInput, withoutEvidence } from './sample-report.ts'

const only = (...sections: readonly SectionId[]) => ({ sections: new Set(sections) })

/** The terms of the annex, without what they are called in the other language. */
async function termsOf(...input: Parameters<typeof reportInput>): Promise<readonly string[]> {
  const tables = tablesOf(chapterOf(buildReport(await reportInput(...input)), 'glossary'))
  const rows = tables.flatMap(rowsOf).filter(([, meaning]) => meaning !== '')
  return rows.map(([term]) => term?.split('  ')[0] ?? '')
}

const glossaryWith = (...terms: readonly string[]): Glossary => [
  { id: 'one', name: 'One', entries: terms.map((term) => ({ id: term, term, otherTerm: '', meaning: '' })) },
]
const usedIn = (language: 'en' | 'ja', terms: readonly string[], ...texts: readonly string[]) =>
  termsUsed(glossaryWith(...terms), texts, language).flatMap(({ entries }) => entries.map(({ term }) => term))

describe('the glossary of the report', { timeout: 60_000 }, () => {
  it('stands behind the other appendices and before the sources', async () => {
    const weighted = await reportInput('ja', (assessment) => ({
      ...assessment,
      profile: { ...assessment.profile, weights: new Map([[realModel.recommendations[0]?.id as never, 2]]) },
    }))
    expect(headingsOf(buildReport(weighted)).filter((text) => text.startsWith('付録'))).toEqual([
      '付録 A 全推奨事項の回答',
      '付録 B 対象外と不明',
      '付録 C 変更した重み',
      '付録 D 用語集',
      '付録 E 出典と免責事項',
    ])
  })

  it('gives each term with its name in the other language and its meaning', async () => {
    const document = buildReport(await reportInput('ja'))
    const rows = tablesOf(chapterOf(document, 'glossary')).flatMap(({ rows }) => rows)
    const row = rows.find(([term]) => term?.spans[0]?.text === '到達フェーズ')
    expect(row?.[0]?.spans.at(-1)).toEqual({ text: 'Phase reached', soft: true, lang: 'en' })
    expect(row?.[1]?.spans[0]?.text).toContain('最も低いケイパビリティで決まります')
    expect(markdownOf(document)).toMatch(/\| \*\*到達フェーズ\*\*.*Phase reached.* \| そのフェーズまでの/)
  })

  it('takes what the model explains from the model', async () => {
    const rows = tablesOf(chapterOf(buildReport(await reportInput('en')), 'glossary')).flatMap(rowsOf)
    for (const { id } of realModel.capabilities) {
      const [own, other] = [realNamesOf.en.capabilities.get(id), realNamesOf.ja.capabilities.get(id)]
      expect(rows).toContainEqual([`${own?.name}  ${other?.name}`, own?.purpose])
    }
    expect(rows).toContainEqual(['Phase 2: Foundational  基礎', realNamesOf.en.phases[2].purpose])
  })

  it('explains the words of evidence only where there is evidence', async () => {
    const ofEvidence = ['Evidence', 'Finding', 'Control', 'Security score', 'Exposure finding', 'Severity', 'Disabled']
    expect(await termsOf('en')).toEqual(expect.arrayContaining(ofEvidence))
    const without = await termsOf('en', (one) => ({ ...withoutEvidence(one), snapshots: [] }))
    expect(without.filter((term) => ofEvidence.includes(term))).toEqual([])
  })

  it('explains the words of a plan only where there is one', async () => {
    const ofPlan = ['使える工数', '固定', 'スナップショット', '持ち越し']
    expect(await termsOf('ja')).toEqual(expect.arrayContaining(ofPlan))
    const without = await termsOf('ja', (one) => ({ ...one, roadmap: new Map(), snapshots: [] }))
    expect(without.filter((term) => ofPlan.includes(term))).toEqual([])
  })

  it('keeps to the chapters that are there', async () => {
    const short = await termsOf('en', undefined, only('summary', 'glossary'))
    expect(short).toEqual(expect.arrayContaining(['Capability', 'Target', 'Person-days']))
    expect(short).not.toContain('Weight')
    expect(short.length).toBeLessThan((await termsOf('en')).length)
  })

  it('is the whole glossary where it stands alone, and nowhere when it is not wanted', async () => {
    const { glossary } = await reportInput('en')
    expect(await termsOf('en', undefined, only('glossary'))).toHaveLength(glossary.flatMap(({ entries }) => entries).length)
    expect(await termsOf('en', undefined, only('summary', 'answers'))).toEqual([])
    expect(allTexts(buildQuarterlySummary(await reportInput('en')))).not.toContain('Glossary')
  })
})

describe('glossaryOf', () => {
  it('puts phases, capabilities and groups behind the words for them', () => {
    const phaseName = (phase: number, name: string) => `${phase} ${name}`
    const names = { names: realNamesOf.ja, otherNames: realNamesOf.en, phaseName }
    const entries = glossaryOf(glossaryWith('phase', 'capability', 'group', 'score'), names).flatMap((topic) => topic.entries)
    expect(entries.map(({ id }) => id)).toEqual([
      ...['phase', 'phase-1', 'phase-2', 'phase-3', 'phase-4', 'capability', ...realModel.capabilities.map(({ id }) => id)],
      ...['group', 'governance', 'operations', 'protection', 'score'],
    ])
    expect(entries[1]).toMatchObject({ term: '1 クイックウィン', otherTerm: 'Quick Wins', meaning: realNamesOf.ja.phases[1].purpose })
  })
})

describe('termsUsed', () => {
  it('finds English words in any case, one or several, and none inside another', () => {
    expect(usedIn('en', ['Capability', 'Score', 'Band'], 'CAPABILITIES and scores', 'bandwidth')).toEqual(['Capability', 'Score'])
    expect(usedIn('en', ['Phase reached'], 'Phase\nreached')).toEqual(['Phase reached'])
    expect(usedIn('en', ['Phase reached'], 'the last phase', 'reached by none')).toEqual([])
  })

  it('takes no part of a Japanese compound for a word', () => {
    expect(usedIn('ja', ['参考', '無効'], '参考になる程度です', '有効と無効')).toEqual(['参考', '無効'])
    expect(usedIn('ja', ['参考', '無効', 'スコア'], '参考値として', '無効化', 'スコアリング')).toEqual([])
  })

  it('finds a word that goes on in the next line, and none from one text to the next', () => {
    expect(usedIn('ja', ['チェック対象なし'], 'チェック\n対象なし')).toEqual(['チェック対象なし'])
    expect(usedIn('ja', ['対象外'], '対', '象外')).toEqual([])
  })

  it('leaves out a topic of which no word is used', () => {
    expect(termsUsed(glossaryWith('Band'), ['nothing'], 'en')).toEqual([])
  })

  it('takes what is no letter in a term as it stands', () => {
    expect(usedIn('en', ['Low (0.5)', 'a+'], 'Low 0x5', 'aaa')).toEqual([])
  })
})
