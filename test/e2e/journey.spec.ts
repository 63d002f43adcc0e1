import type { Page } from '@playwright/test'
import type { Language } from '../../src/domain/model.ts'
import { languageLabels } from '../../src/i18n/languages.ts'
import { expect, expectScreen, test, words } from './app.ts'
import { exportPdf, missingFrom, pdfText } from './pdf.ts'

type Person = {
  readonly language: Language
  readonly locale: string
  readonly organisation: string
  readonly rationale: string
  /** Sentences that only a report in this language holds. */
  readonly inReport: readonly string[]
}

const people: readonly Person[] = [
  {
    language: 'ja',
    locale: 'ja-JP',
    organisation: '株式会社髙﨑物流',
    rationale: '全アカウントで設定済み。𠮷田さんが四半期ごとに棚卸し。',
    inReport: ['AWS セキュリティ成熟度 評価報告書', 'サマリー', 'セキュリティ連絡先の設定'],
  },
  {
    language: 'en',
    locale: 'en-GB',
    organisation: 'Northwind Ltd',
    rationale: 'Set in every account; reviewed each quarter.',
    inReport: ['Summary', 'Assign security contacts', 'independent'],
  },
]

async function begin(page: Page, { language, organisation }: Person): Promise<void> {
  await page
    .getByRole('button', { name: words(language, 'home')('begin.new') })
    .first()
    .click()
  await page.locator('input[name=organisation]').fill(organisation)
  await page.getByRole('button', { name: words(language, 'home')('new.create') }).click()
  await page.waitForURL(/#\/assess/)
  await expectScreen(page)
}

for (const person of people) {
  test.describe(`a newcomer in ${person.language}`, () => {
    test.use({ locale: person.locale })

    test('begins, answers, closes the browser tab, comes back to everything, and takes the report away in both languages', async ({
      app,
      context,
    }) => {
      await app.open('home')
      await begin(app.page, person)
      const first = new URL(app.page.url()).hash
      await app.page.keyboard.press('4')
      await expect.poll(() => new URL(app.page.url()).hash).not.toBe(first)
      await app.page.keyboard.press('u')
      await app.page.goto(`./${first === '#/assess' ? '#/assess/assign-security-contacts' : first}`)
      await app.page.keyboard.press('r')
      await app.page.keyboard.insertText(person.rationale)
      await expect(app.page.locator('.frame-state')).toHaveAttribute('data-state', 'saved')
      await app.page.close()

      const page = await context.newPage()
      await page.goto('./#/assess/assign-security-contacts')
      await expectScreen(page)
      await expect(page.getByRole('radio', { name: /100%/ })).toBeChecked()
      await expect(page.getByRole('textbox', { name: words(person.language, 'assess')('rationale') })).toHaveValue(person.rationale)

      await page.goto('./#/report')
      await expectScreen(page)
      const own = pdfText(await exportPdf(page, person.language))
      expect(missingFrom(own, [person.organisation, person.rationale, ...person.inReport])).toEqual([])

      const other = people.find((one) => one.language !== person.language)
      if (!other) throw new Error('a report in the other language is part of the journey')
      await page.getByRole('radio', { name: languageLabels[other.language] }).check()
      const translated = pdfText(await exportPdf(page, person.language))
      expect(missingFrom(translated, [person.organisation, person.rationale, ...other.inReport])).toEqual([])
    })
  })
}
