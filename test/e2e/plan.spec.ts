import { type App, expect, test, words } from './app.ts'
import { openOwn } from './own-assessment.ts'
import { boardOf, cardOf, columnOf, expectSaved, openRoadmap } from './roadmap.ts'
import { filled } from './take-in.ts'

test.use({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })

const t = words('ja', 'roadmap')
const common = words('ja', 'common')
const [present, next] = ['2026年度第3四半期', '2026年度第4四半期']

/** Three answers, and from them a plan up to the target, made at a click. */
async function planned(app: App): Promise<void> {
  const { page } = app
  await page.clock.setFixedTime('2026-11-23T10:00:00+09:00')
  await openOwn(page)
  await openRoadmap(app)
  await expect(page.getByRole('heading', { name: t('empty.title') })).toBeVisible()
  await page.getByLabel(t('capacity.days')).fill('60')
  await page.getByRole('button', { name: t('empty.propose') }).click()
  await expect(columnOf(page, 'ja', present).getByRole('listitem').first()).toBeVisible()
}

const titleIn = (app: App, quarter: string, at: number) => columnOf(app.page, 'ja', quarter).locator('.roadmap-card-title').nth(at)

test('a plan is proposed at a click, moved by key and by pointer, changed, and all there after a reload', async ({ app }) => {
  const { page } = app
  await planned(app)
  const proposed = await boardOf(page)
  const count = Object.values(proposed).flat().length
  await expect(page.locator('.roadmap-said')).toHaveText(filled(t('said.proposed_other'), { count }))
  expect(Object.keys(proposed)).toContain(`${present}2026年10〜12月${t('board.present')}`)
  // Every card says why it is where it is.
  await expect(page.locator('.roadmap-card').filter({ hasNotText: /ため|空き/ })).toHaveCount(0)

  const byKey = (await titleIn(app, present, 0).textContent()) ?? ''
  await page.getByRole('button', { name: byKey, exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(columnOf(page, 'ja', next).getByRole('button', { name: byKey, exact: true })).toBeFocused()
  await expect(page.locator('.roadmap-said')).toContainText(`「${byKey}」`)
  // What somebody has placed is pinned there.
  for (const said of ['said.unpinned', 'said.pinned']) {
    await page.keyboard.press('p')
    await expect(page.locator('.roadmap-said')).toHaveText(filled(t(said), { title: byKey }))
  }
  await expect(cardOf(page, byKey)).toContainText(t('card.pinned'))

  const byPointer = (await titleIn(app, present, 0).textContent()) ?? ''
  await cardOf(page, byPointer).dragTo(columnOf(page, 'ja', next).locator('header'))
  await expect(columnOf(page, 'ja', next).getByRole('button', { name: byPointer, exact: true })).toBeVisible()

  await page.getByRole('button', { name: byPointer, exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: byPointer })
  await dialog.getByLabel(t('item.owner'), { exact: true }).fill('髙橋 𠮷子')
  await dialog.getByLabel(t('item.dueOn'), { exact: true }).fill('2027-02-26')
  await dialog.getByLabel(t('item.criterion')).fill('全アカウントで確認が取れている')
  await dialog.getByRole('button', { name: t('item.save'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(cardOf(page, byPointer)).toContainText('髙橋 𠮷子')

  const before = await boardOf(page)
  expect(Object.values(before).flat()).toHaveLength(count)
  await expectSaved(page)
  await page.reload()
  await openRoadmap(app)
  expect(await boardOf(page)).toEqual(before)
  await expect(cardOf(page, byKey)).toContainText(t('card.pinned'))
  await page.getByRole('button', { name: byPointer, exact: true }).click()
  await expect(dialog.getByLabel(t('item.owner'), { exact: true })).toHaveValue('髙橋 𠮷子')
  await expect(dialog.getByLabel(t('item.dueOn'), { exact: true })).toHaveValue('2027-02-26')
  await expect(dialog.getByLabel(t('item.criterion'))).toHaveValue('全アカウントで確認が取れている')
})

test('an item of one’s own overfills a quarter, which is said; planning again moves others and keeps the pin', async ({ app }) => {
  const { page } = app
  await planned(app)
  const own = '端末の更改'
  await page.getByRole('button', { name: t('actions.add'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('item.new') })
  await dialog.getByRole('button', { name: t('item.add'), exact: true }).click()
  await expect(dialog.getByText(t('item.titleWrong'))).toBeVisible()
  await dialog.getByLabel(t('item.title'), { exact: true }).fill(own)
  await dialog.getByLabel(t('item.effort'), { exact: true }).fill('50')
  await dialog.getByLabel(t('item.quarter'), { exact: true }).selectOption('2026-10')
  await dialog.getByRole('button', { name: t('item.add'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(columnOf(page, 'ja', present).getByRole('button', { name: own, exact: true })).toBeVisible()

  await page.getByRole('button', { name: common('undo'), exact: true }).click()
  await expect(page.getByRole('button', { name: own, exact: true })).toBeHidden()
  await page.getByRole('button', { name: common('redo'), exact: true }).click()
  await expect(cardOf(page, own)).toContainText(t('card.pinned'))

  const [over = ''] = t('load.over').split('{{days}}').slice(1)
  await expect(columnOf(page, 'ja', present)).toContainText(over)
  await expect(page.locator('.roadmap-problems')).toContainText(`${present}(2026年10〜12月): 使える 60 人日`)

  await page.getByRole('button', { name: t('actions.replan'), exact: true }).click()
  const plan = page.getByRole('dialog', { name: t('replan.title') })
  await expect(plan).toContainText(filled(t('replan.pinned_other'), { count: 1 }))
  await expect(plan.locator('li').first()).toContainText(new RegExp(`${present}.*→.*年度第`))
  await plan.getByRole('button', { name: t('replan.take') }).click()
  await expect(plan).toBeHidden()
  await expect(columnOf(page, 'ja', present).getByRole('button', { name: own, exact: true })).toBeVisible()
  await expect(columnOf(page, 'ja', present)).not.toContainText(over)

  const before = await boardOf(page)
  await page.getByRole('button', { name: t('whatIf.title') }).click()
  const compared = page.getByRole('table', { name: t('whatIf.compared') })
  await expect(compared.getByRole('row', { name: t('capacity.days') }).getByRole('cell')).toHaveText(['60', '90'])
  const end = compared.getByRole('row', { name: t('whatIf.end') })
  const [usual, faster] = await end.getByRole('cell').allTextContents()
  expect(faster).not.toBe(usual)
  expect(await boardOf(page)).toEqual(before)

  await expectSaved(page)
  await page.reload()
  await openRoadmap(app)
  expect(await boardOf(page)).toEqual(before)
})
