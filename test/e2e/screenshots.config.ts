import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

/** `npm run screenshots`: pictures of every screen in test-results/screens, for people to look at; `npm run update:tour`: those of docs/tour.md. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: ['screenshots.ts', 'tour.ts'],
  outputDir: '../../test-results/screenshots-run',
})
