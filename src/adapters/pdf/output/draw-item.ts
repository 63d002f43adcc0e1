import { GState } from 'jspdf'
import { pageHeight } from '../layout/page-format.ts'
import type { Item, Shape, TextItem } from '../layout/sheet.ts'
import type { Glyphs } from './glyphs.ts'
import { type PdfFile, pdfColor, pdfNumber } from './pdf-file.ts'

/** Bold is the one weight with a stroke of this share of the size around it. */
const boldStroke = 0.03

/** The pen: writes items into the page that is open. */
export type Pen = { readonly file: PdfFile; readonly glyphs: Glyphs; readonly fontId: string }

/** Draws what is visible of an item; links and placeholders are not. */
export function drawItem(pen: Pen, item: Item): void {
  if (item.kind === 'text') pen.file.internal.write(textOperators(pen, item))
  else if (item.kind !== 'link' && item.kind !== 'empty') drawShape(pen.file, item)
}

/** Text in operators of our own: jsPDF's text() knows the first plane only, runs an Arabic shaper over each line, and drops what it does not know. */
function textOperators({ glyphs, fontId }: Pen, item: TextItem): string {
  const color = pdfColor(item.color)
  const parts: string[] = []
  let codes = ''
  item.characters.forEach((character, index) => {
    const closer = item.closeUps[index] ?? 0
    if (closer !== 0) {
      if (codes !== '') parts.push(`<${codes}>`)
      parts.push(pdfNumber(closer * 1000))
      codes = ''
    }
    codes += glyphs.codeOf(character)
  })
  if (codes !== '') parts.push(`<${codes}>`)
  const show = parts.length === 1 ? `${parts[0]} Tj` : `[${parts.join('')}] TJ`
  const bold = item.bold ? `${color} RG ${pdfNumber(item.size * boldStroke)} w 2 Tr ` : ''
  const spread = item.spread === 0 ? '' : `${pdfNumber(item.spread)} Tc `
  const reset = `${item.bold ? ' 0 Tr' : ''}${item.spread === 0 ? '' : ' 0 Tc'}`
  const place = `${pdfNumber(item.x)} ${pdfNumber(pageHeight - item.y)} Td`
  return `BT /${fontId} ${pdfNumber(item.size)} Tf ${color} rg ${bold}${spread}${place} ${show}${reset} ET`
}

function drawShape({ doc }: PdfFile, shape: Shape): void {
  const seeThrough = shape.opacity !== undefined && shape.opacity < 1 && shape.fill !== undefined
  if (seeThrough) {
    doc.saveGraphicsState()
    doc.setGState(new GState({ opacity: shape.opacity }))
  }
  if (shape.fill) doc.setFillColor(...shape.fill)
  if (shape.stroke) {
    doc.setDrawColor(...shape.stroke)
    doc.setLineWidth(shape.strokeWidth ?? 1)
    if (shape.dash) doc.setLineDashPattern([...shape.dash], 0)
  }
  const style = shape.fill ? (shape.stroke ? 'FD' : 'F') : shape.stroke ? 'S' : null
  if (style !== null) drawPath(doc, shape, style)
  if (shape.dash && shape.stroke) doc.setLineDashPattern([], 0)
  if (seeThrough) doc.restoreGraphicsState()
}

function drawPath(doc: PdfFile['doc'], shape: Shape, style: 'F' | 'S' | 'FD'): void {
  switch (shape.kind) {
    case 'rect':
      if (shape.radius) doc.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius, shape.radius, style)
      else doc.rect(shape.x, shape.y, shape.width, shape.height, style)
      return
    case 'line':
      doc.line(shape.x, shape.y, shape.toX, shape.toY)
      return
    case 'circle':
      doc.circle(shape.x, shape.y, shape.radius, style)
      return
    case 'polygon':
      doc.lines(
        shape.steps.map(([dx, dy]) => [dx, dy]),
        shape.x,
        shape.y,
        [1, 1],
        style,
        true,
      )
  }
}
