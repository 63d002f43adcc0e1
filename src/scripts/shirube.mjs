#!/usr/bin/env node
/** `npm run -s shirube -- <command>` and `npx shirube <command>`: builds the command line if it is older than its sources, and runs it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode } from './node-version.mjs'
import { ensureCliBuilt, ensureInstalled } from './prepare.mjs'
import { root } from './steps.mjs'

requireNode()
// Standard output belongs to the results.
console.info = console.error
await ensureInstalled('stderr')
await ensureCliBuilt()
await import(pathToFileURL(join(root, 'dist/cli/shirube.mjs')).href)
