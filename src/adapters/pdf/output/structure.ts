import { pageHeight } from '../layout/page-format.ts'
import type { PlaceHolder, StructureNode } from '../layout/sheet.ts'
import { type PdfFile, pdfNumber, pdfString } from './pdf-file.ts'

/** The tags of the document: which content belongs to which heading, paragraph or cell, in reading order (ISO 32000-1, 14.7 and 14.8). */
export type Structure = {
  /** The operator that opens content of a node on a page; `null` opens what is no content. Closed by `EMC`. */
  readonly open: (node: StructureNode | null, page: number) => string
  /** Puts a node in its place; one with a size gets told to readers as an area of its page. */
  readonly place: (node: StructureNode, holder: PlaceHolder) => void
  /** Says that a link's annotation belongs to a node; gives the annotation's key in the tree of parents. */
  readonly annotate: (node: StructureNode, page: number, annotation: () => number) => number
}

type Kid =
  | { readonly kind: 'content'; readonly page: number; readonly mark: number }
  | { readonly kind: 'node'; readonly node: StructureNode }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: () => number }

type Tree = {
  /** Nodes in the order of their first content, parents before children. */
  readonly kids: Map<StructureNode, Kid[]>
  /** By page, the node of each piece of content. */
  readonly marks: StructureNode[][]
  readonly annotated: StructureNode[]
  /** Areas of figures: left, bottom, right, top. */
  readonly boxes: Map<StructureNode, readonly number[]>
}

/** Collects the tags while pages are drawn, and writes them when the file is put together. */
export function openStructure(file: PdfFile, pageCount: number): Structure {
  const tree: Tree = { kids: new Map(), marks: Array.from({ length: pageCount }, () => []), annotated: [], boxes: new Map() }
  const place = (node: StructureNode): Kid[] => {
    const known = tree.kids.get(node)
    if (known) return known
    const kids: Kid[] = []
    if (node.parent) place(node.parent).push({ kind: 'node', node })
    tree.kids.set(node, kids)
    return kids
  }
  writeWithFile(file, tree)
  return {
    place: (node, { x, y, size }) => {
      place(node)
      if (size) tree.boxes.set(node, [x, pageHeight - y - size.height, x + size.width, pageHeight - y])
    },
    open: (node, page) => {
      if (node === null) return '/Artifact BMC'
      const marks = tree.marks[page - 1] ?? []
      const mark = marks.push(node) - 1
      place(node).push({ kind: 'content', page, mark })
      return `/${node.role} <</MCID ${mark}>> BDC`
    },
    annotate: (node, page, annotation) => {
      place(node).push({ kind: 'annotation', page, annotation })
      return pageCount + tree.annotated.push(node) - 1
    },
  }
}

function writeWithFile(file: PdfFile, tree: Tree): void {
  const { internal } = file
  let root = 0
  internal.events.subscribe('putPage', ({ pageNumber }: { readonly pageNumber: number }) => {
    internal.write(`/StructParents ${pageNumber - 1} /Tabs /S`)
  })
  internal.events.subscribe('postPutResources', () => {
    root = writeTree(file, tree)
  })
  internal.events.subscribe('putCatalog', () => {
    internal.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R /ViewerPreferences <</DisplayDocTitle true>>`)
  })
}

function writeTree(file: PdfFile, { kids, marks, annotated, boxes }: Tree): number {
  const { internal } = file
  const root = internal.newObjectDeferred()
  const ids = new Map([...kids.keys()].map((node) => [node, internal.newObjectDeferred()]))
  const idOf = (node: StructureNode | null) => (node === null ? root : (ids.get(node) ?? root))
  const top = [...kids.keys()].filter((node) => node.parent === null)
  const parents = [
    ...marks.map((nodes, page) => `${page} [${nodes.map((node) => `${idOf(node)} 0 R`).join(' ')}]`),
    ...annotated.map((node, index) => `${marks.length + index} ${idOf(node)} 0 R`),
  ]
  begin(file, root)
  internal.write(`<</Type/StructTreeRoot/K[${top.map((node) => `${idOf(node)} 0 R`).join(' ')}]/ParentTree<</Nums[${parents.join(' ')}]>>`)
  internal.write(`/ParentTreeNextKey ${marks.length + annotated.length}>>`, 'endobj')
  for (const [node, own] of kids) {
    begin(file, idOf(node))
    internal.write(
      `<</S/${node.role}/P ${idOf(node.parent)} 0 R${attributesOf(node, boxes.get(node))}${kidsOf(file, own, idOf)}>>`,
      'endobj',
    )
  }
  return root
}

/** Content is named by its mark alone where it is on the page that the node names. */
function kidsOf({ internal }: PdfFile, kids: readonly Kid[], idOf: (node: StructureNode) => number): string {
  const page = kids.find((kid) => kid.kind === 'content')?.page
  const pageRef = (number: number) => `${internal.getPageInfo(number).objId} 0 R`
  const parts = kids.map((kid) => {
    if (kid.kind === 'node') return `${idOf(kid.node)} 0 R`
    if (kid.kind === 'annotation') return `<</Type/OBJR/Pg ${pageRef(kid.page)}/Obj ${kid.annotation()} 0 R>>`
    return kid.page === page ? String(kid.mark) : `<</Type/MCR/Pg ${pageRef(kid.page)}/MCID ${kid.mark}>>`
  })
  const own = page === undefined ? '' : `/Pg ${pageRef(page)}`
  return parts.length === 0 ? own : `${own}/K[${parts.join(' ')}]`
}

function attributesOf(node: StructureNode, box: readonly number[] | undefined): string {
  const alt = node.alt === undefined ? '' : `/Alt ${pdfString(node.alt)}`
  const scope = node.scope === undefined ? '' : `/A<</O/Table/Scope/${node.scope}>>`
  const numbering = node.numbering === undefined ? '' : `/A<</O/List/ListNumbering/${node.numbering}>>`
  const area = box === undefined ? '' : `/A<</O/Layout/BBox[${box.map(pdfNumber).join(' ')}]>>`
  return alt + scope + numbering + area
}

function begin({ internal }: PdfFile, id: number): void {
  internal.newObjectDeferredBegin(id, true)
}
