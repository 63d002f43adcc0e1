import { describe, expect, it } from 'vitest'
import { filesOf } from '../../src/scripts/first-load.mjs'

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'], css: ['assets/index.css'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
  'src/features/home/home-page.tsx': { file: 'assets/home.js', imports: ['_button.js'], css: ['assets/home.css'] },
  '_button.js': { file: 'assets/button.js', imports: ['_shared.js'], css: ['assets/button.css'] },
  'src/features/report/report-page.tsx': { file: 'assets/report.js', imports: ['_shared.js'] },
  'src/app/icon.svg': { file: 'assets/icon.svg' },
}

describe('filesOf', () => {
  it('takes the page, its parts, and whatever these import, each once', () => {
    expect(filesOf(manifest, [/home-page/])).toEqual([
      'assets/button.css',
      'assets/button.js',
      'assets/home.css',
      'assets/home.js',
      'assets/index.css',
      'assets/index.js',
      'assets/shared.js',
    ])
  })

  it('fails for a part that is not in the build', () => {
    expect(() => filesOf(manifest, [/start-page/])).toThrow('no part of the build is called /start-page/')
  })

  it('fails for a manifest without an entry', () => {
    expect(() => filesOf({}, [])).toThrow('no entry')
  })
})
