import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Fails the test, and goes on with it, where axe finds a violation on the screen as it is. Contrast takes axe longer than all other rules together:
 * it is left out where only the size of the window has changed since it was looked at.
 */
export async function expectClean(page: Page, screen: string, { isResized = false } = {}): Promise<void> {
  // Half-faded text has no contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
  const { violations, passes } = await new AxeBuilder({ page })
    // No frames on our screens, and every node of what passes is of no use: a third of the time.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(isResized ? ['color-contrast'] : [])
    .analyze()
  expect(passes.length, `${screen}: axe saw something`).toBeGreaterThan(10)
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(' | ')}`)
  expect.soft(said, screen).toEqual([])
}

/** A desk and a telephone. */
export const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

/** Fails the test, and goes on with it, where the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const widths = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: innerWidth }))
  expect.soft(widths.page, `${what}: the page is as wide as the window`).toBeLessThanOrEqual(widths.window)
}

/** Opens every fold on the screen, so that what they hide is looked at too. */
export async function openFolds(page: Page): Promise<void> {
  // What is opened may bring folds of its own; a screen without an end of them is a fault.
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const opened = await page.evaluate(() => {
      const folds = [...document.querySelectorAll<HTMLElement>('main [aria-expanded=false]')]
      for (const fold of folds) fold.click()
      return folds.length
    })
    if (opened === 0) return
  }
  throw new Error('there is always one more fold to open')
}
