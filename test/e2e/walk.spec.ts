import type { Page } from '@playwright/test'
import { expect, expectScreen, test, words } from './app.ts'

// A browser set to Japanese, as in the room.
test.use({ locale: 'ja-JP', viewport: { width: 1440, height: 900 } })

const total = 74
const common = words('ja', 'common')
const assess = words('ja', 'assess')

const addressed = (page: Page) => new URL(page.url()).hash.split('/')[2] ?? ''

// Mixed on purpose: each step of the scale, unknown and, once, not applicable with its reason.
const keyOf = (index: number) => (index === 7 ? 'n' : ['0', '1', '2', '3', '4', 'u'][index % 6]) ?? 'u'
const wordOf: Readonly<Record<string, string>> = {
  '0': '0%',
  '1': '25%',
  '2': '50%',
  '3': '75%',
  '4': '100%',
  u: common('values.unknown'),
  n: common('values.not-applicable'),
}

/** Begins a new assessment by keys alone. */
async function beginAssessment(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: words('ja', 'home')('begin.new') })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.locator('input[name=organisation]').focus()
  await page.keyboard.type('株式会社しるべ')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/assess\/./)
  await expectCard(page)
}

/** Waits until the card can be read, its text included. */
async function expectCard(page: Page): Promise<void> {
  await expectScreen(page)
  await expect(page.locator('.card-overview[aria-busy=false]')).toBeVisible()
}

test('all 74 are answered by keyboard alone, one key each, and are there after a reload', async ({ app }) => {
  const { page } = app
  await app.open('home')
  await beginAssessment(page)
  await expect(page.locator('fieldset.answer')).toContainText(assess('step.zero'))

  const began = performance.now()
  const answered = new Map<string, string>()
  let keys = 0
  for (let index = 0; index < total; index += 1) {
    const id = addressed(page)
    const key = keyOf(index)
    await page.keyboard.press(key)
    keys += 1
    answered.set(id, wordOf[key] ?? '')
    if (key === 'n') {
      const reason = '対象のシステムがない'
      await page.keyboard.type(reason)
      await page.keyboard.press('Escape')
      await page.keyboard.press('j')
      keys += reason.length + 2
    }
    if (index < total - 1) await expect.poll(() => addressed(page)).not.toBe(id)
  }
  const seconds = (performance.now() - began) / 1000
  test.info().annotations.push({ type: 'walk', description: `${keys} keystrokes, ${seconds.toFixed(1)} s` })

  expect(answered.size).toBe(total)
  expect(keys).toBe(total + '対象のシステムがない'.length + 2)
  const progress = common('answeredOf').replace('{{total}}', `${total}`).replace('{{count}}', `${total}`)
  await expect(page.getByText(progress, { exact: true }).first()).toBeVisible()
  await expect(page.locator('.frame-state')).toHaveText(common('saving.saved'))

  await page.reload()
  await expectScreen(page)
  await expect(page.getByText(progress, { exact: true }).first()).toBeVisible()
  const rows = page.getByRole('navigation', { name: assess('list.title') }).getByRole('link')
  await expect(rows).toHaveCount(total)
  for (const [id, value] of answered) await expect(page.locator(`.walk-row[href="#/assess/${id}"] .assess-value`)).toHaveText(value)
})

test('the card stands beside the map and is answered without scrolling, on a projector too', async ({ app }) => {
  const { page } = app
  await app.createSample()
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size)
    await page.goto('./#/assess/mfa')
    await expectCard(page)
    for (const choice of await page.getByRole('radio').all()) await expect(choice).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('grid')).toBeInViewport({ ratio: 1 })
    await expect(page.locator('.card-questions li').last()).toBeInViewport({ ratio: 1 })
  }
})

test('on a telephone the card comes first and the map is folded', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 390, height: 844 })
  await app.createSample()
  await expect(page.getByRole('grid')).toBeHidden()
  await expect(page.getByRole('heading', { level: 2 })).toBeInViewport()
  await page.getByRole('button', { name: assess('map.title') }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  const widths = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: innerWidth }))
  expect(widths.page).toBeLessThanOrEqual(widths.window)
})
