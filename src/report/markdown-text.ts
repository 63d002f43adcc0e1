import type { Span, Spans } from './document.ts'

// What begins or ends a mark anywhere in a line (`_` not inside a word), `$` of formulas, and `:` and `.` where they would make an address a link.
const marks = /[\\`*[\]<>|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\w]|$)|:(?=\/\/)|(?<=\bwww)\./giu
// What makes a line another kind of block: headings, rules, lists.
const lineStart = /^(?:([#=+-])|(\d{1,9})([.)])(?=\s|$))/u
// What nobody sees but what turns the direction of the text or ends a line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}]/gu
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u

const escapedLine = (line: string) => line.replaceAll(marks, '\\$&')

/** How the lines of a text are joined: as hard line breaks in a block, by `<br>` in a cell of a table, by blanks in a heading. */
export type Place = 'block' | 'cell' | 'heading'
const joints: Readonly<Record<Place, string>> = { block: '\\\n', cell: '<br>', heading: ' ' }

type Piece = Span & { readonly before: string; readonly after: string }

const isWordy = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isBlank = (character: string | undefined) => character === undefined || /\s/u.test(character)

/** Stars count as a mark only where no letter stands outside a sign inside: 「**重要。**次」 would print them. */
function canBeBold({ text, before, after }: Piece): boolean {
  const [first, last] = [[...text].at(0), [...text].at(-1)]
  const [outsideFirst, outsideLast] = [[...before].at(-1), [...after].at(0)]
  const opens = !isBlank(first) && (isWordy(first) || !isWordy(outsideFirst))
  return opens && !isBlank(last) && (isWordy(last) || !isWordy(outsideLast))
}

const isAddress = (link: string) => /^(?:https?:\/\/|mailto:)\P{Cc}+$/iu.test(link)
const asTarget = (link: string) => link.replaceAll(/[\s<>\\"'`|\p{C}]/gu, (character) => encodeURIComponent(character))

function pieceText(piece: Piece): string {
  const text = escapedLine(piece.text)
  const marked = piece.bold && canBeBold(piece) ? `**${text}**` : text
  return piece.link !== undefined && isAddress(piece.link) ? `[${marked}](<${asTarget(piece.link)}>)` : marked
}

/** Spans cut where a line ends: no mark may reach over it. */
function linesOf(spans: Spans): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    const [first = '', ...more] = span.text.split(lineEnd)
    lines.at(-1)?.push({ ...span, text: first.replaceAll(unseen, '') })
    for (const text of more) lines.push([{ ...span, text: text.replaceAll(unseen, '') }])
  }
  return lines.map((line) => line.filter(({ text }) => text !== ''))
}

function lineText(line: readonly Span[], place: Place): string {
  const whole = line
    .map((span, index) => pieceText({ ...span, before: line[index - 1]?.text ?? '', after: line[index + 1]?.text ?? '' }))
    .join('')
    .trim()
  return place === 'block'
    ? whole.replace(lineStart, (_, sign?: string, digits?: string, end?: string) =>
        sign === undefined ? `${digits}\\${end}` : `\\${sign}`,
      )
    : whole
}

/**
 * Spans as Markdown that always comes out as their text: nothing that a team has typed becomes a mark, a link, an HTML element or another
 * kind of block. Empty lines at the ends and in a row are left out.
 */
export function markdownText(spans: Spans, place: Place): string {
  return linesOf(spans)
    .map((line) => lineText(line, place))
    .filter((line) => line !== '')
    .join(joints[place])
}

export const plainText = (text: string, place: Place): string => markdownText([{ text }], place)
