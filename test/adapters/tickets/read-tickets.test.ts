import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import en from '../../../locales/en/handover.json'
import ja from '../../../locales/ja/handover.json'
import { splitRows } from '../../../src/adapters/text/split-rows.ts'
import { readTickets } from '../../../src/adapters/tickets/read-tickets.ts'
import { statusOf } from '../../../src/adapters/tickets/status-words.ts'
import { writeTickets } from '../../../src/adapters/tickets/write-tickets.ts'
import { sheetCsv } from '../../../src/adapters/workbook/sheet-csv.ts'
import { roadmapStatuses } from '../../../src/domain/roadmap/roadmap-item.ts'
import { type TicketPreview, type TicketReading, trackers, usualTicketOptions } from '../../../src/report/ticket-port.ts'
import { roadmapSheet } from '../../../src/report/workbook/roadmap-sheet.ts'
import { idOf, knownOf, optionsOf, prefix, readingOf, sampleOf } from './sample-tickets.ts'
import { asShiftJis, asUtf16 } from './shift-jis.ts'

const sample = await sampleOf('ja')
const known = knownOf(sample)
const [first, second] = known
if (first === undefined || second === undefined) throw new Error('two items at least')
const utf8 = (text: string) => new TextEncoder().encode(text)

function read(bytes: Uint8Array | string, patch: Partial<TicketReading> = {}): TicketPreview {
  const result = readTickets(typeof bytes === 'string' ? utf8(bytes) : bytes, readingOf(known, patch))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const problemOf = (bytes: Uint8Array | string) => {
  const result = readTickets(typeof bytes === 'string' ? utf8(bytes) : bytes, readingOf(known))
  return result.ok ? null : result.problem
}
const noted = (preview: TicketPreview) => preview.changes.map(({ item, field, before, after }) => [item, field, before, after])

const backlog = (rows: readonly string[]) => ['ID,キー,種別,件名,詳細,状態,完了理由,担当者,開始日,期限日', ...rows].join('\r\n')
const line = (key: string) => `"手順\n\nShirube-Key: ${key}"`

describe('readTickets, the way there and back', () => {
  it.each(trackers)('finds no change in what was written for %s', (tracker) => {
    for (const patch of [{}, { keyInTitle: true, quarterTickets: true }]) {
      const { files } = writeTickets(sample.tickets, optionsOf({ tracker, ...patch }))
      const preview = read(files[0]?.content ?? '')
      expect(preview.matched.toSorted()).toEqual(known.map(({ item }) => item).toSorted())
      expect(preview).toMatchObject({ changes: [], unknownKeys: [], foreignKeys: [], withoutKey: [], duplicates: [], wrongDates: [] })
    }
  })

  it.each(['ja', 'en'] as const)('finds no change in our own roadmap as CSV in %s, and a change that was made in it', async (language) => {
    const own = await sampleOf(language)
    const { assessment, tickets, words } = own
    const readOwn = (text: string) => {
      const result = readTickets(utf8(text), readingOf(knownOf(own)))
      return result.ok ? result.value : null
    }
    const csv = sheetCsv(roadmapSheet({ assessment, tickets, words }))
    expect(readOwn(csv)).toMatchObject({ changes: [], withoutKey: [], unmappedStatuses: [], wrongDates: [] })
    expect(readOwn(csv)?.matched).toHaveLength(known.length)
    const changed = csv.replace(words.status('planned'), words.status('done'))
    expect(readOwn(changed)?.changes.map(({ item, field, before, after }) => [item, field, before, after])).toEqual([
      [first.item, 'status', 'planned', 'done'],
    ])
  })

  it.each(trackers)(
    'finds the items in an export of %s that has titles and status alone, where the usual options can make it',
    (tracker) => {
      const options = { ...usualTicketOptions(tracker, 'ja', 'roadmap') }
      const rows = splitRows(writeTickets(sample.tickets, options).files[0]?.content.slice(1) ?? '', ',').rows
      const [header, ...lines] = rows.map(({ fields }) => fields)
      const at = header?.findIndex((name) => ['件名', '題名', '要約'].includes(name)) ?? -1
      const preview = read(['題名,ステータス', ...lines.map((fields) => `"${fields[at]}",終了`)].join('\n'))
      expect(preview.matched).toHaveLength(tracker === 'redmine' ? known.length : 0)
      expect(preview.withoutKey).toHaveLength(tracker === 'redmine' ? 0 : known.length)
    },
  )

  it('knows our own words for a status in every language', () => {
    for (const status of roadmapStatuses) for (const { status: words } of [ja, en]) expect(statusOf(words[status], '', null)).toBe(status)
  })
})

describe('readTickets', () => {
  it('reads what Backlog exports in Shift_JIS, by the key in the description', () => {
    const text = backlog([
      `1,SEC-1,タスク,題,${line(first.key)},処理中,,岡田,2026/10/05,2026/11/30`,
      `2,SEC-2,タスク,題,${line(second.key)},完了,対応しない,,,`,
    ])
    for (const bytes of [asShiftJis(text), asUtf16(text), utf8(text), utf8(`\ufeff${text}`)]) {
      const preview = read(bytes)
      expect(preview.tracker).toBe('backlog')
      expect(noted(preview)).toEqual([
        [first.item, 'status', 'planned', 'in-progress'],
        [first.item, 'startOn', '2026-10-01', '2026-10-05'],
        [first.item, 'dueOn', '2026-12-31', '2026-11-30'],
        [first.item, 'owner', first.owner, '岡田'],
        [second.item, 'status', 'planned', 'cancelled'],
      ])
      expect(preview.changes[0]).toMatchObject({ line: 2, ticket: 'SEC-1', word: '処理中' })
    }
  })

  it('reads what Jira exports: labels in several columns, its own dates, a custom field', () => {
    const preview = read(
      [
        'Summary,Issue key,Issue id,Issue Type,Status,Labels,Labels,Due date,Custom field (Start date),Resolved',
        `Title,SEC-7,10007,Task,Done,shirube,${first.key},30/Nov/26 12:00 AM,02/Oct/26 12:00 AM,20/Nov/26 3:15 PM`,
      ].join('\n'),
    )
    expect(preview.tracker).toBe('jira')
    expect(noted(preview)).toEqual([
      [first.item, 'status', 'planned', 'done'],
      [first.item, 'startOn', '2026-10-01', '2026-10-02'],
      [first.item, 'dueOn', '2026-12-31', '2026-11-30'],
      [first.item, 'doneOn', null, '2026-11-20'],
    ])
  })

  it('reads what Redmine exports without descriptions, by the key in the title; by semicolons', () => {
    const preview = read(
      ['#;プロジェクト;トラッカー;ステータス;題名;担当者;期日', `12;AWS;タスク;解決;"題; 名 [${first.key}]";;31.12.2026`].join('\n'),
    )
    expect(preview.tracker).toBe('redmine')
    expect(noted(preview)).toEqual([[first.item, 'status', 'planned', 'in-progress']])
  })

  it('does not guess what "Resolved" means where nothing tells the tracker', () => {
    const preview = read(`Unique ID\tStatus\n${first.key}\tResolved\n${second.key}\tResolved`)
    expect(preview.unmappedStatuses).toEqual([{ word: 'Resolved', rows: 2 }])
    expect(preview.changes).toEqual([])
    const mapped = read(`Unique ID\tStatus\n${first.key}\tResolved`, { statuses: new Map([['Resolved', 'done']]) })
    expect(noted(mapped)).toEqual([[first.item, 'status', 'planned', 'done']])
    const ignored = read(`Unique ID\tStatus\n${first.key}\tResolved`, { statuses: new Map([['Resolved', null]]) })
    expect(ignored).toMatchObject({ unmappedStatuses: [], changes: [] })
  })

  it('tells keys that are gone, those of another assessment, and rows without one', () => {
    const preview = read(
      backlog([
        `1,A-1,タスク,甲,${line(`${prefix}-gone-item`)},完了,,,,`,
        `2,A-2,タスク,乙,${line('ffffffff-mfa')},完了,,,,`,
        '3,A-3,タスク,丙,ない,完了,,,,',
        `4,A-4,タスク,丁,${line(`${prefix}-quarter-2026-10`)},完了,,,,`,
      ]),
    )
    expect(preview.unknownKeys).toEqual([{ line: 2, ticket: 'A-1', title: '甲', key: `${prefix}-gone-item` }])
    expect(preview.foreignKeys.map(({ key, line: at }) => [key, at])).toEqual([['ffffffff-mfa', 5]])
    expect(preview.withoutKey.map(({ title }) => title)).toEqual(['丙'])
    expect(preview).toMatchObject({ rowsRead: 4, matched: [], changes: [], twoKeys: [] })
  })

  it('lets no row win of two that name the same item', () => {
    const row = (number: number, status: string) => `${number},A-${number},タスク,題,${line(first.key)},${status},,,,`
    const preview = read(backlog([row(1, '完了'), row(2, '処理中')]))
    expect(preview.changes).toEqual([])
    expect(preview.duplicates).toEqual([
      { item: first.item, key: first.key, rows: [expect.objectContaining({ ticket: 'A-1' }), expect.objectContaining({ ticket: 'A-2' })] },
    ])
    const both = read(`Unique ID,Labels,Status,Title\n,"${first.key} ${second.key}",Done,x`)
    expect(both.twoKeys).toEqual([{ line: 2, ticket: '', title: 'x', keys: [first.key, second.key] }])
  })

  it('takes the last key of a description that quotes another', () => {
    const preview = read(backlog([`1,A-1,タスク,題,"> Shirube-Key: ${second.key}\n\nShirube-Key: ${first.key}",完了,,,,`]))
    expect(preview.matched).toEqual([first.item])
  })

  it('tells dates that are none, and asks where they can be read in two ways', () => {
    const dates = (...days: readonly string[]) =>
      read(['Unique ID,Due date', ...days.map((day, index) => `${known[index]?.key},${day}`)].join('\n'))
    expect(dates('2026-02-30', 'soon').wrongDates.map(({ text, line: at }) => [text, at])).toEqual([
      ['2026-02-30', 2],
      ['soon', 3],
    ])
    const unclear = dates('11/12/2026', '2026-12-24')
    expect(unclear.ambiguousDates).toEqual([expect.objectContaining({ item: first.item, field: 'dueOn', text: '11/12/2026' })])
    expect(unclear.changes.filter(({ item }) => item === first.item)).toEqual([])
    // Another date of the file tells.
    expect(noted(dates('11/12/2026', '25/12/2026'))[0]).toEqual([first.item, 'dueOn', '2026-12-31', '2026-12-11'])
    expect(noted(dates('11/12/2026', '12/25/2026'))[0]).toEqual([first.item, 'dueOn', '2026-12-31', '2026-11-12'])
    expect(dates('11/12/2026', '25/12/2026', '12/25/2026').ambiguousDates).toHaveLength(1)
    const said = read(`Unique ID,Due date\n${first.key},11/12/2026`, { dateOrder: 'month-day' })
    expect(noted(said)).toEqual([[first.item, 'dueOn', '2026-12-31', '2026-11-12']])
  })

  it('takes no dates that turn start and end round', () => {
    const preview = read(`Unique ID,Start date,Due date,Status\n${first.key},2026-12-01,2026-11-01,In Progress`)
    expect(preview.reversedDates).toEqual([expect.objectContaining({ startOn: '2026-12-01', dueOn: '2026-11-01' })])
    expect(noted(preview)).toEqual([[first.item, 'status', 'planned', 'in-progress']])
  })

  it('takes the guard against formulas off again', () => {
    const odd = known.map((one) => ({ ...one, owner: '-三浦' }))
    const tickets = sample.tickets.map((ticket) => ({ ...ticket, owner: '-三浦' }))
    const { files } = writeTickets(tickets, optionsOf({ tracker: 'redmine' }))
    expect(files[0]?.content).toContain("'-三浦")
    expect(readTickets(utf8(files[0]?.content ?? ''), readingOf(odd))).toMatchObject({ ok: true, value: { changes: [] } })
  })

  it('takes a masked owner for no change', () => {
    const masked = known.map((one) => ({ ...one, ownerAlso: ['担当者A'] }))
    const text = `Unique ID,Assignee\n${first.key},担当者A\n${second.key},●●●@●●●`
    const result = readTickets(utf8(text), readingOf(masked))
    expect(result).toMatchObject({ ok: true, value: { changes: [] } })
  })

  it('says what a file is that is no export', () => {
    expect(problemOf('')).toEqual({ code: 'file-empty' })
    expect(problemOf(' \n')).toEqual({ code: 'file-empty' })
    expect(problemOf('PK\u0003\u0004xl/workbook.xml')).toEqual({ code: 'not-text', takenFor: 'excel' })
    expect(problemOf('a,b\n1,2')).toEqual({ code: 'not-tickets' })
    expect(problemOf('{"name": "x"}')).toEqual({ code: 'not-tickets' })
    expect(problemOf(`Unique ID,Status\n${first.key},"Done`)).toEqual({ code: 'sheet-cut-off', line: 2 })
    expect(problemOf(new Uint8Array([0x81, 0xff, 0xfe, 0x80, 0xff]))).toEqual({ code: 'unreadable' })
    expect(problemOf(asShiftJis(backlog([`1,A-1,タスク,題,${line(first.key)},完了,,岡田,,,予`])).slice(0, -1))).toMatchObject({
      code: 'sheet-cut-off',
    })
  })

  it('never throws, and changes nothing of items the file does not name', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(first.key, 'Done', '完了', '2026/01/02', '1/2/26', '"', '\n', ','))
    const header = fc.constantFrom('Unique ID,Status,Due date,Assignee', '件名,詳細,状態,期限日', '#;題名;ステータス;期日', 'x')
    fc.assert(
      fc.property(header, fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (names, rows) => {
        const result = readTickets(utf8([names, ...rows.map((row) => row.join(','))].join('\n')), readingOf(known))
        if (result.ok) expect(result.value.changes.filter(({ item }) => item !== first.item)).toEqual([])
      }),
      { numRuns: 60 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readTickets(bytes, readingOf(known))))
  })

  it('finds the key of every item there can be', () => {
    for (const id of [...sample.model.recommendations.map((one) => one.id), 'own-0000000a', 'mfa-part-2']) {
      const one = { ...first, key: `${prefix}-${id}`, item: idOf(id) }
      const result = readTickets(utf8(backlog([`1,A-1,タスク,題,${line(one.key)},完了,,,,`])), readingOf([one]))
      expect(result).toMatchObject({ ok: true, value: { matched: [one.item] } })
    }
  })
})
