import AxeBuilder from '@axe-core/playwright'
import { expect, languages, screens, test, themes } from './app.ts'

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

async function expectClean(page: ConstructorParameters<typeof AxeBuilder>[0]['page'], screen: string): Promise<void> {
  // Half-faded text has no contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(passes.length, `${screen}: axe saw something`).toBeGreaterThan(10)
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(' | ')}`)
  expect.soft(said, screen).toEqual([])
}
