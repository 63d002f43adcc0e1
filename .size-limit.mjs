import { firstLoadFiles } from './src/scripts/first-load.mjs'

/** What the browser loads before the first screen can be used: all of it together, in either language the larger of the two. */
export default [
  { name: 'first screen, JavaScript and CSS, gzip', path: firstLoadFiles().map((file) => `dist/${file}`), limit: '240 kB', gzip: true },
]
