import type { Page } from '@playwright/test'
import { expect, test, words } from './app.ts'
import { expectClean } from './expect-clean.ts'
import { openOwn } from './own-assessment.ts'
import { takeInAll } from './take-in.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const widths = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: innerWidth }))
  expect.soft(widths.page, `${what}: the page is as wide as the window`).toBeLessThanOrEqual(widths.window)
}

/** Opens every fold on the screen, so that what they hide is looked at too. */
async function openFolds(page: Page): Promise<void> {
  // What is opened may bring folds of its own; a screen without an end of them is a fault.
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const opened = await page.evaluate(() => {
      const folds = [...document.querySelectorAll<HTMLElement>('main [aria-expanded=false]')]
      for (const fold of folds) fold.click()
      return folds.length
    })
    if (opened === 0) return
  }
  throw new Error('there is always one more fold to open')
}

// Every screen in every combination is looked at elsewhere; here each theme and each language once.
for (const [language, locale, theme] of [
  ['ja', 'ja-JP', 'light'],
  ['en', 'en-GB', 'dark'],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ locale, colorScheme: theme })

    test('the evidence screen is clean for axe, empty and full, wide and narrow', async ({ app }) => {
      test.slow()
      const { page } = app
      await openOwn(page)
      await app.open('evidence')
      for (const size of sizes) {
        await page.setViewportSize(size)
        await expectClean(page, `evidence, empty, ${size.width}`)
        await expectNoSidewaysScroll(page, `evidence, empty, ${size.width}`)
      }
      await takeInAll(page, language)
      await expect(page.getByRole('heading', { name: words(language, 'evidence')('section.verdicts') })).toBeVisible()
      await openFolds(page)
      for (const size of sizes) {
        await page.setViewportSize(size)
        await expectClean(page, `evidence, full, ${size.width}`)
        await expectNoSidewaysScroll(page, `evidence, full, ${size.width}`)
      }
      await page.goto('./#/assess/mfa')
      await expect(page.getByRole('region', { name: words(language, 'assess')('measured.title'), exact: true })).toBeVisible()
      await expectClean(page, 'the card with evidence')
      await app.open('scores')
      await expectClean(page, 'the scores with evidence')
    })
  })
}
