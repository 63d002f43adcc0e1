import AxeBuilder from '@axe-core/playwright'
import { expect, languages, screens, test, themes } from './app.ts'
import { expectClean } from './expect-clean.ts'

for (const language of languages) {
  for (const theme of themes) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme: theme })

      test('no screen has a violation that axe can find', async ({ app }) => {
        test.slow()
        await app.open('home')
        await expectClean(app.page, 'home without an assessment')
        await app.createSample()
        for (const screen of screens) {
          await app.open(screen)
          await expectClean(app.page, screen)
        }
      })
    })
  }
}

test('axe finds what is planted', async ({ app }) => {
  await app.open('home')
  await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('img'), document.createElement('button')))
  const { violations } = await new AxeBuilder({ page: app.page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['image-alt', 'button-name']))
})
