import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, expectScreen, languages, test, words } from './app.ts'
import { filled } from './take-in.ts'

async function openRoadmap(page: Page): Promise<void> {
  await page.goto('./#/roadmap')
  await expectScreen(page)
}

/** The CSV for Backlog as the screen saves it; Backlog has been chosen. */
async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /-backlog\.csv/ }).click()])
  return readFile(await download.path(), 'utf8')
}

const keysIn = (csv: string) => [...csv.matchAll(/Shirube-Key: ([\w-]+)/g)].map((match) => match[1])

/** The list of issues as Backlog would export it: each ticket with the status at its place, the key in the description alone. */
function asBacklogExports(csv: string, statuses: readonly string[]): string {
  const keys = keysIn(csv)
  const rows = statuses.map((status, index) => `SEC-${index + 1},"題",${status},"本文\nShirube-Key: ${keys[index]}"`)
  return ['キー,件名,状態,詳細', ...rows].join('\r\n')
}

for (const language of languages) {
  test.describe(`handing over in ${language}`, () => {
    test.use({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' })

    test('takes the plan to Backlog, reads back what became of it there, and undoes that', async ({ app }) => {
      const { page } = app
      const t = words(language, 'handover')
      await app.open('home')
      await app.createSample()
      await openRoadmap(page)
      await page.getByRole('button', { name: /^Backlog/ }).click()
      const csv = await exported(page)
      expect(csv.startsWith('\ufeff')).toBe(true)

      const list = asBacklogExports(csv, ['完了', '完了', '検収待ち'])
      await page.getByLabel(t('screen.back.chosen')).setInputFiles({ name: 'issues.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
      await page.getByLabel(filled(t('screen.back.statusOf'), { word: '検収待ち', rows: 1 })).selectOption('done')
      const table = page.locator('.handover-changes tbody tr')
      await expect(table).toHaveCount(3)
      const { violations } = await new AxeBuilder({ page }).include('.handover').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      await table.nth(1).getByRole('checkbox').uncheck()
      await page.locator('.handover-primary').click()
      await expect(page.locator('.handover-applied')).toBeVisible()
      const rest = await exported(page)
      // What is done is not handed on again: the first and the third are, the second was left out.
      expect(keysIn(rest)).toEqual(keysIn(csv).filter((_, index) => index !== 0 && index !== 2))

      await page.locator('.handover-applied').getByRole('button').click()
      await expect(page.getByText(t('screen.back.undone'))).toBeVisible()
      expect(await exported(page)).toBe(csv)
    })
  })
}
