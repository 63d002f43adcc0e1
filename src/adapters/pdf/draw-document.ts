import type { ReportDocument } from '../../report/document.ts'
import type { FontSource } from './fonts/font-source.ts'
import { layOutDocument } from './layout/lay-out-document.ts'
import { openMetrics } from './layout/metrics.ts'
import type { Item, StructureNode } from './layout/sheet.ts'
import { drawItem, type Pen } from './output/draw-item.ts'
import { embedFont } from './output/embed-font.ts'
import { collectGlyphs } from './output/glyphs.ts'
import { openLinks } from './output/links.ts'
import { writeOutline } from './output/outline.ts'
import { openPdf } from './output/pdf-file.ts'
import { writeProperties } from './output/properties.ts'
import { openStructure, type Structure } from './output/structure.ts'

export type DrawnDocument = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pageCount: number
  readonly missingCharacters: readonly string[]
}

/** Calls back with the number of steps done and the number there are. */
export type OnStep = (done: number, total: number) => void

/**
 * Draws a report as PDF: equal documents and fonts give equal bytes, in a browser and in Node.
 * Throws on anything jsPDF could not do; what a document can hold is no reason to.
 */
export function drawDocument(document: ReportDocument, fonts: readonly FontSource[], onStep: OnStep = () => undefined): DrawnDocument {
  const { pages, headings } = layOutDocument(document, openMetrics(fonts))
  const steps = pages.length + 2
  onStep(1, steps)
  const file = openPdf()
  const glyphs = collectGlyphs(fonts)
  const font = embedFont(file, fonts, glyphs)
  const pen: Pen = { file, glyphs, fontId: font.id }
  const structure = openStructure(file, pages.length)
  const addLink = openLinks(file, structure, headings)
  writeOutline(file, headings)
  writeProperties(file, document)
  pages.forEach((items, index) => {
    if (index > 0) file.doc.addPage()
    drawPage(pen, items, { structure, page: index + 1 })
    for (const item of items) if (item.kind === 'link') addLink(item, index + 1)
    onStep(index + 2, steps)
  })
  const bytes = file.build()
  if (font.isAlreadyPutted !== true) throw new Error('the font was not written')
  onStep(steps, steps)
  return { bytes, pageCount: pages.length, missingCharacters: glyphs.missing }
}

/** Draws the items one after the other, those of one part of the document's structure between the same marks. */
function drawPage(pen: Pen, items: readonly Item[], { structure, page }: { readonly structure: Structure; readonly page: number }): void {
  let open: StructureNode | null | undefined
  const close = () => {
    if (open !== undefined) pen.file.internal.write('EMC')
    open = undefined
  }
  for (const item of items) {
    if (item.kind === 'link') continue
    if (item.kind === 'empty') {
      if (item.node) structure.place(item.node, item)
      continue
    }
    if (item.node !== open) {
      close()
      pen.file.internal.write(structure.open(item.node, page))
      open = item.node
    }
    drawItem(pen, item)
  }
  close()
}
