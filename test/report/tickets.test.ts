import { describe, expect, it } from 'vitest'
import { newRoadmapItem } from '../../src/domain/roadmap/roadmap-item.ts'
import { ticketsOf } from '../../src/report/tickets.ts'
import { idOf, resolved, sampleOf } from '../adapters/tickets/sample-tickets.ts'
import { japaneseFaults } from '../locales/japanese-faults.ts'

const ja = await sampleOf('ja')
const en = await sampleOf('en')

describe('ticketsOf', () => {
  it('says in the description all that a tracker may have no column for', () => {
    const ticket = ja.tickets[2]
    expect(ticket?.description).toContain('完了条件: ')
    expect(ticket?.description).toContain('実施時期: 2027年度第1四半期(2027年4〜6月)')
    expect(ticket?.description).toContain('工数: 2.5 人日')
    expect(ticket?.description).toContain(`- ${ja.tickets[0]?.title} (${ja.tickets[0]?.key})`)
    expect(ticket?.description).toContain(`公式ページ: ${ticket?.url}`)
    expect(en.tickets[2]?.description).toContain('Quarter: FY2027 Q1 (Apr–Jun 2027)')
  })

  it('has the same keys in every language, and numbers in the order of the plan', () => {
    expect(en.tickets.map(({ key, dependsOn }) => [key, dependsOn])).toEqual(ja.tickets.map(({ key, dependsOn }) => [key, dependsOn]))
    expect(ja.tickets.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(ja.tickets[0]?.key).toBe(`a1b2c3d4-${ja.tickets[0]?.item}`)
  })

  it('hands on an own item without a quarter, a title or a recommendation', () => {
    const id = idOf('own-0000000a')
    const assessment = { ...ja.assessment, roadmap: new Map([[id, newRoadmapItem(id)]]) }
    const [ticket] = ticketsOf({ ...ja, assessment, items: resolved(assessment), hoursPerDay: 7.5 })
    expect(ticket).toMatchObject({ title: '名称未設定の項目', quarter: null, startOn: null, dueOn: null, phase: null, url: '' })
    expect(ticket?.effortHours).toBe(18.75)
    expect(ticket?.description).toBe('工数: 2.5 人日')
  })

  it('says nothing a Japanese reader would trip over', async () => {
    const { tickets } = await sampleOf('ja', 74)
    expect(tickets.flatMap(({ title, description }) => japaneseFaults(`${title}\n${description}`))).toEqual([])
  })
})
