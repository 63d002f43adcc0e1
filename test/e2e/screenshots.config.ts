import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

/** `npm run screenshots`: pictures of every screen in test-results/screens, for people to look at. */
export default defineConfig({ ...base, testDir: '.', testMatch: 'screenshots.ts', outputDir: '../../test-results/screenshots-run' })
