import { languages, screens, test, themes } from './app.ts'

const widths = [1440, 390]

for (const language of languages) {
  for (const theme of themes) {
    for (const width of widths) {
      test.describe(`${language}-${theme}-${width}`, () => {
        test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme: theme, viewport: { width, height: 900 } })

        test('pictures', async ({ app }) => {
          const take = (name: string) =>
            app.page.screenshot({
              path: `test-results/screens/${name}-${language}-${theme}-${width}.png`,
              fullPage: true,
              animations: 'disabled',
            })
          await app.open('home')
          await take('start')
          await app.createSample()
          for (const screen of screens) {
            await app.open(screen)
            await take(screen)
          }
        })
      })
    }
  }
}
