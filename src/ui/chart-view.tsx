import { createElement, useId } from 'react'
import type { DisplayList } from '../charts/marks.ts'
import { svgElementOf, widestOnScreen } from '../charts/svg-elements.ts'
import './chart-view.css'

/** Draws a display list as SVG; the PDF draws the same one. `alt` says in words what it shows; a table with the numbers belongs beside it. */
export function ChartView({ chart, alt }: { chart: DisplayList; alt: string }) {
  const id = useId()
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-labelledby={id}
      style={{ maxWidth: `${widestOnScreen(chart)}px` }}
    >
      <title id={id}>{alt}</title>
      {chart.marks.map((mark, index) => {
        const { name, attributes, text } = svgElementOf(mark)
        // Marks have no identity of their own, the list is drawn whole.
        return createElement(name, { key: index, ...attributes }, text)
      })}
    </svg>
  )
}
