const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const blanks = /\t/g
/**
 * What a page cannot show and a reader cannot see: control characters, halves of surrogate pairs, soft hyphens, joiners, marks of direction,
 * variation selectors, tags, annotation marks, and code points that are no characters. Left in, they would print as 〓, or turn text around.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the selectors are meant one by one.
  /[\u0000-\u0009\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu
const letterWithMarks = /\P{M}\p{M}+/gu

/**
 * Text as it can be printed: `\n` for every kind of line end, a space for a tab, nothing that cannot be seen, letters and their accents composed.
 * Only letters that carry marks are composed: whole-text NFC would also replace kanji that people's names are registered with (U+FA19 神 by 神).
 */
export function cleanText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(blanks, ' ')
    .replace(unseen, '')
    .replace(letterWithMarks, (letter) => letter.normalize('NFC'))
}

/** The address if it may be linked to: http, https or mailto, and nothing that could run or read anything; else `null`. */
export function allowedLink(link: string): string | null {
  let address: URL
  try {
    address = new URL(link)
  } catch {
    return null
  }
  return ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : null
}
