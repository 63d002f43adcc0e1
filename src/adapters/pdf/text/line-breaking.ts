import { breakOpportunities } from './break-opportunities.ts'
import { blanksOf, classOf } from './character-class.ts'

/** A line of a text: `end` is after its last visible character, so that the spaces a line ends with belong to none. Widths are in em. */
export type Line = {
  readonly start: number
  readonly end: number
  /** Where the next line begins; what lies between is spaces and a line break. */
  readonly next: number
  readonly width: number
  /** The text, or a line break in it, ends here: such a line is never stretched. */
  readonly last: boolean
}

/** Characters (of one code point each) with their widths, and by how much each stands closer to the one before it, in em. */
export type Text = { readonly characters: readonly string[]; readonly advances: readonly number[]; readonly closeUps: readonly number[] }

const roundingSlack = 1e-6
const goodCuts = '/-_.?&=:,;@'
const katakana = /^[ァ-ヺー]$/

/** A text with the gaps between its brackets and commas closed up: two blanks count as one. */
export function textOf(characters: readonly string[], advances: readonly number[]): Text {
  const closeUps = characters.map((character, index) => {
    if (index === 0 || advances[index - 1] !== 1 || advances[index] !== 1) return 0
    const before = blanksOf(characters[index - 1] ?? '')
    const after = blanksOf(character)
    const doubled = before.right > 0 ? after.left > 0 || after.right > 0 : before.left > 0 && after.left > 0
    return doubled ? 0.5 : 0
  })
  return { characters, advances, closeUps }
}

/**
 * Breaks text into lines no wider than `maxWidth` em. Japanese punctuation and small kana begin no line, opening brackets end none,
 * Western words and numbers with their units stay whole; only what is wider than a whole line is cut, between graphemes, after a sign where there is one.
 * Katakana words stay whole, and no single Japanese character is left for the last line, where that costs little.
 * A single character wider than `maxWidth` gets a line of its own. Text without characters gives one empty line.
 */
export function breakLines(text: Text, maxWidth: number): readonly Line[] {
  const may = breakOpportunities(text.characters)
  const lines: Line[] = []
  const count = text.characters.length
  let start = 0
  while (start < count) {
    const next = withoutRunt(text, may, { start, maxWidth, next: lineEnd(text, may, { start, maxWidth }) })
    const last = next === count || text.characters[next - 1] === '\n'
    lines.push(lineOf(text, { start, next, last }))
    start = next
  }
  if (count === 0 || text.characters[count - 1] === '\n') lines.push({ start: count, end: count, next: count, width: 0, last: true })
  return lines
}

/** The blank before an opening bracket that begins a line, in em: the line starts that much further left. */
export function blankAtStart(text: Text, index: number): number {
  return text.advances[index] === 1 ? blanksOf(text.characters[index] ?? '').left : 0
}

type Start = { readonly start: number; readonly maxWidth: number }

/** Where the line that begins at `start` ends and the next one begins. */
function lineEnd(text: Text, may: readonly boolean[], { start, maxWidth }: Start): number {
  let width = -blankAtStart(text, start)
  let lastBreak = start
  let betweenWords = start
  let wordsWidth = 0
  for (let index = start; index < text.characters.length; index += 1) {
    const character = text.characters[index] ?? ''
    if (character === '\n') return index + 1
    if (may[index] && index > start) {
      lastBreak = index
      if (!(katakana.test(character) && katakana.test(text.characters[index - 1] ?? ''))) {
        betweenWords = index
        wordsWidth = width
      }
    }
    width += (text.advances[index] ?? 0) - (index > start ? (text.closeUps[index] ?? 0) : 0)
    if (classOf(character) !== 'space' && width - blankAtEnd(text, index) > maxWidth + roundingSlack) {
      if (betweenWords > start && betweenWords < lastBreak && maxWidth - wordsWidth <= allowedGap(maxWidth)) return betweenWords
      if (lastBreak > start && (index === lastBreak || !isWiderThanLine(text, may, { start: lastBreak, maxWidth }))) return lastBreak
      return cutInside(text, { start, end: index, after: lastBreak })
    }
  }
  return text.characters.length
}

/** How much of a line may stay empty for the sake of looks, in em: in running text little, so that it can be stretched; in a narrow column more. */
function allowedGap(maxWidth: number): number {
  return maxWidth >= 30 ? 2.7 : Math.min(5, maxWidth * 0.5)
}

/** Moves characters down to a last line that would hold only one, and its punctuation. */
function withoutRunt(text: Text, may: readonly boolean[], { start, next, maxWidth }: Start & { readonly next: number }): number {
  const rest =
    text.characters
      .slice(next, next + 4)
      .join('')
      .split('\n')[0] ?? ''
  const visible = [...rest].filter((character) => classOf(character) === 'wide')
  const isRunt = text.characters.length - next <= rest.length || text.characters[next + [...rest].length] === '\n'
  if (!isRunt || visible.length !== 1 || [...rest].some((character) => classOf(character) !== 'wide' && classOf(character) !== 'closing'))
    return next
  for (let earlier = next - 1; earlier > start; earlier -= 1) {
    const { width } = lineOf(text, { start, next: earlier, last: false })
    if (maxWidth - width > allowedGap(maxWidth)) return next
    if (may[earlier]) return earlier
  }
  return next
}

/** Whether the word that begins at `start` does not fit into any line. */
function isWiderThanLine(text: Text, may: readonly boolean[], { start, maxWidth }: Start): boolean {
  let width = 0
  for (let index = start; index < text.characters.length; index += 1) {
    if (index > start && (may[index] || text.characters[index] === '\n')) return false
    if (classOf(text.characters[index] ?? '') === 'space') return false
    width += text.advances[index] ?? 0
    if (width > maxWidth + roundingSlack) return true
  }
  return false
}

type Cut = { readonly start: number; readonly end: number; readonly after: number }

/**
 * Cuts a word too wide for a line: after one of its signs in the second half of what fits, else as late as no line begins or ends with what it must not,
 * else, in a row of nothing but such signs, between graphemes.
 */
function cutInside(text: Text, { start, end, after }: Cut): number {
  for (let cut = end; cut > start + (end - start) / 2 && cut > after; cut -= 1) {
    if (goodCuts.includes(text.characters[cut - 1] ?? ' ') && isDecentCut(text, cut)) return cut
  }
  if (after > start) return after
  for (let cut = end; cut > start; cut -= 1) if (isDecentCut(text, cut)) return cut
  let cut = end
  while (cut > start && classOf(text.characters[cut] ?? '') === 'mark') cut -= 1
  if (cut > start) return cut
  cut = start + 1
  while (cut < text.characters.length && classOf(text.characters[cut] ?? '') === 'mark') cut += 1
  return cut
}

function isDecentCut(text: Text, cut: number): boolean {
  const before = classOf(text.characters[cut - 1] ?? '')
  const after = classOf(text.characters[cut] ?? '')
  return before !== 'opening' && after !== 'closing' && after !== 'mark' && after !== 'space'
}

function lineOf(text: Text, { start, next, last }: { readonly start: number; readonly next: number; readonly last: boolean }): Line {
  let end = next
  while (end > start && isBlank(text.characters[end - 1] ?? '')) end -= 1
  let width = 0
  for (let index = start; index < end; index += 1)
    width += (text.advances[index] ?? 0) - (index > start ? (text.closeUps[index] ?? 0) : blankAtStart(text, index))
  return { start, end, next, width: end > start ? width - blankAtEnd(text, end - 1) : 0, last }
}

function blankAtEnd(text: Text, index: number): number {
  return text.advances[index] === 1 ? blanksOf(text.characters[index] ?? '').right : 0
}

function isBlank(character: string): boolean {
  return character === '\n' || classOf(character) === 'space'
}
