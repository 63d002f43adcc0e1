import type { AnswerValue } from '../domain/answer.ts'
import type { Block, Cell, Column, Span, Spans } from './document.ts'

/** Small makers of blocks, so that a section reads as what it says. */

export function spans(text: string): Spans {
  return text === '' ? [] : [{ text }]
}

export function paragraph(text: string, style: 'body' | 'lead' | 'note' = 'body'): Block {
  return { kind: 'paragraph', spans: spans(text), style }
}

/** A sentence and what it introduces, which begins on the same page. */
export function introduced(text: string, block: Block): readonly Block[] {
  return [{ kind: 'paragraph', spans: spans(text), style: 'body', keepNext: true }, block]
}

/** A plain list of sentences; nothing when there are none. */
export function list(sentences: readonly string[], ordered = false): readonly Block[] {
  return sentences.length === 0 ? [] : [{ kind: 'list', items: sentences.map(spans), ordered }]
}

/** A cell of plain text; `style` as in `Cell`. */
export function cell(text: string, style: Omit<Cell, 'spans'> = {}): Cell {
  return { spans: spans(text), ...style }
}

/** Lines below one another in a cell, the empty ones left out. */
export function lines(...parts: readonly (Span | null)[]): Cell {
  const kept = parts.filter((part) => part !== null && part.text !== '') as readonly Span[]
  return { spans: kept.flatMap((part, index) => (index === 0 ? [part] : [{ text: '\n' }, part])) }
}

/** Columns as `[header, share of the width, alignment]`, stretched so that the shares add up to 1. */
export function columns(...given: readonly (readonly [string, number, Column['align']?])[]): readonly Column[] {
  const total = given.reduce((sum, [, width]) => sum + width, 0)
  return given.map(([header, width, align]) => ({ header, width: width / total, ...(align ? { align } : {}) }))
}

/** The shade of an answer; its word always stands in the same cell. */
export function shadeOf(value: AnswerValue | null): NonNullable<Cell['shade']> {
  if (typeof value !== 'number') return 'value-none'
  return `value-${value}`
}

/**
 * The beginning of a long text, not cut inside a character.
 * @returns `null` when all of it fits
 */
export function excerpt(text: string, longest: number): string | null {
  const characters = [...text]
  return characters.length <= longest ? null : characters.slice(0, longest).join('').trimEnd()
}

/** Text of the model without the marks of code. */
export function plain(text: string): string {
  return text.replaceAll('`', '')
}
