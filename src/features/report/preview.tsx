import { memo } from 'react'
import type { Block, Cover, ReportDocument } from '../../report/document.ts'
import { BlockView, keyed } from './preview-blocks.tsx'
import './preview.css'
import './preview-blocks.css'

function CoverView({ cover }: { cover: Cover }) {
  return (
    <header className="paper-cover">
      {cover.classification !== '' && <p className="paper-classification">{cover.classification}</p>}
      <p className="paper-organisation">{cover.organisation}</p>
      <p className="paper-title">{cover.title}</p>
      {cover.subtitle !== '' && <p className="paper-subtitle">{cover.subtitle}</p>}
      <dl className="paper-facts">
        {cover.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="paper-note">{cover.footnote}</p>
    </header>
  )
}

type Chapter = { readonly id: string; readonly blocks: readonly Block[] }

/** The blocks by chapter, so that one more or less leaves the others where they are. */
function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const starts = blocks.flatMap((block, index) => (block.kind === 'heading' && block.level === 1 ? [{ id: block.id, index }] : []))
  return starts.map(({ id, index }, chapter) => ({ id, blocks: blocks.slice(index, starts[chapter + 1]?.index) }))
}

/** The document on the screen, as paper: the same blocks that the PDF draws. This is also what the browser prints. */
export const Preview = memo(function Preview({ document, label }: { document: ReportDocument; label: string }) {
  return (
    <article className="paper" lang={document.language} aria-label={label}>
      {!document.isSheet && <CoverView cover={document.cover} />}
      {chaptersOf(document.blocks).map(({ id, blocks }) => (
        <div key={id} className="paper-chapter">
          {keyed(blocks).map(({ key, value }) => (
            <BlockView key={key} block={value} />
          ))}
        </div>
      ))}
    </article>
  )
})
