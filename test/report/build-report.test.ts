import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerValue, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Language, RecommendationId } from '../../src/domain/model.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { ReportDocument } from '../../src/report/document.ts'
import { maskKinds } from '../../src/report/mask.ts'
import { type SectionId, sectionIds } from '../../src/report/options.ts'
import { realModel } from '../real-model.ts'
import { allTexts, chapterOf, flat, headingsOf, rowsOf, tablesOf, textsOf } from './document-text.ts'
import { masking, reportInput, today, withoutEvidence } from './sample-report.ts'

const idOf = (id: string) => id as RecommendationId
const languages: readonly Language[] = ['ja', 'en']

const report = async (...input: Parameters<typeof reportInput>) => buildReport(await reportInput(...input))
const saidIn = async (chapter: string, ...input: Parameters<typeof reportInput>) =>
  chapterOf(await report(...input), chapter)
    .flatMap(textsOf)
    .join('\n')

const answer = (patch: Partial<Answer>): Answer => ({ ...untouchedAnswer, ...patch })
const emptied = (assessment: Assessment): Assessment => ({ ...withoutEvidence(assessment), profile: newProfile('ja'), answers: new Map() })
const allAs =
  (value: AnswerValue | null, patch: Partial<Answer> = {}) =>
  (assessment: Assessment): Assessment => ({
    ...assessment,
    answers: new Map(realModel.recommendations.map(({ id }) => [id, answer({ value, ...patch })])),
  })
const changed =
  (id: string, patch: Partial<Answer>) =>
  (assessment: Assessment): Assessment => ({
    ...assessment,
    answers: new Map([...assessment.answers, [idOf(id), { ...(assessment.answers.get(idOf(id)) ?? untouchedAnswer), ...patch }]]),
  })
const only = (...sections: readonly SectionId[]) => ({ sections: new Set(sections) })

describe('buildReport', () => {
  it('numbers its chapters and appendices in their order', async () => {
    expect(headingsOf(await report('ja')).filter((text) => /^(\d\.|付録)/.test(text) && !/^\d\.\d/.test(text))).toEqual([
      '1. サマリー',
      '2. 評価の前提',
      '3. 現状評価',
      '4. エビデンスとの照合',
      '5. 課題',
      '6. ロードマップ',
      '7. 前回との比較',
      '付録 A 全推奨事項の回答',
      '付録 B 対象外と不明',
      '付録 C 用語集',
      '付録 D 出典と免責事項',
    ])
  })

  it('leaves out what is not chosen and numbers the rest anew', async () => {
    expect(headingsOf(await report('en', undefined, only('gaps', 'exceptions'))).filter((text) => !/^\w\.\d/.test(text))).toEqual([
      '1. Gaps',
      'Appendix A. Not applicable and unknown',
      'Appendix B. Sources and disclaimer',
    ])
  })

  it('has no heading twice under one id, and sources in any case', async () => {
    const ids = flat((await report('en')).blocks).flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(headingsOf(await report('en', undefined, only()))).toEqual(['Appendix A. Sources and disclaimer'])
  })

  it('gives an equal document for equal input', async () => {
    expect(await report('ja')).toEqual(await report('ja'))
    expect(JSON.parse(JSON.stringify(await report('ja')))).toEqual(await report('ja'))
  })

  it.each(languages)('has tables whose rows fit their columns and whose columns fill the width (%s)', async (language) => {
    for (const { columns, rows, caption } of tablesOf((await report(language)).blocks)) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
      for (const row of rows) expect(row, caption).toHaveLength(columns.length)
    }
  })

  it.each(languages)('never tells an answer by colour alone (%s)', async (language) => {
    for (const cell of tablesOf((await report(language)).blocks).flatMap(({ rows }) => rows.flat())) {
      if (cell.shade) expect(cell.spans.map(({ text }) => text).join('')).not.toBe('')
    }
  })

  it('keeps the classification over every page however long the name is', async () => {
    const named = (assessment: Assessment): Assessment => ({
      ...assessment,
      profile: { ...assessment.profile, organisation: '長い名前の会社'.repeat(9) },
    })
    const { runningHeader, title } = await report('ja', named, { classification: '社外秘' })
    expect(runningHeader).toMatch(/の会社.*… \| 社外秘$/)
    expect(runningHeader.length).toBeLessThan(70)
    expect(title).toContain('長い名前の会社'.repeat(9))
  })

  it('prints the cover from the profile and the options', async () => {
    const { cover, runningHeader, author, createdOn } = await report('ja', undefined, {
      classification: '社外秘',
      author: '推進室',
      edition: '2.1',
    })
    expect(cover).toMatchObject({
      organisation: '株式会社しおかぜ物流クラウド (架空)',
      title: 'AWS セキュリティ成熟度 評価報告書',
      classification: '社外秘',
    })
    expect(cover.facts.map(({ value }) => value)).toEqual([
      '2026年11月9日〜2026年11月17日',
      '2026年11月23日',
      '2.1',
      '推進室',
      '8 名',
      'モデル 2・採点方式 1',
    ])
    expect(runningHeader).toBe('AWS セキュリティ成熟度 評価報告書 | 株式会社しおかぜ物流クラウド (架空) | 社外秘')
    expect([author, createdOn]).toEqual(['推進室', today])
  })
})

describe('the summary', () => {
  it('says what holds the organisation back, what rests on unknowns and what not-applicables add', async () => {
    const said = await saidIn('summary', 'en', withoutEvidence)
    expect(said).toMatch(/Incident response, Vulnerability management, Resiliency and \d more are at “Before phase 1”\./)
    expect(said).toContain('answered “unknown” (4) or not answered (17)')
    expect(said).toContain('3 recommendations are not applicable')
  })

  it('gives at most five findings', async () => {
    const list = chapterOf(await report('ja'), 'summary').find(({ kind }) => kind === 'list')
    expect(list && textsOf(list).length).toBe(5)
  })

  it('begins with what opens the next gate, with effort and charges', async () => {
    const [table] = tablesOf(chapterOf(await report('ja', (assessment) => ({ ...assessment, roadmap: new Map() })), 'summary'))
    expect(rowsOf(table)).toHaveLength(5)
    expect(rowsOf(table)[0]).toEqual([
      '1',
      'セキュリティ連絡先の設定',
      'セキュリティガバナンスのフェーズ 1 に必要',
      '50%',
      '0.5',
      'なし',
      '岡田 (クラウド基盤チーム)',
    ])
  })

  it('begins with what the roadmap begins with, and asks for the days that its chapter adds up to', async () => {
    const document = await report('ja')
    const [table] = tablesOf(chapterOf(document, 'summary'))
    const [quarters, ...chapterTables] = tablesOf(chapterOf(document, 'roadmap'))
    const onRoadmap = new Map(chapterTables.flatMap((one) => rowsOf(one)).map((row) => [row[0], row]))
    expect(rowsOf(table)).toHaveLength(7)
    for (const [number, title, , , effort] of rowsOf(table)) {
      expect(onRoadmap.get(number)?.[1]).toContain(title?.replace('…', ''))
      expect(onRoadmap.get(number)?.[3]).toBe(effort)
    }
    const days = rowsOf(quarters).map((row) => Number(row[2]))
    const total = days.reduce((sum, one) => sum + one, 0)
    expect(await saidIn('summary', 'ja')).toMatch(new RegExp(`に ${days[0]} 人日、.*までに計 ${total} 人日`))
  })

  it('puts before an item what has to come before it, and says so', async () => {
    // Everything of phase 1 done but GuardDuty's phase 2 sibling: what is left needs it.
    const rows = rowsOf(
      tablesOf(chapterOf(await report('en', (assessment) => ({ ...allAs(0)(assessment), roadmap: new Map() })), 'order'))[0],
    )
    const place = (title: string) => rows.findIndex((row) => row[1] === title)
    const critical = rows[place('Act on Critical Security Findings')]
    const needed = [place('Evaluate Cloud Security Posture (CSPM)') + 1, place('Detect Common Threats') + 1].toSorted((a, b) => a - b)
    expect(critical?.[7]).toBe(needed.join(', '))
    for (const number of needed) expect(number).toBeLessThan(Number(critical?.[0]))
  })

  it('asks for owners where the next gate has none', async () => {
    expect(await saidIn('summary', 'en', changed('backups', { owner: '' }))).not.toContain('Name an owner')
    expect(await saidIn('summary', 'en', changed('evaluate-resilience', { owner: ' ' }))).toContain('Name an owner for 1 recommendation')
  })

  it('praises nothing and asks for no work when all is done', async () => {
    const said = await saidIn('summary', 'en', allAs(100))
    expect(said).toContain('Every capability to which anything applies is at its target')
    expect(said).toContain('Set the next target phase.')
    expect(said).toContain('Every applicable recommendation is achieved.')
    expect(said).not.toContain('Furthest ahead')
  })

  it('never rounds to 100 or to 0 what is not', async () => {
    const almost = (assessment: Assessment) => changed('chaos-engineering', { value: 75 })(allAs(100)(assessment))
    expect(await saidIn('current-state', 'en', almost)).toContain('99%')
    const [groups] = tablesOf(chapterOf(await report('en', (one) => changed('mfa', { value: 25 })(allAs(0)(one))), 'current-state'))
    expect(rowsOf(groups).at(-1)?.[1]).toBe('1%')
  })
})

describe('an assessment with little in it', () => {
  it.each(languages)('says that nothing is answered, and shows no score (%s)', async (language) => {
    const document = await report(language, emptied)
    const said = allTexts({ ...document, blocks: chapterOf(document, 'summary') }).join('\n')
    expect(said).toContain(language === 'ja' ? 'まだ回答がないため' : 'Nothing has been answered yet')
    // The threshold is the only percent there is.
    expect(said.replaceAll('75%', '')).not.toMatch(/\d%/)
    const rows = rowsOf(tablesOf(chapterOf(document, 'current-state')).at(-1))
    expect(rows.map((row) => [row[1], row[3]])).toEqual(rows.map(() => ['—', '—']))
  })

  it.each([
    ['nothing', emptied],
    ['only unknowns', allAs('unknown')],
    ['only not-applicables', allAs('not-applicable')],
    ['only zeros', allAs(0)],
    ['one answer', (assessment: Assessment) => changed('mfa', { value: 50 })(emptied(assessment))],
    ['notes without answers', allAs(null, { rationale: 'x', owner: 'y' })],
  ] as const)('gives a whole report of %s in both languages', async (_, change) => {
    for (const language of languages) {
      const document = await report(language, change)
      expect(headingsOf(document).length).toBeGreaterThan(15)
      expect(allTexts(document).join('\n')).not.toMatch(/undefined|NaN|\[object|document\.|\{\{/)
      expect(rowsOf(tablesOf(chapterOf(document, 'answers'))[0])).toHaveLength(16)
    }
  })

  it('calls a not-applicable without a reason what it is', async () => {
    const unreasoned = changed('mfa', { value: 'not-applicable', reason: ' ', rationale: 'Only robots sign in.' })
    expect(await saidIn('exceptions', 'en', unreasoned)).toContain('Only robots sign in.')
    expect(await saidIn('exceptions', 'en', allAs('not-applicable'))).toContain('No reason given')
  })
})

describe('texts of the team', () => {
  const hostile = '<script>alert(1)</script> {{count}} $t(common:appName) $& $1 `code` **bold** \u202e\u0000 "quote" 𠮷 👩‍👩‍👧 =1+1'

  it('pass through as typed', async () => {
    const note = `${hostile}\n${'長い根拠。'.repeat(2_000)}`
    const document = await report('ja', (one) => {
      const noted = changed('mfa', { rationale: note, owner: hostile, reason: hostile })(one)
      return { ...noted, profile: { ...noted.profile, organisation: hostile, name: hostile, scope: note, participants: [hostile] } }
    })
    const row = rowsOf(tablesOf(chapterOf(document, 'answers'))[0]).find((cells) => cells[2]?.startsWith(note))
    expect(row?.[3]).toBe(hostile)
    expect(document.cover).toMatchObject({ organisation: hostile, subtitle: hostile })
    expect(chapterOf(document, 'summary').flatMap(textsOf).join('\n')).toContain(hostile)
    const facts = chapterOf(document, 'premises').find(({ kind }) => kind === 'facts')
    expect(facts && textsOf(facts)).toContain(note)
  })

  it('are cut in the gaps only where the appendix holds the whole, and never inside a character', async () => {
    const note = '𠮷'.repeat(1_000)
    const long = changed('backups', { rationale: note })
    const texts = await saidIn('gaps', 'ja', long)
    expect(texts).toMatch(/(?<!𠮷)(?:𠮷){160}… \(付録 A に全文\)/u)
    expect(await saidIn('gaps', 'ja', long, only('gaps'))).toContain(note)
  })

  it('are linked only where the address may be opened', async () => {
    const evidence = [
      { title: 'bad', url: 'javascript:alert(1)', date: null },
      { title: '', url: 'https://wiki.example.com/', date: null },
    ]
    const document = await report('en', changed('mfa', { evidence }))
    expect(JSON.stringify(document)).not.toContain('"link":"javascript')
    expect(JSON.stringify(document)).toContain('{"text":"https://wiki.example.com/","link":"https://wiki.example.com/"}')
  })

  it('are masked everywhere, links included', async () => {
    const secret = 'arn:aws:iam::123456789012:role/Admin, taro@example.com, 10.0.0.1, 1234-5678-9012, https://123456789012.example.com/'
    const document = await report(
      'ja',
      (one) => {
        const noted = allAs('not-applicable', {
          rationale: secret,
          reason: secret,
          owner: `${secret} 三浦`,
          evidence: [{ title: secret, url: 'https://wiki.example.com/123456789012', date: null }],
        })(one)
        return {
          ...noted,
          profile: { ...noted.profile, organisation: secret, name: secret, scope: secret, participants: ['三浦', secret] },
        }
      },
      { mask: masking(...maskKinds), author: `三浦 ${secret}`, classification: secret, edition: secret },
    )
    // Not the numbers of the charts, which have many digits.
    const text = JSON.stringify({ ...document, blocks: document.blocks.filter(({ kind }) => kind !== 'chart') })
    expect(/\d{12}|\d{4}-\d{4}-\d{4}|taro|10\.0\.0\.1|三浦|role\/Admin|wiki\.example/.exec(text)?.[0]).toBeUndefined()
    expect(text).toContain('一部の記載は伏せ字にしています')
  })
})

describe('changed weights', () => {
  it('have an appendix of their own, named where the premises speak of them', async () => {
    const weighted = (assessment: Assessment): Assessment => ({
      ...assessment,
      profile: { ...assessment.profile, weights: new Map([[idOf('mfa'), 2.5]]) },
    })
    expect(headingsOf(await report('ja', weighted))).toContain('付録 C 変更した重み')
    expect(rowsOf(tablesOf(chapterOf(await report('ja', weighted), 'weights'))[0])).toEqual([
      ['多要素認証 (MFA) の徹底', 'アイデンティティとアクセス管理', '2.5'],
    ])
    expect(await saidIn('premises', 'ja', weighted)).toContain('1 項目で変更 (付録 C)')
  })
})

describe('the appendix of answers', () => {
  it('has each recommendation once', async () => {
    const titles = tablesOf(chapterOf(await report('en'), 'answers')).flatMap((table) => rowsOf(table).map((row) => row[0]?.split('\n')[0]))
    expect(new Set(titles).size).toBe(realModel.recommendations.length)
    expect(titles).toHaveLength(realModel.recommendations.length)
  })

  it('has columns for owners and rationales only where there are any', async () => {
    const silent = (one: Assessment): Assessment => ({
      ...one,
      answers: new Map([...one.answers].map(([id, answer]) => [id, { ...answer, owner: '', rationale: '' }])),
    })
    const widths = (document: ReportDocument, chapter: 'answers' | 'gaps') =>
      tablesOf(chapterOf(document, chapter)).map((table) => table.columns.length)
    const [full, empty] = [await report('en'), await report('en', silent)]
    expect(widths(full, 'answers')).toEqual([4, 4, 4, 4])
    expect(widths(empty, 'answers')).toEqual([3, 3, 3, 3])
    expect(widths(full, 'gaps')).toEqual([4, 3])
    expect(widths(empty, 'gaps')).toEqual([3, 2])
  })
})

it('knows every section', () => {
  expect(sectionIds).toHaveLength(11)
})
