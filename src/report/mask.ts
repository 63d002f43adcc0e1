/** What a report can hide in the texts a team has written. */
export const maskKinds = ['person', 'account', 'arn', 'email', 'ip', 'url'] as const
export type MaskKind = (typeof maskKinds)[number]
export type MaskOptions = Readonly<Record<MaskKind, boolean>>

export type MaskHit = { readonly kind: MaskKind; readonly original: string; readonly masked: string }
export type MaskedText = { readonly text: string; readonly hits: readonly MaskHit[] }

const hidden = '●●●'
const hiddenDigits = '●●●●●●●●'

// A page drops what cannot be seen (src/adapters/pdf/text/clean-text.ts), so digits that such a character parts would print as one run.
const unseen =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f' +
  '\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}\\p{Surrogate}\\p{Noncharacter_Code_Point}'
const hyphens = '\\-\\u2010-\\u2015\\u2212\\uff0d'
const digitRun = new RegExp(`\\p{Nd}(?:[${hyphens}${unseen}]*\\p{Nd})*`, 'gu')
const unseenCharacters = new RegExp(`[${unseen}]`, 'gu')
const anyHyphen = new RegExp(`[${hyphens}]`, 'gu')

/** Twelve digits or more in a row, or three groups of four or more, however wide the digits are. */
const accountInRun = /\p{Nd}{12,}|(?<!\p{Nd})\p{Nd}{4}(?:-\p{Nd}{4}){2,}(?!\p{Nd})/gu

/** The last four digits stay, so that two accounts can be told apart and one can be followed through the report. */
function maskDigits(account: string): string {
  return hiddenDigits + account.replaceAll('-', '').normalize('NFKC').slice(-4)
}

/** In `101020203030-20260926`, as files are named, the account alone is hidden and the date stays. */
function maskAccount(run: string): string {
  const plain = run.replace(unseenCharacters, '').replace(anyHyphen, '-')
  const [first] = plain.match(accountInRun) ?? []
  if (first === undefined) return run
  const masked = plain.replace(accountInRun, maskDigits)
  // The digits that are left may read as an account with those beside them: then all of the run goes.
  return masked.search(accountInRun) === -1 ? masked : maskDigits(first)
}

const arn = /(?<![\w●])(arn:[a-z0-9-]*:[a-z0-9-]*:[a-z0-9-]*:)([^:\s]*):[!#-&*-;=?-Z^-~●\p{Nd}]+/gu

/** Service and Region stay, the account as in `maskAccount`, the resource goes. */
function maskArn(_: string, head: string, account: string): string {
  return `${head}${account.replace(digitRun, maskAccount)}:${hidden}`
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const hex = '[0-9A-Fa-f]{1,4}'
const version4 = `(?<![\\w.●])(?:${octet}\\.){3}${octet}(?:/\\d{1,2})?(?![\\w●]|\\.\\d)`
const version6 = `(?<![\\w:.●])(?:(?:${hex}:){7}${hex}|(?:${hex}:){1,6}(?::${hex}){1,6}|(?:${hex}:){1,7}:|:(?::${hex}){1,7})(?:/\\d{1,3})?(?![\\w:●])`

/** In this order, each on what the one before it has left. */
const patterns: readonly {
  readonly kind: MaskKind
  readonly pattern: RegExp
  readonly mask: (match: string, ...groups: string[]) => string
}[] = [
  { kind: 'url', pattern: /https?:\/\/[^\s"'<>、。」』】）]+/giu, mask: () => `https://${hidden}` },
  { kind: 'arn', pattern: arn, mask: maskArn as (match: string, ...groups: string[]) => string },
  {
    kind: 'email',
    // Latin letters only, so that the Japanese words before and after an address stay.
    pattern: /(?<![A-Za-z0-9._%+●-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
    mask: () => `${hidden}@${hidden}`,
  },
  { kind: 'ip', pattern: new RegExp(`${version4}|${version6}`, 'gu'), mask: () => `${hidden}.${hidden}` },
  { kind: 'account', pattern: digitRun, mask: maskAccount },
]

/** Words to be replaced wherever they stand, the longest first. */
export type Replacement = { readonly pattern: RegExp; readonly labels: ReadonlyMap<string, string> }

const asPattern = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What stands between two people in a field that may hold several. */
export const separators = '、,，;；/／'

function wholeWord(word: string): string {
  const [first, ...more] = word
  // 林 also stands in 森林: a name of one character counts only where nothing else stands beside it.
  if (more.length === 0) return `(?<=^|[\\s${separators}])${asPattern(word)}(?=$|[\\s${separators}(（])`
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(character)
  const before = isLetter(first) ? '(?<![\\p{Script=Latin}\\p{Nd}])' : ''
  const after = isLetter(more.at(-1)) ? '(?![\\p{Script=Latin}\\p{Nd}])' : ''
  return before + asPattern(word) + after
}

/**
 * How to replace names.
 * @param place in a `list` of people a name of one character counts, too; in running `text` it does not
 * @returns `null` when no name is left to look for
 */
export function replacementOf(labels: ReadonlyMap<string, string>, place: 'text' | 'list'): Replacement | null {
  const words = [...labels.keys()]
    .filter((name) => place === 'list' || [...name].length > 1)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return words.length === 0 ? null : { pattern: new RegExp(words.map(wholeWord).join('|'), 'gu'), labels }
}

/**
 * Hides account ids, ARNs, e-mail addresses, IP addresses, web addresses and names in one text, as far as the options say. Masking a text
 * twice is masking it once, and the same thing always gets the same mask.
 * @param names the people to be replaced, when the options say so
 */
export function maskText(text: string, options: MaskOptions, names: Replacement | null): MaskedText {
  const hits: MaskHit[] = []
  const replace = (from: string, kind: MaskKind, pattern: RegExp, mask: (match: string, ...groups: string[]) => string) =>
    from.replace(pattern, (original: string, ...groups: string[]) => {
      const masked = mask(original, ...groups)
      if (masked !== original) hits.push({ kind, original, masked })
      return masked
    })
  let masked = text
  if (options.person && names) masked = replace(masked, 'person', names.pattern, (name) => names.labels.get(name) ?? name)
  for (const { kind, pattern, mask } of patterns) if (options[kind]) masked = replace(masked, kind, pattern, mask)
  return { text: masked, hits }
}
