import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import ICAL from 'ical.js'
import readXlsxFile from 'read-excel-file/node'
import { toCsv } from '../../src/adapters/text/csv.ts'
import { splitRows } from '../../src/adapters/text/split-rows.ts'
import { asShiftJis } from '../adapters/tickets/shift-jis.ts'
import { type App, expect, test, words } from './app.ts'
import { boardOf, cardOf, expectSaved, openRoadmap } from './roadmap.ts'
import { filled } from './take-in.ts'

test.use({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })

const t = words('ja', 'handover')
type Rows = readonly (readonly string[])[]

async function onRoadmap(app: App): Promise<void> {
  await app.page.clock.setFixedTime('2026-11-23T10:00:00+09:00')
  await app.createSample()
  await openRoadmap(app)
}

/** Chooses where to, and takes the file. */
async function handedOn(page: Page, format: string): Promise<Download> {
  const choice = page
    .getByRole('group', { name: t('screen.out.format') })
    .getByRole('button', { name: t(`screen.out.formats.${format}.name`) })
  if ((await choice.getAttribute('aria-pressed')) === 'false') await choice.click()
  const [before = '', after = ''] = t('screen.out.download').split('{{name}}')
  const button = page.getByRole('button', { name: new RegExp(`^${before}.*${after.trim()}`) })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return download
}

const bytesOf = async (download: Download) => readFileSync(await download.path())
const cellsOf = (csv: string): Rows => splitRows(csv.replace('\ufeff', ''), ',').rows.map(({ fields }) => fields)
const keyIn = (row: readonly string[]) => /Shirube-Key: (\S+)/.exec(row.join('\n'))?.[1]

async function takeBack(page: Page, rows: Rows): Promise<void> {
  const buffer = Buffer.from(asShiftJis(toCsv(rows).replace('\ufeff', '')))
  await page.getByLabel(t('screen.back.chosen')).setInputFiles({ name: '課題一覧.csv', mimeType: 'text/csv', buffer })
}

test('the CSV for Backlog is as Backlog wants it, and comes back in Shift_JIS with a status and a day changed', async ({ app }) => {
  const { page } = app
  await onRoadmap(app)
  const csv = (await bytesOf(await handedOn(page, 'backlog'))).toString('utf8')
  expect(csv.startsWith('\ufeff')).toBe(true)
  const [header = [], ...rows] = cellsOf(csv)
  expect(csv.slice(1)).toBe(toCsv([header, ...rows]).replace('\ufeff', ''))
  expect(csv.slice(1).split('\r\n')).toHaveLength(rows.length + 2)
  expect(header.slice(0, 4)).toEqual(['件名', '詳細', '開始日', '期限日'])
  expect(new Set(rows.map(keyIn)).size).toBe(rows.length)

  // The list of issues as Backlog saves it: with its own key and the status.
  const due = header.indexOf('期限日')
  const [done = [], put = [], same = []] = rows
  const list = [
    ['キー', '状態', ...header],
    ['SEC-1', '完了', ...done],
    ['SEC-2', '', ...put.with(due, '2027/01/29')],
    ['SEC-3', '', ...same],
  ]
  const before = await boardOf(page)
  await takeBack(page, list)
  const preview = page.getByRole('table').filter({ hasText: t('screen.back.after') })
  const changed = preview.getByRole('row').filter({ has: page.getByRole('checkbox') })
  await expect(changed).toHaveCount(2)
  await expect(changed.nth(0)).toContainText(`SEC-1`)
  await expect(changed.nth(0)).toContainText(t('status.done'))
  await expect(changed.nth(1)).toContainText('2027年1月29日')
  expect(await boardOf(page)).toEqual(before)

  await page.getByRole('button', { name: filled(t('screen.back.apply_other'), { count: 2 }) }).click()
  await expect(page.getByText(filled(t('screen.back.applied_other'), { count: 2 }))).toBeVisible()
  const card = cardOf(page, done[0] ?? '')
  await expect(card).toContainText(words('ja', 'roadmap')('status.done'))
  await expectSaved(page)
  await page
    .getByRole('button', { name: t('screen.back.undo'), exact: true })
    .last()
    .click()
  await expect(page.getByText(t('screen.back.undone'))).toBeVisible()
  await expect(card).not.toContainText(words('ja', 'roadmap')('status.done'))
  expect((await bytesOf(await handedOn(page, 'backlog'))).toString('utf8')).toBe(csv)
})

test('a list full of faults is told line by line and changes nothing', async ({ app }) => {
  const { page } = app
  await onRoadmap(app)
  const csv = (await bytesOf(await handedOn(page, 'backlog'))).toString('utf8')
  const [header = [], twice = [], wrong = [], reversed = []] = cellsOf(csv)
  const [prefix = ''] = keyIn(twice)?.split('-') ?? []
  const [start, due] = [header.indexOf('開始日'), header.indexOf('期限日')]
  const issue = (title: string, key: string) => header.map((_, at) => [title, `本文\nShirube-Key: ${key}`][at] ?? '')
  await takeBack(page, [
    ['キー', '状態', ...header],
    ['SEC-1', '完了', ...twice],
    ['SEC-2', '処理中', ...twice],
    ['SEC-3', '', ...wrong.with(due, '2027/02/30')],
    ['SEC-4', '', ...reversed.with(start, '2027/03/02').with(due, '2027/03/01')],
    ['SEC-5', '完了', ...issue('消した項目', `${prefix}-own-item-99`)],
    ['SEC-6', '完了', ...issue('よその評価の項目', 'ffffffff-mfa')],
    ['SEC-7', '完了', ...issue('関係のない課題', 'なし')],
  ])
  const said = { 'wrong-date': '2027/02/30', 'reversed-date': '2027年3月2日', 'unknown-key': '消した項目' }
  const more = { duplicate: 'SEC-2', 'foreign-key': 'よその評価の項目', 'without-key': '関係のない課題' }
  for (const [set, words] of Object.entries({ ...said, ...more })) {
    await page.getByRole('button', { name: filled(t(`screen.back.set.${set}_other`), { count: 1 }) }).click()
    await expect(page.getByRole('listitem').filter({ hasText: words }).last()).toBeVisible()
  }
  await expect(page.getByText(t('screen.back.noChanges'))).toBeVisible()
  const [before = ''] = t('screen.back.apply_other').split('{{count}}').slice(1)
  await expect(page.getByRole('button', { name: before })).toBeHidden()
  await page.getByRole('button', { name: t('screen.back.close') }).click()

  const picture = { name: '一覧.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }
  await page.getByLabel(t('screen.back.chosen')).setInputFiles(picture)
  await expect(page.getByText(t('screen.back.takenFor.image'))).toBeVisible()
  expect((await bytesOf(await handedOn(page, 'backlog'))).toString('utf8')).toBe(csv)
})

test('calendar and workbook can be read by others', async ({ app }) => {
  const { page } = app
  await onRoadmap(app)
  const ics = (await bytesOf(await handedOn(page, 'calendar'))).toString('utf8')
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent')
  const dueDays = events.filter((event) => String(event.getFirstPropertyValue('uid')).endsWith('-due@shirube'))
  const rows = cellsOf((await bytesOf(await handedOn(page, 'backlog'))).toString('utf8')).slice(1)
  expect(dueDays.length).toBe(rows.length)
  expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length)

  const sheets = await readXlsxFile(await bytesOf(await handedOn(page, 'excel')))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['summary', 'recommendations', 'roadmap', 'evidence'].map((one) => t(`sheet.${one}`)))
  const [, recommendations, roadmap] = sheets
  expect(recommendations?.data).toHaveLength(75)
  const titles = roadmap?.data.flat()
  for (const [title] of rows) expect(titles).toContain(title)
})
