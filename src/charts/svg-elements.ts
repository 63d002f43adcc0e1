import type { DisplayList, Ink, Mark } from './marks.ts'

/** One SVG element; names of attributes as React writes them, `className` among them. */
export type SvgElement = {
  readonly name: 'rect' | 'line' | 'polygon' | 'circle' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  /** Of `text` alone. */
  readonly text?: string
}

/** The custom property that holds an ink's colour; `opacity` makes a fill of it soft. */
export const inkProperties: { readonly [ink in Ink]: { readonly property: `--${string}`; readonly opacity?: number } } = {
  text: { property: '--text' },
  'text-soft': { property: '--text-soft' },
  'text-on-value': { property: '--on-value' },
  'text-on-dark': { property: '--on-value-100' },
  grid: { property: '--border' },
  surface: { property: '--surface' },
  accent: { property: '--accent' },
  'accent-soft': { property: '--accent', opacity: 0.22 },
  target: { property: '--warning' },
  warning: { property: '--error' },
  'value-none': { property: '--value-none' },
  'value-0': { property: '--value-0' },
  'value-25': { property: '--value-25' },
  'value-50': { property: '--value-50' },
  'value-75': { property: '--value-75' },
  'value-100': { property: '--value-100' },
  band: { property: '--band' },
}

// Colours come from the style sheet by class, so that dark mode and print repaint without drawing again.
function paint(mark: { fill?: Ink; stroke?: Ink; strokeWidth?: number; dash?: readonly [number, number]; opacity?: number }) {
  return {
    className: [mark.fill ? `fill-${mark.fill}` : 'fill-nothing', mark.stroke ? `stroke-${mark.stroke}` : ''].join(' ').trim(),
    ...(mark.strokeWidth === undefined ? {} : { strokeWidth: mark.strokeWidth }),
    ...(mark.dash ? { strokeDasharray: mark.dash.join(' ') } : {}),
    ...(mark.opacity === undefined ? {} : { fillOpacity: mark.opacity }),
  }
}

/** A mark as the SVG element that draws it: the one description for the screen and for files. */
export function svgElementOf(mark: Mark): SvgElement {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = mark
      return { name: 'rect', attributes: { x, y, width, height, rx: radius, ...paint(mark) } }
    }
    case 'line': {
      const { from, to } = mark
      return { name: 'line', attributes: { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...paint(mark) } }
    }
    case 'polygon':
      return { name: 'polygon', attributes: { points: mark.points.map(({ x, y }) => `${x},${y}`).join(' '), ...paint(mark) } }
    case 'circle':
      return { name: 'circle', attributes: { cx: mark.center.x, cy: mark.center.y, r: mark.radius, ...paint(mark) } }
    case 'text': {
      const attributes = {
        x: mark.at.x,
        y: mark.at.y,
        fontSize: mark.size,
        textAnchor: mark.anchor,
        dominantBaseline: mark.baseline === 'middle' ? 'central' : 'alphabetic',
        className: `fill-${mark.ink}${mark.bold ? ' bold' : ''}`,
      }
      return { name: 'text', attributes, text: mark.text }
    }
  }
}

/** As wide as a chart should grow on a screen, in CSS pixels. */
export function widestOnScreen({ width }: DisplayList): number {
  return width * 1.4
}
