import { expect, test, words } from './app.ts'
import { expectClean, expectNoSidewaysScroll, openFolds, sizes } from './expect-clean.ts'

// Every screen in every combination is looked at elsewhere; here what is behind its buttons, in each theme and each language once.
for (const [language, locale, theme] of [
  ['ja', 'ja-JP', 'light'],
  ['en', 'en-GB', 'dark'],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ locale, colorScheme: theme })

    test('the roadmap is clean for axe with everything open, as a Gantt chart, and in its windows', async ({ app }) => {
      test.slow()
      const { page } = app
      const t = words(language, 'roadmap')
      await app.createSample()
      await app.open('roadmap')
      await openFolds(page)
      for (const size of sizes) {
        await page.setViewportSize(size)
        await expectNoSidewaysScroll(page, `roadmap, ${size.width}`)
      }
      await expectClean(page, 'roadmap, all open')
      await page.reload()
      await page.getByRole('button', { name: t('view.gantt') }).click()
      await expect(page.getByRole('region', { name: t('view.gantt'), exact: true })).toBeVisible()
      await expectNoSidewaysScroll(page, 'Gantt chart, narrow')
      await expectClean(page, 'Gantt chart, narrow')
      for (const action of ['actions.add', 'actions.replan']) {
        await page.getByRole('button', { name: t(action), exact: true }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectClean(page, t(action))
        await page.keyboard.press('Escape')
      }
    })

    test('the progress is clean for axe as comparison with everything open, and as trends', async ({ app }) => {
      test.slow()
      const { page } = app
      await app.createSample()
      for (const [view, heading] of [
        ['compare', 'bridge.title'],
        ['trends', 'trend.scores'],
      ] as const) {
        await page.goto(`./#/progress/${view}`)
        await expect(page.getByRole('heading', { name: words(language, 'progress')(heading), exact: true })).toBeVisible()
        await openFolds(page)
        for (const size of sizes) {
          await page.setViewportSize(size)
          await expectNoSidewaysScroll(page, `${view}, ${size.width}`)
        }
        await expectClean(page, `${view}, narrow`)
        await page.setViewportSize(sizes[0])
        await expectClean(page, view, { isResized: true })
      }
    })
  })
}
