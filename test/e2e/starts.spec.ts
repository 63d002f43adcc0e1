import { expect, expectScreen, languages, test, words } from './app.ts'

for (const language of languages) {
  test.describe(`the app in ${language}`, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' })

    test('starts with the list of assessments, in the language of the browser', async ({ app }) => {
      await app.open('home')
      await expect(app.page).toHaveTitle(/Shirube/)
      await expect(app.page.locator('html')).toHaveAttribute('lang', language)
      await expect(app.page.getByRole('navigation', { name: words(language, 'common')('mainNavigation') })).toBeVisible()
    })

    test('opens every screen of the sample from the navigation, and each again by its address', async ({ app }) => {
      await app.createSample()
      const navigation = app.page.getByRole('navigation', { name: words(language, 'common')('mainNavigation') })
      for (const screen of ['evidence', 'scores', 'report', 'settings', 'assess'] as const) {
        await navigation.getByRole('link', { name: words(language, 'common')(`nav.${screen}`), exact: true }).click()
        await expect(navigation.locator('[aria-current=page]')).toHaveText(words(language, 'common')(`nav.${screen}`))
        await expectScreen(app.page)
        await app.page.reload()
        await expectScreen(app.page)
        await expect(app.page).toHaveURL(new RegExp(`#/${screen}`))
      }
    })
  })
}

test('says so when an address is none of ours', async ({ app }) => {
  await app.page.goto('./#/nothing')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(words('en', 'common')('notFound.title'))
})

test.describe('what every test watches for', () => {
  test.use({ allowedFaults: /elsewhere\.example|Content Security Policy|planted|unknown-file|Failed to load resource/i })

  test('is seen when it happens', async ({ app, watched }) => {
    await app.open('home')
    await app.page.evaluate(async () => {
      // biome-ignore lint/suspicious/noConsole: this is the fault
      console.error('planted')
      await fetch('./unknown-file').catch(() => undefined)
      await fetch('https://elsewhere.example/').catch(() => undefined)
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))
    })
    await expect.poll(() => watched.join('\n')).toContain('planted')
    const seen = watched.join('\n')
    expect(seen).toMatch(/unknown-file: 404/)
    expect(seen).toMatch(/elsewhere\.example/)
    expect(seen).toMatch(/style.*Content Security Policy|Content Security Policy.*style/i)
  })
})
