import type { Page } from '@playwright/test'
import { type App, expect, expectScreen, test, words } from './app.ts'

const storage = words('en', 'storage')
const home = words('en', 'home')
const choice = (page: Page, value: number) => page.getByRole('radio', { name: new RegExp(`^${value}%`) })
const saving = (page: Page) => page.locator('.frame-state')
const notice = (page: Page) => page.locator('.frame-notice')

async function openQuestion(page: Page): Promise<void> {
  await page.goto('./#/assess/assign-security-contacts')
  await expectScreen(page)
}

async function answer(page: Page, value: number): Promise<void> {
  await choice(page, value).check()
  await expect(saving(page)).toHaveAttribute('data-state', 'saved')
}

async function begun(app: App): Promise<Page> {
  await app.createSample()
  await openQuestion(app.page)
  return app.page
}

/** Every record of a store, past the app. */
function recordsOf(page: Page, store: string): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shirube')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const request = opening.result.transaction(name).objectStore(name).getAll()
          request.onsuccess = () => {
            opening.result.close()
            resolve(request.result)
          }
        }
      }),
    store,
  )
}

test('two tabs show each other’s answers and keep both', async ({ app, context }) => {
  const first = await begun(app)
  const second = await context.newPage()
  await openQuestion(second)
  await answer(first, 25)
  await expect(choice(second, 25)).toBeChecked()
  await second.goto('./#/assess/mfa')
  await expectScreen(second)
  await answer(second, 0)
  await first.reload()
  await expectScreen(first)
  await expect(choice(first, 25)).toBeChecked()
  await first.goto('./#/assess/mfa')
  await expect(choice(first, 0)).toBeChecked()
})

test('a tab killed in the middle of a write loses no answer that was called saved', async ({ app, context }) => {
  const page = await begun(app)
  await answer(page, 0)
  await answer(page, 50)
  const before = await recordsOf(page, 'answers')
  await choice(page, 100).check()
  await page.goto('chrome://crash').catch(() => undefined)
  const next = await context.newPage()
  await openQuestion(next)
  const value = await next.locator('input[name=answer]:checked').getAttribute('value')
  expect(['50', '100']).toContain(value)
  expect(await recordsOf(next, 'answers')).toHaveLength(before.length)
  expect(await recordsOf(next, 'set-aside')).toEqual([])
})

test('a damaged record is named, the rest opens, and a new answer does not throw it away', async ({ app }) => {
  const page = await begun(app)
  const id = String((await recordsOf(page, 'assessments'))[0]?.id)
  const damaged = { assessment: id, recommendation: 'assign-security-contacts', revision: 'x', answer: 'damaged' }
  await page.evaluate(
    (record) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('shirube')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('answers', 'readwrite')
          transaction.objectStore('answers').put(record)
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    damaged,
  )
  await page.reload()
  await expectScreen(page)
  await answer(page, 75)
  expect(await recordsOf(page, 'set-aside')).toMatchObject([{ record: damaged }])
  await app.open('settings')
  await expect(page.getByText(`${id}/assign-security-contacts`)).toBeVisible()
})

test('a full disk is said, keeps everything on the screen, and takes it later', async ({ app }) => {
  await app.page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if ('isDiskFull' in window) throw new DOMException('planted', 'QuotaExceededError')
      return put.apply(this, given)
    }
  })
  const page = await begun(app)
  await page.evaluate(() => Object.assign(window, { isDiskFull: true }))
  await choice(page, 25).check()
  await expect(notice(page)).toContainText(storage('problem.storage-full'))
  await expect(choice(page, 25)).toBeChecked()
  await page.evaluate(() => Reflect.deleteProperty(window, 'isDiskFull'))
  await notice(page).getByRole('button').first().click()
  await expect(saving(page)).toHaveAttribute('data-state', 'saved')
  await page.reload()
  await expectScreen(page)
  await expect(choice(page, 25)).toBeChecked()
})

test('without any storage the app says so and works', async ({ app }) => {
  await app.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('planted', 'SecurityError')
    }
  })
  const page = await begun(app)
  await expect(notice(page)).toContainText(storage('problem.storage-unavailable'))
  await choice(page, 25).check()
  await expect(choice(page, 25)).toBeChecked()
  await expect(saving(page)).toHaveAttribute('data-state', 'failed')
})

test('a database that is suddenly empty gives way to the copy beside it', async ({ app }) => {
  const page = await begun(app)
  await answer(page, 25)
  const copies = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shirube', { create: true })
      const texts: string[] = []
      for await (const handle of folder.values())
        if (handle instanceof FileSystemFileHandle) texts.push(await (await handle.getFile()).text())
      return texts.join()
    })
  await expect.poll(copies, { timeout: 20_000 }).toContain('shirube-assessment')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('shirube').onsuccess = () => resolve()
      }),
  )
  await page.goto('./#/')
  await page.reload()
  await expectScreen(page)
  await page.getByRole('button', { name: home('recover.actionNamed').split('{')[0] ?? '' }).click()
  await openQuestion(page)
  await expect(choice(page, 25)).toBeChecked()
  expect(await recordsOf(page, 'assessments')).toHaveLength(1)
})

test('a newer app that takes the database over is left alone', async ({ app }) => {
  const page = await begun(app)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('shirube', 99)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )
  const before = await recordsOf(page, 'answers')
  await expect(notice(page)).toContainText(storage('problem.newer-app'))
  await choice(page, 25).check()
  await expect(saving(page)).toHaveAttribute('data-state', 'failed')
  expect(await recordsOf(page, 'answers')).toEqual(before)
})
