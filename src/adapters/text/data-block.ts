/**
 * An assessment inside an HTML file: a script element that no browser runs, because its type is none of a script's. Written by adapters/html,
 * found again by adapters/storage.
 */
const opening = '<script type="application/json" id="shirube-assessment">'

// A browser that saves the page anew may write the attributes in another order or without quotes.
const openingAsFound = /<script\b[^<>]*\sid\s*=\s*["']?shirube-assessment["']?(?=[\s>])[^<>]*>/i

const mark = '<meta name="generator" content="Shirube take-home">'
const markAsFound = /<meta\b[^<>]*\scontent\s*=\s*["']?Shirube take-home["']?[^<>]*>/i

/** Tells a file of ours by its first bytes: to stand at the beginning of the head. */
export const takeHomeMark = mark

export function isTakeHome(html: string): boolean {
  return markAsFound.test(html)
}

/** The element for a JSON text. Without a `<` nothing in it can end the element; JSON reads `\u003c` as the same letter. */
export function dataBlock(json: string): string {
  return `${opening}\n${json.replaceAll('<', '\\u003c')}</script>`
}

/** As many blanks, on as many lines. */
export function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}

/**
 * The JSON in an HTML text, with blanks in place of all around it, so that what is wrong with it is told by its line in the file.
 * @returns `null` when there is no such element
 */
export function textOfDataBlock(html: string): string | null {
  const found = openingAsFound.exec(html)
  if (found === null) return null
  const from = found.index + found[0].length
  const end = html.indexOf('<', from)
  const to = end === -1 ? html.length : end
  return blank(html.slice(0, from)) + html.slice(from, to) + blank(html.slice(to))
}
