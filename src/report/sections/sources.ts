import { spans } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block } from '../document.ts'
import type { Headings } from '../headings.ts'

/** Where the model comes from, what the figures are, and that neither the tool nor the report comes from AWS. */
export function sources(context: ReportContext, headings: Headings): readonly Block[] {
  const { words, model, names, isMasked } = context
  const { say } = words
  return [
    headings.chapter(say('sources.title')),
    {
      kind: 'list',
      ordered: false,
      items: [
        [{ text: say('sources.model', { model: names.name, version: model.version }) }, { text: model.site, link: model.site }],
        spans(say('sources.links')),
        spans(say('sources.estimates')),
        ...(isMasked ? [spans(say('sources.masked'))] : []),
      ],
    },
    { kind: 'callout', title: say('sources.liabilityTitle'), spans: spans(say('sources.liability')), tone: 'neutral' },
  ]
}
