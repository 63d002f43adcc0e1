import { copyFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, languages, test, words } from './app.ts'
import { expectClean } from './expect-clean.ts'

const locales = { ja: 'ja-JP', en: 'en-GB' } as const

for (const language of languages) {
  test.describe(`the report as a file to take home in ${language}`, () => {
    test.use({ locale: locales[language] })
    const colorScheme = language === 'ja' ? 'light' : 'dark'

    test('opens without a network, clean, and again in the app with everything in it', async ({ app, browser }, testInfo) => {
      const report = words(language, 'report')
      await app.createSample()
      await app.open('report')
      // The longest chapter holds nothing for axe that the others do not.
      await app.page.getByRole('checkbox', { name: report('page.section.answers.name') }).uncheck()
      const download = app.page.waitForEvent('download')
      await app.page.getByRole('button', { name: report('page.export.html') }).click()
      const saved = await download
      const path = testInfo.outputPath(saved.suggestedFilename())
      copyFileSync(await saved.path(), path)

      const alone = await browser.newContext({ colorScheme, offline: true })
      const page = await alone.newPage()
      const faults: string[] = []
      page.on('console', (message) => faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) faults.push(request.url())
      })
      await page.goto(pathToFileURL(path).href)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(faults).toEqual([])
      await expectClean(page, `${language}, ${colorScheme}`)
      await alone.close()

      await app.open('home')
      await app.page.locator('input[type=file]').first().setInputFiles(path)
      await app.page.waitForURL(/#\/assess/)
      // Masked as the report is by default, it stands beside the sample and not in its place.
      await app.open('home')
      await expect(app.page.getByText(/\((?:伏せ字|masked)\)/).first()).toBeVisible()
    })
  })
}
