import { expect, test, words } from './app.ts'
import { expectClean, expectNoSidewaysScroll, openFolds, sizes } from './expect-clean.ts'
import { openOwn } from './own-assessment.ts'
import { takeInAll } from './take-in.ts'

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
        await expectClean(page, `evidence, empty, ${size.width}`, { isResized: size !== sizes[0] })
        await expectNoSidewaysScroll(page, `evidence, empty, ${size.width}`)
      }
      await takeInAll(page, language)
      await expect(page.getByRole('heading', { name: words(language, 'evidence')('section.verdicts') })).toBeVisible()
      await openFolds(page)
      for (const size of sizes) {
        await page.setViewportSize(size)
        await expectClean(page, `evidence, full, ${size.width}`, { isResized: size !== sizes[0] })
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
