import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { type Language, words } from './words.ts'

/** The text of a PDF as a reader copies it, without the spaces and line breaks a layout adds. */
export function pdfText(path: string): string {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
}

/** How many pages a PDF has: the reader ends each with a form feed. */
export function pageCount(path: string): number {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f').length - 1
}

/** Which of the texts a PDF lacks. */
export function missingFrom(pdf: string, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !pdf.includes(text.replace(/\s+/g, '')))
}

/** On the screen of the report: makes the PDF. @returns where it was saved */
export async function exportPdf(page: Page, language: Language): Promise<string> {
  const button = page.getByRole('button', { name: words(language, 'report')('page.export.start') })
  const download = page.waitForEvent('download')
  await button.click()
  const path = await (await download).path()
  await expect(button).toBeEnabled()
  return path
}
