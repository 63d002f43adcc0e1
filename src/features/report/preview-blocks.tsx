import type { Block, Cell, Spans } from '../../report/document.ts'
import { ChartView } from '../../ui/chart-view.tsx'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

/** Parts of a document have no identity of their own and never change places: their place is their key. */
export function keyed<Value>(values: readonly Value[]): readonly { readonly key: string; readonly value: Value }[] {
  return values.map((value, index) => ({ key: String(index), value }))
}

/** Links are shown, not followed: a preview is no place to leave the app from. */
function Text({ spans }: { spans: Spans }) {
  return keyed(spans).map(({ key, value: { text, bold, soft, link, lang } }) => {
    const names = [bold ? 'paper-bold' : '', soft ? 'paper-soft' : '', link ? 'paper-link' : ''].filter((name) => name !== '').join(' ')
    return names === '' && lang === undefined ? (
      text
    ) : (
      <span key={key} className={names} lang={lang}>
        {text}
      </span>
    )
  })
}

function HeadingView({ block }: { block: BlockOf<'heading'> }) {
  const className = block.newPage ? 'paper-new-page' : undefined
  if (block.level === 1) return <h2 className={className}>{block.text}</h2>
  return block.level === 2 ? <h3 className={className}>{block.text}</h3> : <h4 className={className}>{block.text}</h4>
}

function ListView({ block }: { block: BlockOf<'list'> }) {
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {keyed(block.items).map(({ key, value }) => (
        <li key={key}>
          <Text spans={value} />
        </li>
      ))}
    </List>
  )
}

function CellView({ cell, align }: { cell: Cell; align: Cell['align'] }) {
  const { shade, spans } = cell
  const className = [`is-${cell.align ?? align ?? 'start'}`, shade && shade !== 'head' ? `paper-${shade}` : ''].join(' ').trim()
  return shade === 'head' ? (
    <th scope="row" className={className}>
      <Text spans={spans} />
    </th>
  ) : (
    <td className={className}>
      <Text spans={spans} />
    </td>
  )
}

function TableView({ block }: { block: BlockOf<'table'> }) {
  return (
    // A table wider than the screen is scrolled, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="paper-table" tabIndex={0} aria-label={block.caption}>
      <table className={block.size === 'small' ? 'is-small' : undefined}>
        <caption>{block.caption}</caption>
        <colgroup>
          {keyed(block.columns).map(({ key, value }) => (
            <col key={key} style={{ width: `${value.width * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {keyed(block.columns).map(({ key, value }) => (
              <th key={key} scope="col" className={`is-${value.align ?? 'start'}`}>
                {value.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(block.rows).map((row) => (
            <tr key={row.key}>
              {keyed(row.value).map(({ key, value }, column) => (
                <CellView key={key} cell={value} align={block.columns[column]?.align} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FactsView({ block }: { block: BlockOf<'facts'> }) {
  return (
    <dl className="paper-facts">
      {keyed(block.rows).map(({ key, value }) => (
        <div key={key}>
          <dt>{value.label}</dt>
          <dd>
            <Text spans={value.spans} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FiguresView({ block }: { block: BlockOf<'figures'> }) {
  return (
    <dl className="paper-figures">
      {keyed(block.figures).map(({ key, value }) => (
        <div key={key}>
          <dt>{value.label}</dt>
          <dd className="paper-figure">{value.value}</dd>
          {value.note !== '' && <dd className="paper-note">{value.note}</dd>}
        </div>
      ))}
    </dl>
  )
}

/** One block of the document as HTML. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingView block={block} />
    case 'paragraph':
      return (
        <p className={`paper-${block.style ?? 'body'}`}>
          <Text spans={block.spans} />
        </p>
      )
    case 'list':
      return <ListView block={block} />
    case 'figures':
      return <FiguresView block={block} />
    case 'facts':
      return <FactsView block={block} />
    case 'table':
      return <TableView block={block} />
    case 'chart':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled where the screen is narrow, by keyboard too
        <figure tabIndex={0}>
          <ChartView chart={block.chart} alt={block.alt} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
    case 'callout':
      return (
        <aside className={`paper-callout is-${block.tone}`}>
          <p className="paper-bold">{block.title}</p>
          <p>
            <Text spans={block.spans} />
          </p>
        </aside>
      )
    case 'together':
      return (
        <div className="paper-together">
          {keyed(block.blocks).map(({ key, value }) => (
            <BlockView key={key} block={value} />
          ))}
        </div>
      )
    case 'page-break':
      return <hr className="paper-new-page" />
  }
}
