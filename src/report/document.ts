import type { DisplayList } from '../charts/marks.ts'
import type { Language } from '../domain/model.ts'
import type { IsoDate } from '../domain/moments.ts'

/** The report as plain data: every word and number decided, nothing drawn. It can be sent to a worker and kept as a golden file. */

/** A run of text; `link` must be http, https or mailto. Line breaks (`\n`) in user text are kept. */
export type Span = {
  readonly text: string
  readonly bold?: boolean
  readonly link?: string
  readonly soft?: boolean
  /** Where it is not the language of the document. */
  readonly lang?: Language
}
export type Spans = readonly Span[]

/** A table cell; `shade` paints its background and always comes with text, so that nothing is told by colour alone. */
export type Cell = {
  readonly spans: Spans
  readonly align?: 'start' | 'center' | 'end'
  readonly shade?: 'value-none' | 'value-0' | 'value-25' | 'value-50' | 'value-75' | 'value-100' | 'head' | 'warning'
}

/** `width` is the share of the table's width; the shares of all columns add up to 1. */
export type Column = { readonly header: string; readonly width: number; readonly align?: 'start' | 'center' | 'end' }

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: string /** unique, target of links in the table of contents */
      readonly id: string
      readonly newPage?: boolean
      /** Left out of a table of contents that has one page. */
      readonly isUnlisted?: true
    }
  /** `keepNext`: its end stays on one page with the beginning of what it introduces. */
  | { readonly kind: 'paragraph'; readonly spans: Spans; readonly style?: 'body' | 'lead' | 'note'; readonly keepNext?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Spans[]; readonly ordered: boolean }
  /** Big numbers side by side: the headline figures of the summary. */
  | { readonly kind: 'figures'; readonly figures: readonly { readonly label: string; readonly value: string; readonly note: string }[] }
  /** Label and value pairs, as on a cover or in the premises. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly spans: Spans }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
      readonly size?: 'normal' | 'small'
    }
  /** `alt` says in words what the chart shows; the table with the same numbers stands beside it as its own block where the section needs it. */
  | { readonly kind: 'chart'; readonly chart: DisplayList; readonly caption: string; readonly alt: string }
  /** A framed note: disclaimers, warnings. */
  | { readonly kind: 'callout'; readonly title: string; readonly spans: Spans; readonly tone: 'neutral' | 'warning' }
  /** Heading and what follows stay on one page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }
  | { readonly kind: 'page-break' }

export type Cover = {
  readonly organisation: string
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** How the document may be handled, like 「社外秘」; may be empty. */
  readonly classification: string
  readonly footnote: string
}

export type ReportDocument = {
  readonly language: Language
  /** For the document's properties and the running header. */
  readonly title: string
  readonly author: string
  readonly createdOn: IsoDate
  readonly cover: Cover
  /** Printed without cover and table of contents: `cover` is then what names of files and other heads are made of. */
  readonly isSheet?: true
  /** Heading above the table of contents, which the renderer builds from the headings of level 1 and 2. */
  readonly contentsTitle: string
  readonly runningHeader: string
  /** Like `{page} / {pages}`; the renderer fills in the numbers. */
  readonly pageLabel: string
  readonly blocks: readonly Block[]
}
