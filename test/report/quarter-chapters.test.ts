import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { RoadmapItem } from '../../src/domain/roadmap/roadmap-item.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { maskKinds } from '../../src/report/mask.ts'
import { buildQuarterlySummary } from '../../src/report/quarterly-summary.ts'
import { chapterOf, rowsOf, tablesOf, textsOf } from './document-text.ts'
import { masking, reportInput } from './sample-report.ts'

const withItems =
  (change: (item: RoadmapItem) => Partial<RoadmapItem>) =>
  (assessment: Assessment): Assessment => {
    const changed = (items: Assessment['roadmap']) => new Map([...items].map(([id, item]) => [id, { ...item, ...change(item) }]))
    const snapshots = assessment.snapshots.map((one) => ({ ...one, roadmap: changed(one.roadmap) }))
    return { ...assessment, roadmap: changed(assessment.roadmap), snapshots }
  }

const withDays =
  (daysPerQuarter: number) =>
  (assessment: Assessment): Assessment => ({
    ...assessment,
    profile: { ...assessment.profile, capacity: { ...assessment.profile.capacity, daysPerQuarter } },
  })

const textIn = (blocks: Parameters<typeof tablesOf>[0]) => blocks.flatMap(textsOf).join('\n')
const tenths = (text: string) => Math.round(Number(text.replace('−', '-').replace('%', '') || '0') * 10)

describe('the chapter that compares', { timeout: 60_000 }, () => {
  it.each(['en', 'ja'] as const)('explains every tenth of a point of the difference that it prints (%s)', async (language) => {
    const input = await reportInput(language)
    const blocks = chapterOf(buildReport(input), 'comparison')
    const caption = input.words.say('comparison.bridgeTable')
    const rows = rowsOf(tablesOf(blocks).find((table) => table.caption === caption))
    expect(rows.length).toBeGreaterThan(3)
    for (const column of [1, 2, 3, 4]) {
      const points = rows.map((row) => tenths(row[column] ?? ''))
      const steps = points.slice(1, -1).reduce((sum, one) => sum + one, 0)
      expect((points[0] ?? 0) + steps, `column ${column}`).toBe(points.at(-1))
    }
    const [from, to] = [tenths(rows[0]?.[4] ?? ''), tenths(rows.at(-1)?.[4] ?? '')]
    expect(to).not.toBe(from)
    expect(textIn(blocks)).toContain(input.words.points((to - from) / 10))
  })

  it('gives what slipped with the note that says why, on the page for the board too', async () => {
    const input = await reportInput('en')
    const slipped = (input.comparison?.planned ?? []).filter(({ outcome }) => outcome === 'slipped')
    const notes = slipped.map(({ item, now }) => now?.note || item.note).filter((note) => note !== '')
    expect(notes.length).toBeGreaterThan(0)
    const chapter = textIn(chapterOf(buildReport(input), 'comparison'))
    const sheet = textIn(buildQuarterlySummary(input).blocks)
    for (const note of notes) {
      expect(chapter).toContain(note.slice(0, 30))
      expect(sheet).toContain(note.slice(0, 20))
    }
  })

  it('is left out without a snapshot', async () => {
    const document = buildReport(await reportInput('en', (assessment) => ({ ...assessment, snapshots: [] })))
    expect(chapterOf(document, 'comparison')).toEqual([])
    expect(chapterOf(document, 'roadmap')).not.toEqual([])
  })
})

describe('the chapter on the roadmap', { timeout: 60_000 }, () => {
  it('says where more is planned than there are days, and so does the page for the board', async () => {
    const input = await reportInput('en', withDays(4))
    const over = (input.roadmap?.problems ?? []).filter((one) => one.kind === 'over-capacity')
    expect(over.length).toBeGreaterThan(0)
    const { words } = input
    const chapter = textIn(chapterOf(buildReport(input), 'roadmap'))
    for (const { quarter, days, capacityDays } of over) {
      const said = { quarter: words.quarter(quarter), days: words.load(days), capacity: words.load(capacityDays) }
      expect(chapter).toContain(words.say('problem.overCapacity', said))
    }
    const [first] = over
    if (first === undefined) throw new Error('no quarter is too full')
    const said = { quarter: words.quarter(first.quarter), days: words.load(first.days), capacity: '4' }
    expect(textIn(buildQuarterlySummary(input).blocks)).toContain(words.say('quarterly.decideCapacity', said))
    expect(textIn(chapterOf(buildReport(input), 'summary'))).toContain(words.say('decision.capacity', said))
  })

  it('says nothing of the kind where the days are enough', async () => {
    const input = await reportInput('en', withDays(1000))
    expect(textIn(chapterOf(buildReport(input), 'roadmap'))).toContain(input.words.say('roadmap.problemsNone'))
  })

  it('is left out without a plan, and the order of work takes its place', async () => {
    const document = buildReport(await reportInput('en', (assessment) => ({ ...assessment, roadmap: new Map() })))
    expect(chapterOf(document, 'roadmap')).toEqual([])
    expect(chapterOf(document, 'order')).not.toEqual([])
  })

  it('lists each open item once, with how one sees that it is done only for the present and the next quarter', async () => {
    const input = await reportInput('en', (assessment) => {
      const changed = withItems(({ id }) => ({ title: `Item ${id}.`, successCriterion: `Sign ${id}.` }))(assessment)
      return { ...changed, snapshots: [] }
    })
    const tables = tablesOf(chapterOf(buildReport(input), 'roadmap')).filter(({ columns }) => columns.length === 7)
    const cells = tables.flatMap((table) => rowsOf(table).map((row) => row[1] ?? ''))
    const [present, next] = (input.roadmap?.quarters ?? []).map(({ quarter }) => quarter.start)
    const open = [...(input.roadmap?.resolved.values() ?? [])].filter(
      ({ item }) => item.status === 'planned' || item.status === 'in-progress',
    )
    expect(open.some(({ quarter }) => quarter !== null && quarter.start > (next ?? ''))).toBe(true)
    for (const { item, quarter } of open) {
      const own = cells.filter((text) => text.includes(`Item ${item.id}.`))
      expect(own, item.id).toHaveLength(1)
      expect(own[0]?.includes(`Sign ${item.id}.`), item.id).toBe(quarter?.start === present || quarter?.start === next)
    }
  })
})

describe('what the team has typed on its roadmap', { timeout: 60_000 }, () => {
  const secret = 'arn:aws:iam::123456789012:role/Admin taro@example.com 10.0.0.1'
  const secretly = withItems(() => ({
    title: `Title ${secret}`,
    note: `Note ${secret}`,
    successCriterion: secret,
    owner: 'Zebulon',
    team: '',
  }))
  const leak = /\d{12}|role\/Admin|taro|10\.0\.0\.1|Zebulon/

  it.each(['en', 'ja'] as const)('is masked in both chapters and on the page for the board (%s)', async (language) => {
    const open = await reportInput(language, secretly)
    const masked = await reportInput(language, secretly, { mask: masking(...maskKinds) })
    for (const chapter of ['roadmap', 'comparison']) {
      expect(textIn(chapterOf(buildReport(open), chapter)), chapter).toMatch(leak)
      const said = textIn(chapterOf(buildReport(masked), chapter))
      expect(said).not.toBe('')
      expect(leak.exec(said)?.[0], chapter).toBeUndefined()
    }
    expect(textIn(buildQuarterlySummary(open).blocks)).toMatch(leak)
    expect(leak.exec(textIn(buildQuarterlySummary(masked).blocks))?.[0]).toBeUndefined()
  })
})
