import { builtManifest, filesOf, firstScreenParts } from '../../src/scripts/first-load.mjs'
import { expect, languages, test } from './app.ts'

for (const language of languages) {
  test.describe(`the first screen in ${language}`, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' })

    test('asks for what its size is counted from, and for nothing else', async ({ app }) => {
      const asked = new Set<string>()
      app.page.on('request', (request) => {
        const path = new URL(request.url()).pathname.slice(1)
        if (/\.(js|css)$/.test(path)) asked.add(path)
      })
      await app.open('home')
      await app.page.waitForLoadState('networkidle')
      expect([...asked].toSorted()).toEqual(filesOf(builtManifest(), firstScreenParts(language)))
    })
  })
}
