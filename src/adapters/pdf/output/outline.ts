import type { PlacedHeading } from '../layout/lay-out-document.ts'
import { destination } from './links.ts'
import { type PdfFile, pdfString } from './pdf-file.ts'

type Bookmark = { readonly heading: PlacedHeading; readonly children: readonly PlacedHeading[] }

/** Bookmarks for the headings of level 1, with those of level 2 folded below them; jsPDF's own always lead to the top of a page. */
export function writeOutline(file: PdfFile, headings: readonly PlacedHeading[]): void {
  const bookmarks = bookmarksOf(headings)
  if (bookmarks.length === 0) return
  let root = 0
  file.internal.events.subscribe('postPutResources', () => {
    root = writeObjects(file, bookmarks)
  })
  file.internal.events.subscribe('putCatalog', () => file.internal.write(`/Outlines ${root} 0 R /PageMode /UseOutlines`))
}

function bookmarksOf(headings: readonly PlacedHeading[]): readonly Bookmark[] {
  const bookmarks: { readonly heading: PlacedHeading; readonly children: PlacedHeading[] }[] = []
  for (const heading of headings) {
    const parent = bookmarks.at(-1)
    if (heading.level === 1 || (heading.level === 2 && !parent)) bookmarks.push({ heading, children: [] })
    else if (heading.level === 2) parent?.children.push(heading)
  }
  return bookmarks
}

function writeObjects(file: PdfFile, bookmarks: readonly Bookmark[]): number {
  const { internal } = file
  const root = internal.newObjectDeferred()
  const ids = bookmarks.map(() => internal.newObjectDeferred())
  internal.newObjectDeferredBegin(root, true)
  internal.write(`<</Type/Outlines/First ${ids[0]} 0 R/Last ${ids.at(-1)} 0 R/Count ${ids.length}>>`, 'endobj')
  bookmarks.forEach(({ heading, children }, index) => {
    const childIds = children.map(() => internal.newObjectDeferred())
    const fold = childIds.length > 0 ? `/First ${childIds[0]} 0 R/Last ${childIds.at(-1)} 0 R/Count -${childIds.length}` : ''
    writeItem(file, heading, { ids, index, parent: root, more: fold })
    children.forEach((child, childIndex) => {
      writeItem(file, child, { ids: childIds, index: childIndex, parent: ids[index] ?? root, more: '' })
    })
  })
  return root
}

type Place = { readonly ids: readonly number[]; readonly index: number; readonly parent: number; readonly more: string }

function writeItem(file: PdfFile, heading: PlacedHeading, { ids, index, parent, more }: Place): void {
  const previous = index > 0 ? `/Prev ${ids[index - 1]} 0 R` : ''
  const next = index < ids.length - 1 ? `/Next ${ids[index + 1]} 0 R` : ''
  file.internal.newObjectDeferredBegin(ids[index] ?? 0, true)
  file.internal.write(
    `<</Title ${pdfString(heading.text)}/Parent ${parent} 0 R${previous}${next}${more}/Dest ${destination(file, heading)}>>`,
    'endobj',
  )
}
