// What HTML may not hold, and marks that turn the direction of what follows: a text could show as another than it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as the content of an element or as the value of an attribute in quotes: it always comes out as text. */
export function escaped(text: string): string {
  return text.replaceAll(unwanted, '').replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** A text as a string of a style sheet; the sheet stands in a style element, which a `<` could end. */
export function cssString(text: string): string {
  const safe = text.replaceAll(unwanted, '').replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
  return `"${safe}"`
}
