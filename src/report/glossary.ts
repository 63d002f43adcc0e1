import { groups, type Language, type ModelNames, type Named, type Phase, phases } from '../domain/model.ts'

/** A term in the language of its reader, with what it is called in the other one. */
export type GlossaryEntry = { readonly id: string; readonly term: string; readonly otherTerm: string; readonly meaning: string }

/** Terms that belong together, in the order in which to read them. */
export type GlossaryTopic = { readonly id: string; readonly name: string; readonly entries: readonly GlossaryEntry[] }

export type Glossary = readonly GlossaryTopic[]

/** Names in the language of the reader and in the other one, and how the reader's calls a phase: "Phase 2: Foundational". */
export type GlossaryNames = {
  readonly names: ModelNames
  readonly otherNames: ModelNames
  readonly phaseName: (phase: Phase, name: string) => string
}

/** What the model itself names and explains, under the id of the term that it follows. */
function entriesOfModel({ names, otherNames, phaseName }: GlossaryNames): Readonly<Record<string, readonly GlossaryEntry[]>> {
  const entry = (id: string, { name, purpose }: Named, other: Named | undefined): GlossaryEntry => ({
    id,
    term: name,
    otherTerm: other?.name ?? '',
    meaning: purpose,
  })
  return {
    phase: phases.map((phase) => {
      const named = entry(`phase-${phase}`, names.phases[phase], otherNames.phases[phase])
      return { ...named, term: phaseName(phase, named.term) }
    }),
    capability: [...names.capabilities].map(([id, named]) => entry(id, named, otherNames.capabilities.get(id))),
    group: groups.map((group) => entry(group, names.groups[group], otherNames.groups[group])),
  }
}

/** The glossary of the words with what the model holds: its phases, capabilities and groups follow the words for them. */
export function glossaryOf(words: Glossary, names: GlossaryNames): Glossary {
  const ofModel = entriesOfModel(names)
  return words.map((topic) => ({ ...topic, entries: topic.entries.flatMap((entry) => [entry, ...(ofModel[entry.id] ?? [])]) }))
}

const escapedForPattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Japanese has no spaces: a word ends where the script changes. "参考" is a word of 参考になる, and none of 参考値. */
function japaneseWord(term: string): RegExp {
  const scripts = ['\\p{Script=Han}', '[\\p{Script=Katakana}ー]', '[A-Za-z]']
  const scriptOf = (character: string | undefined) => scripts.find((script) => new RegExp(script, 'u').test(character ?? ''))
  const [first, last] = [scriptOf([...term].at(0)), scriptOf([...term].at(-1))]
  return new RegExp(`${first ? `(?<!${first})` : ''}${escapedForPattern(term)}${last ? `(?!${last})` : ''}`, 'u')
}

/** In any case, one or several: "capability", "Capabilities". */
function englishWord(term: string): RegExp {
  const stem = escapedForPattern(term.replace(/y$/, ''))
  const ending = term.endsWith('y') ? '(?:y|ies)' : '(?:e?s)?'
  return new RegExp(`(?<!\\p{L})${stem}${ending}(?!\\p{L})`, 'iu')
}

/** The terms that texts of a language use; topics of which they use none are left out. */
export function termsUsed(glossary: Glossary, texts: readonly string[], language: Language): Glossary {
  // Where a line is broken, a word goes on; where a text ends, it does not.
  const text = texts.map((one) => one.replaceAll('\n', language === 'ja' ? '' : ' ')).join(' | ')
  const wordFor = language === 'ja' ? japaneseWord : englishWord
  return glossary
    .map((topic) => ({ ...topic, entries: topic.entries.filter(({ term }) => wordFor(term).test(text)) }))
    .filter(({ entries }) => entries.length > 0)
}
