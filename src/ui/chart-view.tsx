import { useId } from 'react'
import type { DisplayList, Ink, Mark } from '../charts/marks.ts'
import './chart-view.css'

// Colours come from the style sheet by class, so that dark mode and print repaint without drawing again.
function paint(mark: { fill?: Ink; stroke?: Ink; strokeWidth?: number; dash?: readonly [number, number]; opacity?: number }) {
  return {
    className: [mark.fill ? `fill-${mark.fill}` : 'fill-nothing', mark.stroke ? `stroke-${mark.stroke}` : ''].join(' ').trim(),
    ...(mark.strokeWidth === undefined ? {} : { strokeWidth: mark.strokeWidth }),
    ...(mark.dash ? { strokeDasharray: mark.dash.join(' ') } : {}),
    ...(mark.opacity === undefined ? {} : { fillOpacity: mark.opacity }),
  }
}

function MarkView({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={mark.radius ?? 0} {...paint(mark)} />
    case 'line':
      return <line x1={mark.from.x} y1={mark.from.y} x2={mark.to.x} y2={mark.to.y} {...paint(mark)} />
    case 'polygon':
      return <polygon points={mark.points.map(({ x, y }) => `${x},${y}`).join(' ')} {...paint(mark)} />
    case 'circle':
      return <circle cx={mark.center.x} cy={mark.center.y} r={mark.radius} {...paint(mark)} />
    case 'text':
      return (
        <text
          x={mark.at.x}
          y={mark.at.y}
          fontSize={mark.size}
          textAnchor={mark.anchor}
          dominantBaseline={mark.baseline === 'middle' ? 'central' : 'alphabetic'}
          className={`fill-${mark.ink}${mark.bold ? ' bold' : ''}`}
        >
          {mark.text}
        </text>
      )
  }
}

/** Draws a display list as SVG; the PDF draws the same one. `alt` says in words what it shows; a table with the numbers belongs beside it. */
export function ChartView({ chart, alt }: { chart: DisplayList; alt: string }) {
  const id = useId()
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-labelledby={id}
      style={{ maxWidth: `${chart.width * 1.4}px` }}
    >
      <title id={id}>{alt}</title>
      {chart.marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity of their own, the list is drawn whole
        <MarkView key={index} mark={mark} />
      ))}
    </svg>
  )
}
