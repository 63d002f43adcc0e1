import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails the test, and goes on with it, where axe finds a violation on the screen as it is. */
export async function expectClean(page: Page, screen: string): Promise<void> {
  // Half-faded text has no contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(passes.length, `${screen}: axe saw something`).toBeGreaterThan(10)
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(' | ')}`)
  expect.soft(said, screen).toEqual([])
}
