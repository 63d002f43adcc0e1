import type { Spans } from '../../../report/document.ts'
import { type Color, linkInk, softInk } from '../palette.ts'
import { allowedLink, cleanText } from '../text/clean-text.ts'
import { blankAtStart, breakLines, type Line, type Text, textOf } from '../text/line-breaking.ts'
import { ascent, type Metrics } from './metrics.ts'
import type { Item, StructureNode } from './sheet.ts'

/** How a text is set. Lengths are points. */
export type TextStyle = {
  readonly size: number
  readonly leading: number
  readonly color: Color
  readonly bold?: boolean
  readonly align?: 'start' | 'center' | 'end'
  /** Both edges straight, by widening the gaps between characters; for running Japanese text. */
  readonly justify?: boolean
  /** For text on shaded backgrounds, where the colours of links and soft text might not be legible. */
  readonly oneColor?: boolean
}

export type Column = { readonly x: number; readonly width: number; readonly node: StructureNode | null }

/** A line's items; y counts from the top of the line, which is as high as the style's leading. */
export type SetLine = { readonly items: readonly Item[]; readonly width: number }

/** Lines are stretched to full width only as long as nobody sees it: by at most this many em a character. */
const largestSpread = 0.06

type Look = { readonly bold: boolean; readonly color: Color; readonly link: string | null; readonly node: StructureNode | null }
type Setting = Text & { readonly looks: readonly Look[] }

/** Breaks spans into lines of a column and positions each run of equal look. */
export function typeset(
  metrics: Metrics,
  spans: Spans,
  { style, column }: { readonly style: TextStyle; readonly column: Column },
): readonly SetLine[] {
  const setting = settingOf(metrics, spans, { style, column })
  return breakLines(setting, column.width / style.size).map((line) => setLine(setting, line, { style, column }))
}

/** The width of a text on one line, in points. */
export function widthOf(metrics: Metrics, text: string, size: number): number {
  let width = 0
  for (const character of cleanText(text)) width += metrics.advanceOf(character)
  return width * size
}

type Frame = { readonly style: TextStyle; readonly column: Column }

function settingOf(metrics: Metrics, spans: Spans, { style, column }: Frame): Setting {
  const characters: string[] = []
  const looks: Look[] = []
  for (const span of spans) {
    const look = lookOf(span, { style, column })
    for (const character of cleanText(span.text)) {
      characters.push(character)
      looks.push(look)
    }
  }
  return { ...textOf(characters, characters.map(metrics.advanceOf)), looks }
}

function lookOf(span: Spans[number], { style, column }: Frame): Look {
  const link = span.link === undefined ? null : allowedLink(span.link)
  const softened = span.soft === true && !style.oneColor ? softInk : style.color
  return {
    bold: span.bold ?? style.bold ?? false,
    color: link !== null && !style.oneColor ? linkInk : softened,
    link,
    node: link === null || column.node === null ? column.node : { role: 'Link', parent: column.node },
  }
}

function setLine(setting: Setting, line: Line, { style, column }: Frame): SetLine {
  const free = column.width - line.width * style.size
  const spread = style.justify && !line.last ? spreadOf(setting, line, { style, free }) : 0
  const shift = style.align === 'end' ? free : style.align === 'center' ? free / 2 : 0
  let x = column.x + shift - (line.end > line.start ? blankAtStart(setting, line.start) * style.size : 0)
  const items: Item[] = []
  let start = line.start
  while (start < line.end) {
    const look = setting.looks[start]
    let end = start + 1
    while (end < line.end && setting.looks[end] === look) end += 1
    const run = runOf(setting, { start, end, line })
    const width = run.advance * style.size + spread * (end - start)
    if (look) items.push(...itemsOf(run, look, { x, width, spread, style }))
    x += width
    start = end
  }
  return { items, width: line.width * style.size + spread * Math.max(0, line.end - line.start - 1) }
}

type Run = { readonly characters: readonly string[]; readonly closeUps: readonly number[]; readonly advance: number }

/** A run takes the spaces with it that end its line: they are not seen, but keep two words apart for whoever copies or listens to the text. */
function runOf(setting: Setting, { start, end, line }: { readonly start: number; readonly end: number; readonly line: Line }): Run {
  const closeUps = setting.closeUps.slice(start, end)
  if (start === line.start) closeUps[0] = 0
  let advance = 0
  for (let index = start; index < end; index += 1) advance += (setting.advances[index] ?? 0) - (closeUps[index - start] ?? 0)
  const spaces = end === line.end ? setting.characters.slice(end, line.next).filter((character) => character !== '\n') : []
  return { characters: [...setting.characters.slice(start, end), ...spaces], closeUps, advance }
}

type RunPlace = { readonly x: number; readonly width: number; readonly spread: number; readonly style: TextStyle }

function itemsOf(run: Run, look: Look, { x, width, spread, style }: RunPlace): readonly Item[] {
  const { characters, closeUps } = run
  const y = (style.leading - style.size) / 2 + ascent * style.size
  const text: Item = {
    kind: 'text',
    x,
    y,
    size: style.size,
    color: look.color,
    bold: look.bold,
    characters,
    closeUps,
    spread,
    node: look.node,
  }
  if (look.link === null) return [text]
  const target = { kind: 'address', address: look.link } as const
  return [
    text,
    { kind: 'link', x, y: 0, width, height: style.leading, target, label: characters.join('').trim(), node: look.node },
    { kind: 'line', x, y: y + 1.6, toX: x + width, toY: y + 1.6, stroke: look.color, strokeWidth: 0.4, node: null },
  ]
}

function spreadOf(setting: Setting, line: Line, { style, free }: { readonly style: TextStyle; readonly free: number }): number {
  const gaps = line.end - line.start - 1
  if (gaps < 1 || setting.characters[line.start] === undefined) return 0
  const spread = free / gaps
  return spread > 0 && spread <= largestSpread * style.size ? spread : 0
}
