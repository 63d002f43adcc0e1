import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report/build-report.ts'
import type { ReportInput } from '../../src/report/context.ts'
import { allTexts } from './document-text.ts'
import { reportInput } from './sample-report.ts'

/** The glossary names each term in the other language as well. */
function withoutOtherTerms({ glossary }: ReportInput, texts: readonly string[]): readonly string[] {
  const named = new Set(glossary.flatMap(({ entries }) => entries.map(({ term, otherTerm }) => `${term}  ${otherTerm}`)))
  return texts.map((text) => (named.has(text) ? (text.split('  ')[0] ?? '') : text))
}

describe('a report in one language', { timeout: 60_000 }, () => {
  it('has nothing Japanese in English', async () => {
    const input = await reportInput('en')
    const found = withoutOtherTerms(input, allTexts(buildReport(input))).filter((text) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」（）]/u.test(text),
    )
    expect(found).toEqual([])
  })

  it('has no English sentence in Japanese', async () => {
    const input = await reportInput('ja')
    // AWS words its exposures in English, whatever the language of the console.
    const quoted = (input.evidence?.merged.exposures ?? []).flatMap(({ title, traits }) => [title, ...traits.map((trait) => trait.title)])
    // So it does with most controls.
    const controls = [...input.subjects.catalogue.controls.values()].map(({ title }) => title)
    const isQuoted = (text: string) => controls.some((title) => text.endsWith(title))
    const texts = withoutOtherTerms(input, allTexts(buildReport(input))).filter((text) => !isQuoted(text))
    const said = texts.map((text) => quoted.reduce((rest, quote) => rest.replace(quote, ''), text))
    // Words that product names do without.
    const found = said.filter((text) => /\b(the|of|and|is|are|to|for|with|not|in|no|a|by)\b/.test(text))
    expect(found).toEqual([])
  })

  it('ends Japanese sentences alike: です・ます in running text', async () => {
    const { blocks } = buildReport(await reportInput('ja'))
    const sentences = blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : []))
      .flatMap((text) => text.split('。'))
      .map((sentence) => sentence.replace(/\s*\([^)]*\)$/, ''))
      .filter((sentence) => sentence !== '')
    expect(sentences.filter((sentence) => !/(です|ます|ません|ました|でした|ください)$/.test(sentence))).toEqual([])
  })

  it('keeps the notes of the other language as typed', async () => {
    const japanese = await reportInput('ja')
    const english = await reportInput('en', () => japanese.assessment)
    const notes = [...japanese.assessment.answers.values()].map(({ rationale }) => rationale)
    const texts = allTexts(buildReport(english)).join('\n')
    expect(notes.filter((note) => !texts.includes(note))).toEqual([])
  })
})
