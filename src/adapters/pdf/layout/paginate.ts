import type { Page, Placement, Strip } from './sheet.ts'

/** Space above the rest of a box or row that a page has torn. */
const tornPadding = 5
/** What is too tall for any page begins no lower than this share of one, so that its first lines don't stand alone at the foot. */
const lowestStart = 0.75

/**
 * Places strips on pages of the given height. Strips that keep to the next one move on together, with a repeated table head above them
 * where a page begins inside a table; only what is taller than a whole page is torn apart.
 */
export function paginate(strips: readonly Strip[], pageHeight: number): readonly Page[] {
  const pages: Placement[][] = []
  let page: Placement[] = []
  let bottom = 0

  const turn = () => {
    if (page.length === 0) return
    pages.push(page)
    page = []
    bottom = 0
  }
  const place = (strip: Strip) => {
    const before = page.length === 0 ? 0 : strip.before
    page.push({ top: bottom + before, strip })
    bottom += before + strip.height
  }
  const open = (strip: Strip) => {
    if (page.length > 0) return
    for (const head of strip.repeat ?? []) place(head)
    const torn = pages.at(-1)?.at(-1)?.strip
    if (strip.frames && torn?.frames === strip.frames) place({ ...strip, height: tornPadding, before: 0, columns: [] })
  }

  for (const group of groupsOf(strips)) {
    const first = group[0]
    if (!first) continue
    if (first.newPage) turn()
    if (page.length > 0 && bottom + heightOf(group) > pageHeight && (fitsOnePage(group, pageHeight) || bottom > lowestStart * pageHeight))
      turn()
    for (const strip of group) {
      const before = page.length === 0 ? 0 : strip.before
      if (page.length > 0 && bottom + before + strip.height > pageHeight) turn()
      open(strip)
      place(strip)
    }
  }
  turn()
  return pages
}

/** The strips in groups that stay on one page. */
function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = []
  let group: Strip[] = []
  for (const strip of strips) {
    if (strip.newPage && group.length > 0) {
      groups.push(group)
      group = []
    }
    group.push(strip)
    if (!strip.keepNext) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function fitsOnePage(group: readonly Strip[], pageHeight: number): boolean {
  const first = group[0]
  if (!first) return true
  return heightOf(first.repeat ?? []) + heightOf(group) - first.before <= pageHeight
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.before + strip.height, 0)
}
