import type { DisplayList, Mark } from '../../../charts/marks.ts'
import type { Block } from '../../../report/document.ts'
import { chartInks, softInk } from '../palette.ts'
import { cleanText } from '../text/clean-text.ts'
import { type Context, hasText, spaced, stripOf, textStrips } from './context.ts'
import { capHeight } from './metrics.ts'
import { textHeight, textWidth } from './page-format.ts'
import type { Item, Paint, Strip, StructureNode } from './sheet.ts'
import { blockGap, note } from './styles.ts'
import { widthOf } from './typeset.ts'

type ChartBlock = Extract<Block, { readonly kind: 'chart' }>

/** Room for the caption below the largest chart. */
const largestHeight = textHeight - 60

/** A chart in the middle of the text, made smaller if it is wider or higher than the page, with its caption below. */
export function chartStrips(context: Context, { chart, caption, alt }: ChartBlock): readonly Strip[] {
  const figure: StructureNode = { role: 'Figure', parent: context.root, alt: cleanText(alt) }
  const scale = Math.min(1, textWidth / chart.width, largestHeight / chart.height)
  const x = (textWidth - chart.width * scale) / 2
  const area: Item = { kind: 'empty', x, y: 0, size: { width: chart.width * scale, height: chart.height * scale }, node: figure }
  const items = chartItems(context, chart, { x, scale, node: figure })
  const words = hasText(caption)
    ? textStrips(context, [{ text: caption }], {
        style: { ...note, color: softInk, align: 'center' },
        column: { x: 0, width: textWidth, node: { role: 'P', parent: context.root } },
      })
    : []
  return [
    stripOf(chart.height * scale, [area, ...items], { before: blockGap + 2, keepNext: words.length > 0 }),
    ...spaced(words, { before: 6 }).map((strip, index) => (index < words.length - 1 ? { ...strip, keepNext: true } : strip)),
  ]
}

type Place = { readonly x: number; readonly scale: number; readonly node: StructureNode }

/** The marks of a chart as items of the page. */
function chartItems(context: Context, chart: DisplayList, place: Place): readonly Item[] {
  return chart.marks.map((mark) => itemOf(context, mark, place))
}

function itemOf(context: Context, mark: Mark, place: Place): Item {
  const { scale, node } = place
  const x = (value: number) => place.x + value * scale
  switch (mark.kind) {
    case 'rect': {
      const size = { width: mark.width * scale, height: mark.height * scale, ...(mark.radius ? { radius: mark.radius * scale } : {}) }
      return { kind: 'rect', x: x(mark.x), y: mark.y * scale, ...size, ...paintOf(mark, scale), node }
    }
    case 'line':
      return {
        kind: 'line',
        x: x(mark.from.x),
        y: mark.from.y * scale,
        toX: x(mark.to.x),
        toY: mark.to.y * scale,
        ...paintOf(mark, scale),
        node,
      }
    case 'circle':
      return { kind: 'circle', x: x(mark.center.x), y: mark.center.y * scale, radius: mark.radius * scale, ...paintOf(mark, scale), node }
    case 'polygon': {
      const [first, ...others] = mark.points
      if (!first) return { kind: 'empty', x: place.x, y: 0, node }
      const steps: (readonly [number, number])[] = []
      let previous = first
      for (const point of others) {
        steps.push([(point.x - previous.x) * scale, (point.y - previous.y) * scale])
        previous = point
      }
      return { kind: 'polygon', x: x(first.x), y: first.y * scale, steps, ...paintOf(mark, scale), node }
    }
    case 'text':
      return textOf(context, mark, place)
  }
}

function textOf(context: Context, mark: Extract<Mark, { readonly kind: 'text' }>, place: Place): Item {
  const size = mark.size * place.scale
  const text = cleanText(mark.text).replaceAll('\n', ' ')
  const width = widthOf(context.metrics, text, size)
  const shift = mark.anchor === 'middle' ? width / 2 : mark.anchor === 'end' ? width : 0
  return {
    kind: 'text',
    x: place.x + mark.at.x * place.scale - shift,
    y: mark.at.y * place.scale + (mark.baseline === 'middle' ? (capHeight * size) / 2 : 0),
    size,
    color: chartInks[mark.ink],
    bold: mark.bold ?? false,
    characters: [...text],
    closeUps: [],
    spread: 0,
    node: place.node,
  }
}

function paintOf(mark: Exclude<Mark, { readonly kind: 'text' }>, scale: number): Paint {
  return {
    ...(mark.fill ? { fill: chartInks[mark.fill] } : {}),
    ...(mark.stroke ? { stroke: chartInks[mark.stroke], strokeWidth: (mark.strokeWidth ?? 1) * scale } : {}),
    ...(mark.dash ? { dash: [mark.dash[0] * scale, mark.dash[1] * scale] as const } : {}),
    ...(mark.opacity === undefined ? {} : { opacity: mark.opacity }),
  }
}
