/** One name per line, as it is typed or pasted: blanks and empty lines do not count. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * A whole number as typed; full-width digits of a Japanese keyboard and separators of thousands count.
 * @returns `null` when the field is empty, `undefined` when it holds no whole number.
 */
export function wholeNumberOf(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
  if (plain === '') return null
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}
