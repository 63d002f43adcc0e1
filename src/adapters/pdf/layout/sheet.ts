import type { Color } from '../palette.ts'

/** What layout hands to output: pages of positioned items. Lengths are points; x counts from the left edge of the text, y downwards. */

/** A part of the document's structure, as a screen reader meets it. Roles are those of ISO 32000-1, 14.8.4. */
export type StructureNode = {
  readonly role: string
  readonly parent: StructureNode | null
  /** In words what a figure shows. */
  readonly alt?: string
  /** Which cells a heading cell speaks for. */
  readonly scope?: 'Row' | 'Column'
  /** Bullets or numbers of a list. */
  readonly numbering?: 'Disc' | 'Decimal'
}

export type Paint = {
  readonly fill?: Color
  readonly stroke?: Color
  readonly strokeWidth?: number
  readonly dash?: readonly [number, number]
  /** 0 to 1, for fills only. */
  readonly opacity?: number
}

export type TextItem = {
  readonly kind: 'text'
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  readonly color: Color
  readonly bold: boolean
  readonly characters: readonly string[]
  /** By how many em each character moves closer to the one before it. */
  readonly closeUps: readonly number[]
  /** Extra space after each character, in points. */
  readonly spread: number
}

export type Shape =
  | ({
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
    } & Paint)
  | ({ readonly kind: 'line'; readonly x: number; readonly y: number; readonly toX: number; readonly toY: number } & Paint)
  | ({
      readonly kind: 'polygon'
      readonly x: number
      readonly y: number
      readonly steps: readonly (readonly [dx: number, dy: number])[]
    } & Paint)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number } & Paint)

export type LinkTarget = { readonly kind: 'address'; readonly address: string } | { readonly kind: 'heading'; readonly id: string }

export type LinkItem = {
  readonly kind: 'link'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly target: LinkTarget
  /** What the link says, for screen readers. */
  readonly label: string
}

/** Puts a structure node in its place: that of an empty table cell, or of a figure with the area it takes. */
export type PlaceHolder = { readonly kind: 'empty'; readonly x: number; readonly y: number; readonly size?: Size }
export type Size = { readonly width: number; readonly height: number }

/** `node: null` marks what is no content: rules, backgrounds, running headers. */
export type Item = (TextItem | Shape | LinkItem | PlaceHolder) & { readonly node: StructureNode | null }

/** A background or border beside strips that belong together; strips of one frame that meet on a page share one piece of it. */
export type Frame = {
  readonly x: number
  readonly width: number
  readonly fill?: Color
  /** Between neighbouring fills. */
  readonly edge?: Color
  /** A bar of 3 pt along the left edge. */
  readonly bar?: Color
  readonly ruleBelow?: { readonly color: Color; readonly width: number }
  readonly ruleAbove?: { readonly color: Color; readonly width: number }
}

export type Heading = { readonly id: string; readonly level: 1 | 2 | 3; readonly text: string; readonly isUnlisted?: true }

/** What is never cut by the end of a page: a line of text, a line of a table row, a chart. */
export type Strip = {
  readonly height: number
  /** Space above, left out at the top of a page. */
  readonly before: number
  /** Stays on a page with the next strip. */
  readonly keepNext: boolean
  /** By table column, in reading order; y counts from the strip's top. Anything but a table has one column. */
  readonly columns: readonly (readonly Item[])[]
  /** Strips of the same row are read column by column, not line by line. */
  readonly row?: object
  readonly frames?: readonly Frame[]
  /** Drawn again where this strip begins a page: the head of its table. */
  readonly repeat?: readonly Strip[]
  readonly heading?: Heading
  readonly newPage?: boolean
}

export type Placement = { readonly top: number; readonly strip: Strip }
export type Page = readonly Placement[]

/** Moves an item. */
export function moved(item: Item, dx: number, dy: number): Item {
  if (item.kind === 'line') return { ...item, x: item.x + dx, y: item.y + dy, toX: item.toX + dx, toY: item.toY + dy }
  return { ...item, x: item.x + dx, y: item.y + dy }
}
