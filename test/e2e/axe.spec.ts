import AxeBuilder from '@axe-core/playwright'
import { expect, screens, test } from './app.ts'
import { expectClean } from './expect-clean.ts'

// Colours do not depend on the language: each theme and each language once.
for (const [language, locale, theme] of [
  ['ja', 'ja-JP', 'light'],
  ['en', 'en-GB', 'dark'],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ locale, colorScheme: theme })

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

test('axe finds what is planted', async ({ app }) => {
  await app.open('home')
  await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('img'), document.createElement('button')))
  const { violations } = await new AxeBuilder({ page: app.page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['image-alt', 'button-name']))
})
