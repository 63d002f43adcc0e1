import type { PlacedHeading } from '../layout/lay-out-document.ts'
import { pageHeight } from '../layout/page-format.ts'
import type { LinkItem, LinkTarget, StructureNode } from '../layout/sheet.ts'
import { type PdfFile, pdfNumber, pdfString } from './pdf-file.ts'
import type { Structure } from './structure.ts'

type Link = LinkItem & { readonly node: StructureNode | null }
type Placed = { readonly link: Link; readonly page: number; readonly key: number | null; id: number }

/** Collects the links of pages and writes them as annotations; jsPDF's own have neither a description nor a place in the structure. */
export function openLinks(file: PdfFile, structure: Structure, headings: readonly PlacedHeading[]): (link: Link, page: number) => void {
  const { internal } = file
  const links: Placed[] = []
  internal.events.subscribe('putPage', ({ pageNumber }: { readonly pageNumber: number }) => {
    const own = links.filter(({ page }) => page === pageNumber)
    for (const link of own) link.id = internal.newObjectDeferred()
    if (own.length > 0) internal.write(`/Annots [${own.map(({ id }) => `${id} 0 R`).join(' ')}]`)
  })
  internal.events.subscribe('postPutResources', () => {
    for (const placed of links) {
      internal.newObjectDeferredBegin(placed.id, true)
      internal.write(annotation(file, placed, headings), 'endobj')
    }
  })
  return (link, page) => {
    // The number of the annotation is known only when the pages are written, the description of the structure comes after.
    const placed: { -readonly [key in keyof Placed]: Placed[key] } = { link, page, key: null, id: 0 }
    if (link.node) placed.key = structure.annotate(link.node, page, () => placed.id)
    links.push(placed)
  }
}

function annotation(file: PdfFile, { link, key }: Placed, headings: readonly PlacedHeading[]): string {
  const corners = [link.x, pageHeight - link.y - link.height, link.x + link.width, pageHeight - link.y].map(pdfNumber).join(' ')
  const parent = key === null ? '' : `/StructParent ${key}`
  return `<</Type/Annot/Subtype/Link/Rect[${corners}]/Border[0 0 0]/F 4/Contents ${pdfString(link.label)}${parent}${goal(file, link.target, headings)}>>`
}

function goal(file: PdfFile, target: LinkTarget, headings: readonly PlacedHeading[]): string {
  if (target.kind === 'address') return `/A<</S/URI/URI ${byteString(target.address)}>>`
  const heading = headings.find(({ id }) => id === target.id)
  return heading ? `/Dest ${destination(file, heading)}` : ''
}

/** A place in the document: just above a heading. */
export function destination({ internal }: PdfFile, heading: PlacedHeading): string {
  return `[${internal.getPageInfo(heading.page).objId} 0 R/XYZ 0 ${pdfNumber(pageHeight - heading.top + 6)} null]`
}

function byteString(text: string): string {
  return `<${Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('')}>`
}
