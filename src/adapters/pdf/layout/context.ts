import type { Spans } from '../../../report/document.ts'
import { cleanText } from '../text/clean-text.ts'
import type { Metrics } from './metrics.ts'
import type { Item, Strip, StructureNode } from './sheet.ts'
import { type Column, type SetLine, type TextStyle, typeset } from './typeset.ts'

/** What every block needs to lay itself out. */
export type Context = {
  readonly metrics: Metrics
  /** The parent of the blocks' structure. */
  readonly root: StructureNode
  /** Running text with both edges straight. */
  readonly justify: boolean
}

/** A strip of one column that follows its predecessor without a gap. */
export function stripOf(height: number, items: readonly Item[], more?: Partial<Strip>): Strip {
  return { height, before: 0, keepNext: false, columns: [items], ...more }
}

/** The lines of a text as strips; its first two and its last two lines stay together. */
export function lineStrips(lines: readonly SetLine[], leading: number): readonly Strip[] {
  return lines.map((line, index) =>
    stripOf(leading, line.items, { keepNext: index < lines.length - 1 && (index === 0 || index === lines.length - 2) }),
  )
}

/** Text set in a column, as strips. */
export function textStrips(
  context: Context,
  spans: Spans,
  { style, column }: { readonly style: TextStyle; readonly column: Column },
): readonly Strip[] {
  return lineStrips(typeset(context.metrics, spans, { style, column }), style.leading)
}

/** The strips with a gap above the first, and all of them kept on one page with what follows if `keepNext` says so. */
export function spaced(
  strips: readonly Strip[],
  { before, keepNext }: { readonly before: number; readonly keepNext?: boolean },
): readonly Strip[] {
  return strips.map((strip, index) => ({
    ...strip,
    before: index === 0 ? before : strip.before,
    keepNext: keepNext ?? strip.keepNext,
  }))
}

/** All strips on one page, if it holds them. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keepNext: true } : strip))
}

/** Whether a text has anything to print. */
export function hasText(text: string): boolean {
  return cleanText(text).trim() !== ''
}
