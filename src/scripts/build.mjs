/** `npm run build`: the fonts of the report, then the app into `dist`. */
import { requireNode } from './node-version.mjs'
import { build } from './prepare.mjs'

requireNode()
await build()
