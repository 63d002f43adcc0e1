import type { Locator, Page } from '@playwright/test'
import { type App, expect, words } from './app.ts'
import type { Language } from './words.ts'

/** Opens the roadmap once it is worked out. */
export async function openRoadmap({ page, open }: App): Promise<void> {
  await open('roadmap')
  await expect(page.locator('.roadmap')).toBeVisible()
}

/** A column of the board by a part of its heading: the name of its quarter, or what has none. */
export function columnOf(page: Page, language: Language, heading: string): Locator {
  const board = page.getByRole('group', { name: words(language, 'roadmap')('board.label') })
  return board.getByRole('region', { name: heading })
}

/** The card of an item on the board, by its title. */
export function cardOf(page: Page, title: string): Locator {
  return page
    .locator('.roadmap-board')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) })
}

/** The titles of the cards, column by column, as they stand on the board: the whole of them where a column is folded. */
export async function boardOf(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const columns = page.locator('.roadmap-column')
  await expect(columns.first()).toBeVisible()
  const read = await columns.evaluateAll((all) =>
    all.map((column) => [
      column.querySelector('h3')?.textContent ?? '',
      [...column.querySelectorAll('.roadmap-card-title')].map((title) => title.textContent ?? ''),
    ]),
  )
  return Object.fromEntries(read)
}

/** Says that what was done is in the browser's storage. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('.frame-state')).toHaveAttribute('data-state', 'saved')
}
