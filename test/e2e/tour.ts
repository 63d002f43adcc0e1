import { languages, type ScreenName, test } from './app.ts'

const stops: readonly ScreenName[] = ['assess', 'evidence', 'scores', 'roadmap', 'progress', 'report']

for (const language of languages) {
  test.describe(language, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme: 'light', viewport: { width: 1280, height: 800 } })

    test('pictures of the tour', async ({ app }) => {
      await app.createSample()
      for (const stop of stops) {
        await app.open(stop)
        // What is drawn or loaded behind the heading.
        await app.page.waitForLoadState('networkidle')
        await app.page.waitForTimeout(1500)
        await app.page.screenshot({
          path: `docs/images/tour-${stop}-${language}.jpg`,
          type: 'jpeg',
          quality: 82,
          animations: 'disabled',
        })
      }
    })
  })
}
