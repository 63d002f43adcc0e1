import type { Page } from '@playwright/test'
import { type App, expect, expectScreen, test, words } from './app.ts'
import { exportPdf, missingFrom, pageCount, pdfText } from './pdf.ts'
import { expectSaved } from './roadmap.ts'
import { filled } from './take-in.ts'

test.use({ locale: 'en-GB', timezoneId: 'Asia/Tokyo' })

const t = words('en', 'progress')
const assess = words('en', 'assess')
const report = words('en', 'report')
const addressed = (page: Page) => new URL(page.url()).hash.split('/')[2] ?? ''

/** The sample as a team leaves it in the third quarter, with a snapshot of it. */
async function leftWithSnapshot(app: App): Promise<void> {
  const { page } = app
  await page.clock.setFixedTime('2026-11-23T10:00:00+09:00')
  await app.createSample()
  await app.open('progress')
  await page.getByRole('button', { name: t('take.title') }).click()
  await page.getByLabel(t('take.name')).fill('Before the audit')
  await page.getByRole('button', { name: t('take.action') }).click()
  await expect(page.getByRole('heading', { name: filled(t('list.title_other'), { count: 2 }) })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Before the audit' })).toBeVisible()
  await expectSaved(page)
}

/** Comes back when the quarter after has begun. */
async function cameBack({ page, open }: App): Promise<void> {
  await page.clock.setFixedTime('2027-02-10T10:00:00+09:00')
  await page.goto('./#/')
  await page.reload()
  await open('progress')
}

/** Answers a question by key, wherever the walk stands. */
async function answer(page: Page, id: string, key: string, value: string): Promise<void> {
  await page.goto(`./#/assess/${id}`)
  await expectScreen(page)
  await expect(page.getByRole('radio', { name: new RegExp(`^${value}`) })).not.toBeChecked()
  await page.keyboard.press(key)
  await expect.poll(() => addressed(page)).not.toBe(id)
}

const numberOf = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''))
// In tenths, as they are shown: sums of tenths are not exact in binary.
const tenths = (text: string) => Math.round(numberOf(text) * 10)
const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + tenths(text), 0)

test('a quarter later the review asks for what needs it, and every point of the change is accounted for', async ({ app }) => {
  const { page } = app
  await leftWithSnapshot(app)
  await cameBack(app)
  await expect(page.getByRole('heading', { name: filled(t('review.title'), { quarter: 'FY2026 Q4 (Jan–Mar 2027)' }) })).toBeVisible()
  await expect(page.getByText(filled(t('review.intro'), { quarter: 'FY2026 Q3 (Oct–Dec 2026)' }))).toBeVisible()
  await page.getByRole('button', { name: t('review.begin') }).click()
  await page.waitForURL(/#\/assess\/./)

  const review = page.getByRole('region', { name: assess('review.filter') })
  for (let confirmed = 0; confirmed < 2; confirmed += 1) {
    const id = addressed(page)
    await expect(review).toContainText(assess('review.before'))
    await expect(page.getByText(new RegExp(`${assess('review.filter')}: ${confirmed} of \\d+`))).toBeVisible()
    await page.keyboard.press('c')
    await expect.poll(() => addressed(page)).not.toBe(id)
  }
  await answer(page, 'analyze-data-security-posture', '4', '100')
  await answer(page, 'mfa', '1', '25')
  await expect(page.getByText(new RegExp(`${assess('review.filter')}: 4 of \\d+`))).toBeVisible()
  await expectSaved(page)

  await app.open('progress')
  // The last snapshot was of this very state, so that carrying on took no other.
  await expect(page.getByRole('heading', { name: filled(t('list.title_other'), { count: 2 }) })).toBeVisible()
  await page
    .getByRole('navigation', { name: t('views.label') })
    .getByRole('link', { name: t('views.compare') })
    .click()
  await expect(page.getByRole('heading', { name: /Before the audit.*Now/ })).toBeVisible()
  await expect(page.getByLabel(t('compare.older'), { exact: true })).toContainText('Before the audit')

  const choices = page.getByRole('group', { name: t('bridge.choose') }).getByRole('radio')
  await expect(choices).toHaveCount(4)
  const older = page.getByLabel(t('compare.older'), { exact: true })
  // Against the quarter before as well, since when much has changed.
  for (const side of ['Before the audit', 'FY2026 Q2']) {
    const option = older.getByRole('option').filter({ hasText: side })
    await older.selectOption(await option.getAttribute('value'))
    for (const choice of await choices.all()) {
      // The label lies over its button, for the pointer as for the eye.
      await choice.check({ force: true })
      await expectBridgeAddsUp(page)
    }
  }
  await older.selectOption({ index: 1 })
  await choices.first().check({ force: true })
  const steps = page.getByRole('list', { name: t('bridge.steps') })
  await expect(steps).toContainText(t('bridge.kind.answers-up'))
  await expect(steps).toContainText(t('bridge.kind.answers-down'))
})

/** Before and the steps make up the present, and the recommendations of each step make up the step. */
async function expectBridgeAddsUp(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: t('bridge.title') })
  const steps = section.getByRole('list', { name: t('bridge.steps') }).locator('> li')
  if ((await steps.count()) === 0) return
  const figures = await section.locator('figure table td').allTextContents()
  const [before = '', after = ''] = [figures.at(0), figures.at(-1)]
  expect(tenths(before) + sum(figures.slice(1, -1))).toBe(tenths(after))
  for (const step of await steps.all()) {
    const button = step.getByRole('button')
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    const parts = await step.locator('tbody td:last-child').allTextContents()
    expect(parts.length).toBeGreaterThan(0)
    expect(sum(parts)).toBe(tenths((await step.locator('tfoot td:last-child').textContent()) ?? ''))
  }
}

test('the report tells of the roadmap and of the change since last time, and the summary for a board has one page', async ({ app }) => {
  const { page } = app
  await leftWithSnapshot(app)
  await cameBack(app)
  await answer(page, 'analyze-data-security-posture', '4', '100')
  await expectSaved(page)
  await app.open('report')
  const whole = await exportPdf(page, 'en')
  const told = ['roadmap.title', 'roadmap.ganttTitle', 'comparison.title', 'comparison.bridgeTitle', 'bridge.answers-up']
  const inWhole = pdfText(whole)
  expect(missingFrom(inWhole, [...told.map((key) => report(`document.${key}`)), 'FY2026 Q4 (Jan–Mar 2027)', 'Before the audit'])).toEqual(
    [],
  )
  expect(pageCount(whole)).toBeGreaterThan(10)

  await page.getByRole('radio', { name: report('page.formQuarterly') }).check()
  const summary = await exportPdf(page, 'en')
  expect(pageCount(summary)).toBe(1)
  const quarter = filled(report('document.quarterly.titleOf'), { quarter: 'FY2026 Q4 (Jan–Mar 2027)' })
  expect(missingFrom(pdfText(summary), [quarter, report('document.quarterly.decisionsTitle')])).toEqual([])
})
