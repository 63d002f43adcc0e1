import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modelFolder } from '../../assessments/compile.ts'
import { editorSchemaFiles } from '../../assessments/editor-schemas.ts'

describe('the schemas for editors', () => {
  it.each(editorSchemaFiles())('say the same as schema.ts (else: npm run update:schema): $path', ({ path, text }) => {
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('are named in the first line of every YAML file, and are there', () => {
    const files = readdirSync(modelFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(200)
    const without = files.filter((file) => {
      const path = join(modelFolder, file)
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8'))?.[1]
      return named === undefined || !existsSync(resolve(path, '..', named))
    })
    expect(without).toEqual([])
  })
})
