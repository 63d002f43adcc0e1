/**
 * How a character behaves where a line may end. After JIS X 4051 and the W3C's requirements for Japanese text layout (JLREQ, appendix A),
 * with letters of the West as in Unicode's line breaking (UAX 14).
 */
export type CharacterClass =
  /** Hangs over the end of a line, which may end after it. */
  | 'space'
  /** Holds its neighbours together. */
  | 'glue'
  /** Belongs to the character before. */
  | 'mark'
  /** Never last in a line. */
  | 'opening'
  /** Never first in a line. */
  | 'closing'
  | 'letter'
  | 'digit'
  /** Western signs inside words: a line does not end beside them without a space. */
  | 'sign'
  /** Kanji, kana and what is set like them: a line may end on either side. */
  | 'wide'

const openings = '([{‘“（〔［｛〈《「『【〖〘〝｟«‹'
const closings =
  ')]}’”）〕］｝〉》」』】〗〙〟｠»›、。，．・：；？！?!,.:;゛゜´｀¨＾ヽヾゝゞ々〻ー°′″℃％‰%‥…—―〜～‐‼⁇⁈⁉ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ'
const openingSet: ReadonlySet<string> = new Set(openings)
const closingSet: ReadonlySet<string> = new Set(closings)
const mark = /^(?:\p{M}|\p{Emoji_Modifier})$/u
const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u
const fullWidth = /^[\uff01-\uff60\uffe0-\uffe6]$/

const known = new Map<string, CharacterClass>()

/** The class of one character (a string of one code point). */
export function classOf(character: string): CharacterClass {
  const remembered = known.get(character)
  if (remembered) return remembered
  const found = classify(character)
  known.set(character, found)
  return found
}

function classify(character: string): CharacterClass {
  if (character === ' ' || character === '\u3000') return 'space'
  if (/^[\u00a0\u2007\u202f\u2011]$/.test(character)) return 'glue'
  if (openingSet.has(character)) return 'opening'
  if (closingSet.has(character)) return 'closing'
  if (/^[0-9０-９]$/.test(character)) return 'digit'
  if (mark.test(character)) return 'mark'
  if (letter.test(character) && !fullWidth.test(character)) return 'letter'
  return character < '\u2000' ? 'sign' : 'wide'
}

/** Western punctuation, which stands inside words, addresses and numbers as well. */
export function isWesternPunctuation(character: string): boolean {
  return character < '\u0080' || character === '’' || character === '‘' || character === '‐'
}

/** The shares of a full-width character that are blank, in em. */
export type Blanks = { readonly left: number; readonly right: number }

const noBlanks: Blanks = { left: 0, right: 0 }
const blanks: ReadonlyMap<string, Blanks> = new Map<string, Blanks>([
  ...Array.from('（〔［｛〈《「『【〖〘〝｟', (character) => [character, { left: 0.5, right: 0 }] as const),
  ...Array.from('、。，．）〕］｝〉》」』】〗〙〟｠', (character) => [character, { left: 0, right: 0.5 }] as const),
])

/** What of a full-width bracket, comma or full stop is blank; between two of them one blank is enough. */
export function blanksOf(character: string): Blanks {
  return blanks.get(character) ?? noBlanks
}
