import { expect, languages, test, words } from './app.ts'
import { expectClean, expectNoSidewaysScroll, sizes } from './expect-clean.ts'

for (const language of languages) {
  test.describe(language, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' })

    test('the glossary is there from the foot of the first screen, without an assessment', async ({ app }) => {
      const { page } = app
      const t = words(language, 'glossary')
      await app.open('home')
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: words(language, 'common')('nav.glossary') })
        .click()
      await expect(page.getByRole('heading', { level: 1, name: t('title') })).toBeFocused()
      await page.getByRole('searchbox').fill('Security Hub')
      await page.getByRole('link', { name: t('topics.evidence.terms.control.term'), exact: true }).click()
      await expect(page).toHaveURL(/#\/glossary\/control$/)
      await expect(page.getByRole('searchbox')).toHaveValue('')
      await expect(page.getByRole('link', { name: t('topics.evidence.terms.control.term'), exact: true })).toBeInViewport()
    })

    test('an address leads to its term, which is in view and has the focus', async ({ app }) => {
      const { page } = app
      await page.goto('./#/glossary/carried-forward')
      const term = page.getByRole('link', { name: words(language, 'glossary')('topics.quarters.terms.carried-forward.term'), exact: true })
      await expect(term).toBeFocused()
      await expect(term).toBeInViewport()
      for (const size of sizes) {
        await page.setViewportSize(size)
        // A term cut by the edge of the sticky header would count as a small target.
        await page.evaluate(() => scrollTo(0, 0))
        await expectClean(page, `glossary, ${size.width}`)
        await expectNoSidewaysScroll(page, `glossary, ${size.width}`)
      }
      await page.getByRole('searchbox').fill('xyzzy')
      await expect(page.getByRole('button', { name: words(language, 'glossary')('showAll') })).toBeVisible()
      await expectClean(page, 'glossary, nothing found')
    })
  })
}
