import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './src/scripts/find-chromium.mjs'

const port = Number(process.env.SHIRUBE_TEST_PORT ?? 4317)

/** The built app, behind our own server, in whichever Chromium this machine has. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/browser',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs() },
  },
  projects: [{ name: 'desktop', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: 'node src/scripts/start.mjs --only-serve',
    cwd: import.meta.dirname,
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
