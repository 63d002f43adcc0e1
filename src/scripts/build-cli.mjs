/** Builds the command line into `dist/cli`: one file for Node with everything in it, and the fonts of the report beside it. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './steps.mjs'

const folder = join(root, 'dist/cli')

await build({
  root,
  logLevel: 'warn',
  // Nothing is left to be found in node_modules at run time.
  ssr: { noExternal: true, target: 'node' },
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: folder,
    emptyOutDir: true,
    manifest: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'shirube.mjs', codeSplitting: false } },
  },
})
cpSync(join(root, 'src/adapters/pdf/fonts/generated'), join(folder, 'fonts'), { recursive: true })
