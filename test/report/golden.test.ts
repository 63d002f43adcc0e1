import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/model.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { Block, ReportDocument } from '../../src/report/document.ts'
import { reportInput } from './sample-report.ts'

const languages: readonly Language[] = ['en', 'ja']

function lineOf(block: Block): string {
  if (block.kind !== 'table') return JSON.stringify(block)
  const { rows, ...table } = block
  return `${JSON.stringify(table).slice(0, -1)},"rows":[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]}`
}

/** The document as JSON with a line for each block and row, so that a change shows as the line it is. */
function readable({ blocks, ...document }: ReportDocument): string {
  const head = Object.entries(document).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`)
  return `{\n${head.join('\n')}\n"blocks":[\n${blocks.map(lineOf).join(',\n')}\n]}\n`
}

describe('the report of the sample', () => {
  // `npm run update:golden` writes the files anew; read the difference before you keep it.
  it.each(languages)('is the one in test/fixtures/report (%s)', async (language) => {
    const options =
      language === 'ja'
        ? { classification: '社外秘', author: '情報セキュリティ推進室' }
        : { classification: 'Confidential', author: 'Security team' }
    const document = buildReport(await reportInput(language, undefined, options))
    const text = readable(document)
    expect(JSON.parse(text)).toEqual(document)
    await expect(text).toMatchFileSnapshot(`../fixtures/report/${language}.json`)
  })
})
