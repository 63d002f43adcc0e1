import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Language, languages, words } from './words.ts'

export { expect, languages, words }

export const themes = ['light', 'dark'] as const

/** Every screen of the app; the first and the last are there without an assessment. */
export const screens = ['home', 'assess', 'evidence', 'scores', 'roadmap', 'progress', 'report', 'settings', 'glossary'] as const
export type ScreenName = (typeof screens)[number]

export function addressOf(screen: ScreenName): string {
  return screen === 'home' ? './#/' : `./#/${screen}`
}

/** What a person at the browser does again and again. */
export type App = {
  readonly page: Page
  /** Opens a screen by its address and waits until it is there. */
  open(screen: ScreenName): Promise<void>
  /** From the list of assessments: makes the sample and opens it. */
  createSample(): Promise<void>
}

function appOf(page: Page, language: Language): App {
  return {
    page,
    async open(screen) {
      await page.goto(addressOf(screen))
      await expectScreen(page)
    },
    async createSample() {
      await page.goto(addressOf('home'))
      await page.getByRole('button', { name: words(language, 'home')('begin.sample') }).click()
      await page.waitForURL(/#\/assess/)
      await expectScreen(page)
    },
  }
}

/** Waits until a screen has its heading and is no longer loading. */
export async function expectScreen(page: Page): Promise<void> {
  await expect(page.locator('main:not([aria-busy]) h1')).toBeVisible()
}

/** What must never happen, whatever a test does: a request to another origin, an error on the console, a refusal by the page's policy. */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const faults: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:') faults.push(`request to ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // The browser gives up what is still under way when a page is left.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${reason}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error()}`))
  return faults
}

type Fixtures = {
  readonly language: Language
  readonly app: App
  readonly allowedFaults: RegExp | null
  readonly watched: readonly string[]
}

/**
 * Every test of the app: `app` is at hand, in the language and colours of `test.use({ locale, colorScheme })`, and what must never happen fails
 * the test. `allowedFaults` is for tests that provoke one.
 */
export const test = base.extend<Fixtures>({
  allowedFaults: [null, { option: true }],
  language: async ({ locale }, use) => use(locale?.startsWith('ja') ? 'ja' : 'en'),
  app: async ({ page, language }, use) => use(appOf(page, language)),
  watched: [
    async ({ context, baseURL, allowedFaults }, use) => {
      const faults = watch(context, new URL(baseURL ?? '').origin)
      await use(faults)
      expect(faults.filter((fault) => !allowedFaults?.test(fault))).toEqual([])
    },
    { auto: true },
  ],
})
