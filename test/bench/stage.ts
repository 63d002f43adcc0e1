import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../../src/scripts/find-chromium.mjs'
import { selectors } from './selectors.ts'

/** A browser with the app and, in its storage, the sample assessment. */
export type Stage = {
  readonly address: string
  readonly browserVersion: string
  /** A window that has never seen the app's files; `slowdown` 4 makes the processor a quarter as fast. */
  newPage(options?: { readonly slowdown?: number; readonly prepare?: (page: Page) => Promise<unknown> }): Promise<Page>
  close(): Promise<void>
}

type StoredState = Awaited<ReturnType<BrowserContext['storageState']>>

export async function openStage(address: string): Promise<Stage> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs() })
  const state = await sampleState(browser, address)
  return {
    address,
    browserVersion: browser.version(),
    async newPage({ slowdown = 1, prepare } = {}) {
      const context = await browser.newContext({ ...display, storageState: state })
      const page = await context.newPage()
      await prepare?.(page)
      if (slowdown !== 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      return page
    },
    close: () => browser.close(),
  }
}

const display = { viewport: { width: 1440, height: 900 }, locale: 'ja-JP' } as const

async function sampleState(browser: Browser, address: string): Promise<StoredState> {
  const context = await browser.newContext(display)
  const page = await context.newPage()
  await page.goto(`${address}#/`)
  await page.locator(selectors.createSample).click()
  await page.locator(selectors.choices).first().waitFor()
  const state = await context.storageState({ indexedDB: true })
  await context.close()
  return state
}
