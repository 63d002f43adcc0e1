import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeCalendar } from '../../../src/adapters/calendar/write-calendar.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { buildCalendar, type Calendar } from '../../../src/report/calendar.ts'
import { now, resolved, sampleOf } from '../tickets/sample-tickets.ts'

const nextReview = '2027-01-20' as IsoDate
const ja = await sampleOf('ja')
const en = await sampleOf('en')
const calendarOf = (sample: typeof ja, day: IsoDate | null = nextReview): Calendar =>
  buildCalendar({ ...sample, items: resolved(sample.assessment), nextReview: day, now })

/** What a calendar program gets out of it. */
function parsed(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[])
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate,
      title: event.summary,
      description: event.description,
      url: component.getFirstPropertyValue('url'),
      status: component.getFirstPropertyValue('status'),
    }
  })
}

describe('writeCalendar', () => {
  it('gives a parser the due dates, the end of each quarter and the next review as whole days', () => {
    const calendar = calendarOf(ja)
    const events = parsed(writeCalendar(calendar))
    expect(events.map(({ uid, day, title, description }) => [uid, day, title, description])).toEqual(
      calendar.events.map(({ uid, day, title, description }) => [uid, day, title, description]),
    )
    expect(events).toHaveLength(8 + 4 + 1)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(13)
    expect(events.every(({ isDate }) => isDate)).toBe(true)
    expect(events.find(({ uid }) => uid === 'a1b2c3d4-quarter-2026-10-review@shirube')).toMatchObject({
      day: '2026-12-31',
      end: '2027-01-01',
      title: '2026年度第3四半期(2026年10〜12月)の振り返り',
    })
    expect(events.find(({ uid }) => uid === 'a1b2c3d4-next-review@shirube')).toMatchObject({ day: '2027-01-20' })
  })

  it('has the same ids in English', () => {
    expect(calendarOf(en).events.map(({ uid }) => uid)).toEqual(calendarOf(ja).events.map(({ uid }) => uid))
    expect(parsed(writeCalendar(calendarOf(en)))[0]?.title).toMatch(/^Due: |^End of /)
  })

  it('leaves out what is done and takes back what was cancelled', () => {
    const tickets = ja.tickets.map((ticket, index) => ({ ...ticket, status: (['done', 'cancelled'] as const)[index] ?? ticket.status }))
    const events = parsed(writeCalendar(calendarOf({ ...ja, tickets }, null)))
    expect(events.map(({ uid }) => uid)).not.toContain(`${tickets[0]?.key}-due@shirube`)
    expect(events.filter(({ status }) => status === 'CANCELLED').map(({ uid }) => uid)).toEqual([`${tickets[1]?.key}-due@shirube`])
  })

  it('keeps every line within 75 octets, whole characters in each', () => {
    const text = writeCalendar(calendarOf(ja))
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
  })

  it('keeps any text as it is, apart from characters a calendar may not hold', () => {
    const [event] = calendarOf(ja).events
    if (event === undefined) throw new Error('an event')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const wanted = title.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '')
        const calendar = { ...calendarOf(ja, null), events: [{ ...event, title, description: `${title}\n;,\\n` }] }
        const [back] = parsed(writeCalendar(calendar))
        expect(back?.title ?? '').toBe(wanted)
        expect(back?.description).toBe(`${wanted}\n;,\\n`)
      }),
    )
  })

  it('lets no address break out of its line', () => {
    const [event] = calendarOf(ja).events
    if (event === undefined) throw new Error('an event')
    const urls = ['https://example.com/a?b=1,2;c', 'javascript:alert(1)', 'https://x\r\nATTENDEE:mailto:a@b', '']
    const calendar = { ...calendarOf(ja), events: urls.map((url, index) => ({ ...event, uid: `${index}@x`, url })) }
    expect(parsed(writeCalendar(calendar)).map(({ url }) => url)).toEqual(['https://example.com/a?b=1,2;c', null, null, null])
  })
})
