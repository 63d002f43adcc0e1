import type { DisplayList } from '../../charts/marks.ts'
import { inkProperties, svgElementOf, widestOnScreen } from '../../charts/svg-elements.ts'
import { escaped } from './escape.ts'

const kebabCase = (name: string) => (name === 'className' ? 'class' : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))

// A hundredth of a point is less than any screen or printer shows.
const asValue = (value: string | number) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)

/** A chart as SVG in the page, named by its words. `id` is unique in the page. */
export function chartHtml(chart: DisplayList, alt: string, id: string): string {
  const marks = chart.marks.map((mark) => {
    const { name, attributes, text } = svgElementOf(mark)
    const given = Object.entries(attributes).map(([key, value]) => ` ${kebabCase(key)}="${escaped(asValue(value))}"`)
    return `<${name}${given.join('')}${text === undefined ? '/>' : `>${escaped(text)}</${name}>`}`
  })
  const size = `viewBox="0 0 ${chart.width} ${chart.height}" width="${widestOnScreen(chart)}"`
  return `<svg class="chart" ${size} role="img" aria-labelledby="${id}"><title id="${id}">${escaped(alt)}</title>${marks.join('')}</svg>`
}

/** The colours of the inks, by class. */
export const inkStyles: string = Object.entries(inkProperties)
  .map(([ink, { property, opacity }]) => {
    const soft = opacity === undefined ? '' : `;fill-opacity:${opacity}`
    return `.chart .fill-${ink}{fill:var(${property})${soft}}.chart .stroke-${ink}{stroke:var(${property})}`
  })
  .join('\n')
