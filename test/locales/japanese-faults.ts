const faults: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /検知/, instead: '検出' },
  { pattern: /[Ａ-Ｚａ-ｚ０-９]/, instead: 'half-width letters and digits' },
  { pattern: /することができ/, instead: 'できます' },
  { pattern: /あなた/, instead: 'no pronoun' },
  { pattern: /を確実にする|に対処する/, instead: 'say what is done' },
  { pattern: /[一-龠ぁ-んァ-ヶ][,.]( |$)/, instead: '、 and 。' },
]

/** What a Japanese text of ours must not hold: wrong terms, full-width Latin, the marks of literal translation. */
export function japaneseFaults(text: string): readonly string[] {
  return faults.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)
    return found ? [`${found[0]} (${instead})`] : []
  })
}
