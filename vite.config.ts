import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { assessments } from './assessments/vite-plugin.ts'
import packageJson from './package.json' with { type: 'json' }
import { cloudscapeSlim } from './src/scripts/cloudscape-slim.ts'
import { designTokens } from './src/scripts/design-tokens.ts'
import { devStyles } from './src/scripts/dev-styles.ts'
import { shipSchema } from './src/scripts/ship-schema.ts'

// The library names this part to nobody; src/adapters/workbook/xlsx-parts.d.ts says why it is wanted alone.
const xlsxParts = fileURLToPath(new URL('./node_modules/write-excel-file/modules/xlsx/generateXlsxFileContents.js', import.meta.url))
const emptyModule = fileURLToPath(new URL('./src/adapters/pdf/empty-module.ts', import.meta.url))

export default defineConfig({
  // Relative addresses, so that the build works on any static host and under any sub-path.
  base: './',
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  plugins: [react(), assessments(), cloudscapeSlim(), designTokens(), shipSchema(), devStyles()],
  resolve: {
    // jsPDF asks for these only in doc.html() and addSvgAsImage(), which we never call: 235 kB gzip that nobody needs.
    alias: { html2canvas: emptyModule, dompurify: emptyModule, canvg: emptyModule, 'write-excel-file/parts': xlsxParts },
  },
  worker: { format: 'es', plugins: () => [assessments()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    // Left to itself, it keeps one processor free: half of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{domain,charts,report,adapters,cli,state,assessments,locales,architecture,scripts,collect}/**/*.test.ts'],
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['test/{features,ui,app}/**/*.test.tsx'],
          setupFiles: ['test/screens-setup.ts'],
          testTimeout: 30_000,
          isolate: false,
          server: { deps: { inline: [/@cloudscape-design/] } },
        },
      },
    ],
  },
})
