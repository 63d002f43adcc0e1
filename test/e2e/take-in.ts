import type { Page } from '@playwright/test'
import { expect, expectScreen, words } from './app.ts'
import { findingsFiles, type GivenFile } from './findings.ts'
import type { Language } from './words.ts'

/** A sentence of the app with its values filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name]))
}

/** Lets files fall on the page, as from the desktop. */
export async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  const carried = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, content: buffer.toString('base64') }))
  await page.evaluate((list) => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, content } of list) {
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type: mimeType }))
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }
  }, carried)
}

/** Nine files at once: eight to take in, and a picture. */
export async function takeInAll(page: Page, language: Language): Promise<void> {
  await page.goto('./#/evidence')
  await expectScreen(page)
  await drop(page, Object.values(findingsFiles))
  const said = words(language, 'evidence')
  const outcome = page.getByRole('region', { name: said('outcome.title'), exact: true })
  await expect(outcome).toContainText(filled(said('outcome.taken_other'), { count: 8 }))
  await expect(outcome).toContainText(filled(said(language === 'ja' ? 'outcome.refused_other' : 'outcome.refused_one'), { count: 1 }))
}
