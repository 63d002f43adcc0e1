// Open Sans and Noto Sans JP: a Latin letter is about 0.55 of the font size wide, a Japanese character as wide as the size.
function ems(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2E80' ? 0.55 : 1), 0)
}

const hiragana = /\p{Script=Hiragana}/u
const katakana = /[\p{Script=Katakana}ー]/u
const kanji = /\p{Script=Han}/u
// Where compounds of borrowed words join: アプリケーション|セキュリティ, セキュリティ|ガバナンス.
const endsWord = /(?:ション|ティ)$/u
const beginsWord = /^[\p{Script=Katakana}ー]{3}/u

function mayBreak(before: string, after: string): boolean {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  if (last === ' ' || last === '・') return true
  // A particle belongs to the word before it, so a line never begins with hiragana.
  if (hiragana.test(last)) return katakana.test(first) || kanji.test(first)
  if (katakana.test(last)) return kanji.test(first) || (endsWord.test(before) && beginsWord.test(after))
  return kanji.test(last) && katakana.test(first)
}

/**
 * A name on one line, or on the two that are most alike in length: between words in English, between words as the scripts show them in
 * Japanese. No dictionary and no measuring, so that screen and PDF break alike.
 * @param maxEms the length that still stays on one line, in multiples of the font size
 * @returns one or two lines; one where the name has no place to break
 */
export function labelLines(name: string, maxEms = 8): readonly string[] {
  if (ems(name) <= maxEms) return [name]
  let best: readonly string[] = [name]
  let bestEms = Number.POSITIVE_INFINITY
  for (let at = 1; at < name.length; at += 1) {
    const [before, after] = [name.slice(0, at), name.slice(at)]
    if (!mayBreak(before, after)) continue
    const lines = [before.trim(), after.trim()]
    const longest = Math.max(...lines.map(ems))
    if (longest < bestEms) [best, bestEms] = [lines, longest]
  }
  return best
}
