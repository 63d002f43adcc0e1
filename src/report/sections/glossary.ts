import { textsOfBlock } from '../block-texts.ts'
import { cell, columns, introduced } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell, Spans } from '../document.ts'
import { type Glossary, type GlossaryTopic, termsUsed } from '../glossary.ts'
import type { Headings } from '../headings.ts'
import type { ReportWords } from '../words.ts'

/** Nobody looks up what they have not met; without other chapters it is a glossary of everything. */
function metIn({ glossary, words, evidence, comparison }: ReportContext, before: readonly Block[]): Glossary {
  if (before.length === 0) return glossary
  const met = termsUsed(glossary, before.flatMap(textsOfBlock), words.language)
  // "Findings" are also those of the summary, and backups are snapshots too: such words are explained where there is what they stand for.
  return met.filter(({ id }) => (id !== 'evidence' || evidence !== null) && (id !== 'quarters' || comparison !== null))
}

/** Words that belong together stand under a row that says what they are about: a table for each would take half a page more. */
function rowsOf({ language }: ReportWords, { name, entries }: GlossaryTopic): readonly (readonly Cell[])[] {
  const lang = language === 'ja' ? 'en' : 'ja'
  const other = (term: string): Spans => [{ text: '  ' }, { text: term, soft: true, lang }]
  return [
    [cell(name, { shade: 'head' }), cell('')],
    ...entries.map(({ term, otherTerm, meaning }) => [
      { spans: [{ text: term, bold: true }, ...(otherTerm === term ? [] : other(otherTerm))] },
      cell(meaning),
    ]),
  ]
}

/** What the words of this report mean, for a reader who has nothing else: those that stand in the chapters before, and no others. */
export function glossary(context: ReportContext, headings: Headings, before: readonly Block[]): readonly Block[] {
  const { words } = context
  const { say } = words
  return [
    headings.chapter(say('glossary.title')),
    ...introduced(say('glossary.intro'), {
      kind: 'table',
      caption: say('glossary.table'),
      size: 'small',
      columns: columns([say('column.term'), 30], [say('column.meaning'), 70]),
      rows: metIn(context, before).flatMap((topic) => rowsOf(words, topic)),
    }),
  ]
}
