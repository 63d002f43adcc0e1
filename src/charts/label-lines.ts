/** About how long words are, in multiples of the font size. Open Sans and Noto Sans JP: a Latin letter 0.55, a Japanese character 1. */
export function ems(text: string): number {
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

/** How much of the characters stays within the length: all, or up to the last place to break if there is one past the middle. */
function cutAt(characters: readonly string[], maxEms: number): number {
  let length = 0
  while (
    length < characters.length &&
    ems(
      characters
        .slice(0, length + 1)
        .join('')
        .trimEnd(),
    ) <= maxEms
  )
    length += 1
  for (let at = length; at > length / 2; at -= 1) {
    if (mayBreak(characters.slice(0, at).join(''), characters.slice(at).join(''))) return at
  }
  return Math.max(1, length)
}

/**
 * Words of any length on as many lines as there are, the last one cut off with "…" where they are not enough.
 * @param maxEms the length of a line, in multiples of the font size
 */
export function fittedLines(text: string, maxEms: number, maxLines = 2): readonly string[] {
  const alike = maxLines >= 2 ? labelLines(text, maxEms) : [text]
  if (alike.every((line) => ems(line) <= maxEms)) return alike
  const lines: string[] = []
  let rest = [...text.trim()]
  while (lines.length < maxLines - 1 && ems(rest.join('')) > maxEms) {
    const at = cutAt(rest, maxEms)
    lines.push(rest.slice(0, at).join('').trim())
    rest = [...rest.slice(at).join('').trim()]
  }
  if (ems(rest.join('')) <= maxEms) return [...lines, rest.join('')]
  return [
    ...lines,
    `${rest
      .slice(0, cutAt(rest, maxEms - 1))
      .join('')
      .trim()}…`,
  ]
}
