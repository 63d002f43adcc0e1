import { type CharacterClass, classOf, isWesternPunctuation } from './character-class.ts'

/** A number with its sign, "第" and unit: 「第1四半期」「3か月間」「約1,200件」 "10 GB" "2026-04-01". */
const numberWithUnit =
  /第?[¥￥$＄€£№#＃±+−-]?[0-9０-９](?:[0-9０-９.,:．，：〜～–/-]*[0-9０-９])?(?:[ \u00a0]?(?:[kKMGT]i?B|ms|min|USD|JPY|pt|px|[sh%])(?![A-Za-z])|[％‰℃°]|[万億兆千百]?(?:四半期|か所|箇所|人[日月]|[かヶカ][国月年]間?|[年日時週]間|分の|[件年月日人個点回時分秒台社名倍枚章節項条号版円割位種歳週本冊頁段度階問行列]))?/gu

/** Signs that do not begin a line after kanji or kana. */
const followers = '/_=^|~-'

/** For each character, whether a line may begin with it; `false` for the first one. */
export function breakOpportunities(characters: readonly string[]): readonly boolean[] {
  const classes = characters.map(classOf)
  const quotes = openQuotes(characters)
  const may = characters.map((character, index) => index > 0 && mayBreak({ characters, classes, quotes, index, character }))
  holdNumbers(characters, may)
  return may
}

type Place = {
  readonly characters: readonly string[]
  readonly classes: readonly CharacterClass[]
  readonly quotes: ReadonlySet<number>
  readonly index: number
  readonly character: string
}

function mayBreak(place: Place): boolean {
  const { characters, classes, index, character } = place
  const before = classes[index - 1]
  const after = classes[index]
  if (after === 'mark' || after === 'space' || after === 'closing') return false
  if (before === 'glue' || after === 'glue' || before === 'opening') return false
  if (before === 'space') return true
  const previous = characters[index - 1] ?? ''
  if (isWestern(previous, before) && isWestern(character, after)) return isSoftEnd(place)
  if (previous === '"') return !place.quotes.has(index - 1)
  if (character === '"') return place.quotes.has(index)
  return !(after === 'sign' && followers.includes(character))
}

function isWestern(character: string, kind: CharacterClass | undefined): boolean {
  if (kind === 'letter' || kind === 'digit' || kind === 'sign' || kind === 'mark') return true
  return (kind === 'opening' || kind === 'closing') && isWesternPunctuation(character)
}

/** After a hyphen or slash that joins two words of at least two letters: "self-|assessment", "client/|server", but "T-shirt", "CI/CD". */
function isSoftEnd({ characters, classes, index }: Place): boolean {
  const previous = characters[index - 1]
  const letters = previous === '-' ? 2 : 3
  if (previous !== '-' && previous !== '/') return false
  for (let distance = 0; distance < letters; distance += 1) {
    if (classes[index + distance] !== 'letter' || classes[index - 2 - distance] !== 'letter') return false
  }
  return true
}

/** The double quotes that open: of straight ones, every other. */
function openQuotes(characters: readonly string[]): ReadonlySet<number> {
  const open = new Set<number>()
  let count = 0
  characters.forEach((character, index) => {
    if (character === '\n') count = 0
    if (character !== '"') return
    if (count % 2 === 0) open.add(index)
    count += 1
  })
  return open
}

function holdNumbers(characters: readonly string[], may: boolean[]): void {
  const starts: number[] = []
  let offset = 0
  characters.forEach((character, index) => {
    starts[offset] = index
    offset += character.length
  })
  for (const match of characters.join('').matchAll(numberWithUnit)) {
    const first = starts[match.index] ?? 0
    const end = first + match[0].length
    for (let index = first + 1; index < end; index += 1) may[index] = false
  }
}
