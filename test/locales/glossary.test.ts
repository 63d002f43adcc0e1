import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { createModelLibrary } from '../../src/adapters/assessments/model-library.ts'
import type { Language } from '../../src/domain/model.ts'
import { loadReportGlossary } from '../../src/features/report/report-words.ts'
import { startWords } from '../../src/i18n/start.ts'
import { type Glossary, type GlossaryEntry, termsUsed } from '../../src/report/glossary.ts'
import { textsIn } from '../assessments/texts-in.ts'
import { namespacesOf, wordsOf } from './words-of.ts'

const languages: readonly Language[] = ['en', 'ja']
const library = createModelLibrary()

const glossaryIn = (language: Language) => {
  if (!i18next.isInitialized) startWords('en')
  return loadReportGlossary(library, language)
}
const entriesIn = async (language: Language): Promise<readonly GlossaryEntry[]> =>
  (await glossaryIn(language)).flatMap((one) => one.entries)

/** Everything a person can read but the glossary itself. */
async function everythingSaid(language: Language): Promise<readonly string[]> {
  const [names, texts] = await Promise.all([library.names(language), library.texts(language)])
  const ofModel = [
    names.name,
    names.phases,
    [...names.capabilities.values()],
    names.groups,
    [...names.titles.values()],
    [...texts.values()],
  ]
  const ofScreens = namespacesOf(language).filter((namespace) => namespace !== 'glossary')
  return [
    ...ofScreens.flatMap((namespace) => wordsOf(language, namespace).map(({ text }) => text)),
    ...textsIn(ofModel, '').map(({ text }) => text),
  ]
}

/** Our own words; those of the model are held by the model. */
async function ownWords(language: Language): Promise<Glossary> {
  const [names, glossary] = await Promise.all([library.names(language), glossaryIn(language)])
  const ofModel = new Set(
    [names.phases, [...names.capabilities.values()], names.groups].flatMap((one) => textsIn(one, '').map(({ text }) => text)),
  )
  return glossary.map((topic) => ({ ...topic, entries: topic.entries.filter(({ meaning }) => !ofModel.has(meaning)) }))
}

const unused = (glossary: Glossary, said: readonly string[], language: Language) => {
  const used = new Set(termsUsed(glossary, said, language).flatMap(({ entries }) => entries))
  return glossary.flatMap(({ entries }) => entries.filter((entry) => !used.has(entry)).map(({ term }) => term))
}

describe('the glossary', () => {
  it('has the same terms in both languages, in the same order', async () => {
    const [en, ja] = [await entriesIn('en'), await entriesIn('ja')]
    expect(ja.map(({ id }) => id)).toEqual(en.map(({ id }) => id))
    // A phase is called with its number only in the language of the reader.
    const isPlain = ({ id }: GlossaryEntry) => !/^phase-\d/.test(id)
    expect(ja.filter(isPlain).map(({ otherTerm }) => otherTerm)).toEqual(en.filter(isPlain).map(({ term }) => term))
    expect(en.filter(isPlain).map(({ otherTerm }) => otherTerm)).toEqual(ja.filter(isPlain).map(({ term }) => term))
    expect(en.length).toBeGreaterThan(50)
  })

  it.each(languages)('has each term once, and leaves nothing empty (%s)', async (language) => {
    const entries = await entriesIn(language)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(new Set(entries.map(({ term }) => term.toLowerCase())).size).toBe(entries.length)
    expect(entries.filter((entry) => Object.values(entry).some((text) => text.trim() === ''))).toEqual([])
  })

  it.each(languages)('has no word that the screens, the report and the model do not use (%s)', async (language) => {
    const said = await everythingSaid(language)
    const words = await ownWords(language)
    expect(unused(words, said, language)).toEqual([])
    const planted = { id: 'planted', term: language === 'ja' ? '熟度係数' : 'Ripeness factor', otherTerm: '', meaning: '' }
    expect(unused([...words, { id: 'planted', name: '', entries: [planted] }], said, language)).toEqual([planted.term])
  })

  it.each(languages)('says each meaning in one or two sentences (%s)', async (language) => {
    const words = (await ownWords(language)).flatMap(({ entries }) => entries)
    const long = words.filter(({ meaning }) => (meaning.match(language === 'ja' ? /。/g : /[.](?= |$)/g) ?? []).length > 2)
    expect(long.map(({ term }) => term)).toEqual([])
  })

  it('ends its Japanese sentences alike, in です・ます', async () => {
    const sentences = (await entriesIn('ja')).flatMap(({ meaning }) => meaning.split('。')).filter((sentence) => sentence !== '')
    expect(sentences.filter((sentence) => !/(です|ます|ません)$/.test(sentence))).toEqual([])
  })

  it('calls the model as the model calls itself', async () => {
    for (const language of languages) {
      const entry = (await entriesIn(language)).find(({ id }) => id === 'maturity-model')
      expect(entry?.term).toBe((await library.names(language)).name)
    }
  })
})
