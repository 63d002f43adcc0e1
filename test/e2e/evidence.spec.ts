import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { languageLabels } from '../../src/i18n/languages.ts'
import { expect, expectScreen, test, watch, words } from './app.ts'
import { accounts, findingsFiles, type GivenFile, securityHubFindings } from './findings.ts'
import { openOwn, ownName } from './own-assessment.ts'
import { exportPdf, missingFrom, pdfText } from './pdf.ts'
import { drop, filled, takeInAll } from './take-in.ts'

const said = words('ja', 'evidence')
const common = words('ja', 'common')
const assess = words('ja', 'assess')
const contacts = 'セキュリティ連絡先の設定'
const mfa = '多要素認証 (MFA) の徹底'

const section = (page: Page, key: string) => page.getByRole('region', { name: said(key), exact: true })
const outcome = (page: Page, file: string) =>
  section(page, 'outcome.title').locator('.evidence-result', { has: page.getByRole('heading', { name: file, exact: true }) })
const fileRow = (page: Page, file: string) =>
  section(page, 'section.files')
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: file, exact: true }) })
const verdict = (page: Page, title: string) =>
  section(page, 'section.verdicts')
    .locator('.evidence-verdicts > li')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) })
const choice = (page: Page, value: number) => page.getByRole('radio', { name: new RegExp(`^${value}%`) })
const saved = (page: Page) => expect(page.locator('.frame-state')).toHaveAttribute('data-state', 'saved')

async function expectEvidence(page: Page): Promise<void> {
  await expect(section(page, 'section.coverage')).toContainText(filled(said('coverage.scope_other'), { count: 6, total: 8 }))
  // Account.1 and S3.1 passed; IAM.9 and EC2.8 failed somewhere; GuardDuty.1 is unknown; CloudTrail.1 has no data.
  await expect(section(page, 'section.score')).toContainText('40%')
  await expect(verdict(page, contacts)).toContainText(common('verdict.supports'))
  await expect(verdict(page, mfa)).toContainText(common('verdict.mixed'))
}

test.describe('evidence', () => {
  test.use({ locale: 'ja-JP' })

  test('files dropped together are told one by one, and what they show stands beside the answers', async ({ app }) => {
    const { page } = app
    await openOwn(page)
    await takeInAll(page, 'ja')
    const told = async (file: GivenFile | string, ...texts: readonly string[]) => {
      for (const text of texts) await expect(outcome(page, typeof file === 'string' ? file : file.name)).toContainText(text)
    }
    await told(findingsFiles.first, said('format.asff'), '111122223333', filled(said('records_other'), { count: 3 }))
    await told(findingsFiles.prowler, said('format.prowler-csv'), '5.20.0')
    await told(findingsFiles.console, said('format.security-hub-console-csv'), said('skip.no-status'))
    await told(findingsFiles.broken, filled(said('file.faults_other'), { count: 1 }), '1 件')
    await told(findingsFiles.picture, said('refusal.image'), said('advice.image'))
    await told(findingsFiles.windows, said('format.asff'), '555566667777')
    await told(`${findingsFiles.zip.name}/audit/prowler.csv`, said('format.prowler-csv'), '222233334444')

    await expectEvidence(page)
    const differing = section(page, 'section.contradictions').getByRole('listitem').filter({ hasText: mfa })
    await expect(differing).toContainText(said('contradictions.direction.claims-more'))
    await expect(differing).toContainText('100%')

    await verdict(page, mfa).getByRole('button', { name: mfa, exact: true }).click()
    await expect(verdict(page, mfa)).toContainText('IAM.9')
    await expect(verdict(page, mfa).getByRole('link', { name: /IAM\.9/ })).toHaveAttribute('href', /docs\.aws\.amazon\.com.*iam-9/)
  })

  test('a proposal is taken over by one key on the card, undone, and there after a reload', async ({ app }) => {
    const { page } = app
    await openOwn(page)
    await takeInAll(page, 'ja')
    await page.goto('./#/assess/assign-security-contacts')
    await expectScreen(page)
    const measured = page.getByRole('region', { name: assess('measured.title'), exact: true })
    await expect(measured).toContainText(filled(assess('measured.supporting'), { count: 4, total: 8 }))
    await expect(choice(page, 25)).toBeChecked()

    await page.keyboard.press('e')
    await expect(choice(page, 50)).toBeChecked()
    await expect(measured).toContainText(assess('measured.taken').split('}}')[1] ?? '')
    await page.keyboard.press('Control+z')
    await expect(choice(page, 25)).toBeChecked()
    await expect(measured.getByRole('button', { name: filled(assess('measured.takeOver'), { value: '50%' }) })).toBeVisible()
    await page.keyboard.press('Control+Shift+Z')
    await expect(choice(page, 50)).toBeChecked()
    await saved(page)

    await page.reload()
    await expectScreen(page)
    await expect(choice(page, 50)).toBeChecked()
    await expect(measured).toContainText(assess('measured.taken').split('}}')[1] ?? '')
    await page.goto('./#/evidence')
    await expectEvidence(page)
    await page.goto('./#/scores')
    await expect(page.getByRole('region', { name: words('ja', 'scores')('section.evidenced') })).toContainText('7/74 (9%)')
  })

  test('a file is removed and brought back, by the message and by undo', async ({ app }) => {
    const { page } = app
    await openOwn(page)
    await takeInAll(page, 'ja')
    const { name } = findingsFiles.windows
    const remove = () =>
      fileRow(page, name)
        .getByRole('button', { name: filled(said('files.removeNamed'), { name }) })
        .click()
    await remove()
    await expect(fileRow(page, name)).toHaveCount(0)
    await expect(section(page, 'section.coverage')).toContainText(filled(said('coverage.scope_other'), { count: 5, total: 8 }))
    await page
      .locator('.evidence-told')
      .getByRole('button', { name: said('files.bringBack'), exact: true })
      .click()
    await expect(fileRow(page, name)).toHaveCount(1)
    await remove()
    await page
      .getByRole('banner')
      .getByRole('button', { name: common('undo'), exact: true })
      .click()
    await expect(fileRow(page, name)).toHaveCount(1)
    await remove()
    await saved(page)
    await page.reload()
    await expect(fileRow(page, findingsFiles.first.name)).toHaveCount(1)
    await expect(fileRow(page, name)).toHaveCount(0)
  })

  test('evidence goes into the saved file and comes out of it in another browser; the report tells of it in both languages', async ({
    app,
    browser,
    baseURL,
  }) => {
    test.slow()
    const { page } = app
    await openOwn(page)
    await takeInAll(page, 'ja')
    await saved(page)
    await app.open('home')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: filled(words('ja', 'home')('entry.saveNamed'), { name: ownName }) }).click()
    const path = await (await download).path()

    const elsewhere = await browser.newContext({ locale: 'ja-JP', baseURL: baseURL ?? '' })
    const faults = watch(elsewhere, new URL(baseURL ?? '').origin)
    const other = await elsewhere.newPage()
    await other.goto('./#/')
    await expectScreen(other)
    await other
      .locator('input[type=file]')
      .setInputFiles({ name: 'sample.shirube.json', mimeType: 'application/json', buffer: readFileSync(path) })
    await other.waitForURL(/#\/assess/)
    await other.goto('./#/evidence')
    await expectEvidence(other)
    await expect(fileRow(other, findingsFiles.broken.name)).toHaveCount(1)

    await other.goto('./#/report')
    await expectScreen(other)
    const unmasked = (text: string) => accounts.filter((account) => text.includes(account))
    const japanese = pdfText(await exportPdf(other, 'ja'))
    expect(missingFrom(japanese, ['エビデンスとの照合', '対象の 8 アカウントのうち 6 アカウント', 'IAM.9', mfa])).toEqual([])
    expect(unmasked(japanese)).toEqual([])
    await other.getByRole('radio', { name: languageLabels.en }).check()
    const english = pdfText(await exportPdf(other, 'ja'))
    expect(missingFrom(english, ['Where answers and evidence differ', 'Results of 6 of 8 accounts', 'IAM.9'])).toEqual([])
    expect(unmasked(english)).toEqual([])
    await elsewhere.close()
    expect(faults).toEqual([])
  })

  test('a long reading is cancelled, and nothing of it is taken in', async ({ app }) => {
    test.slow()
    const { page } = app
    await openOwn(page)
    await app.open('evidence')
    const folder = mkdtempSync(join(tmpdir(), 'shirube-'))
    try {
      const path = join(folder, 'everything.json')
      writeLargeFile(path, 60_000_000)
      await page.getByLabel(said('intake.chosenFiles'), { exact: true }).setInputFiles([path])
      await expect(page.getByText(filled(said('intake.progress'), { name: 'everything.json', files: 1, number: 1 }))).toBeVisible()
      await page.getByRole('button', { name: said('intake.cancel'), exact: true }).click()
      await expect(section(page, 'outcome.title')).toContainText(said('outcome.cancelled'))
      await expect(section(page, 'section.files')).toHaveCount(0)
      // The reader is at hand again.
      await drop(page, [findingsFiles.first])
      await expect(fileRow(page, findingsFiles.first.name)).toHaveCount(1)
      await expect(fileRow(page, 'everything.json')).toHaveCount(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** Pages of `get-findings`, one after the other, as a loop in a shell writes them. */
function writeLargeFile(path: string, sizeBytes: number): void {
  const file = openSync(path, 'w')
  for (let written = 0, page = 0; written < sizeBytes; page += 1) {
    const account = String(100_000_000_000 + page)
    const results = Array.from({ length: 400 }, (_, index) => [`EC2.${index % 60}`, 'PASSED'] as const)
    written += writeSync(file, `${securityHubFindings(account, results)}\n`)
  }
  closeSync(file)
}
