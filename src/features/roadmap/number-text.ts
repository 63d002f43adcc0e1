/**
 * Person-days as typed, at most one decimal point; full-width digits of a Japanese keyboard count.
 * @returns `null` when the field is empty, `undefined` when it holds no such number
 */
export function daysOfText(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
  if (plain === '') return null
  return /^\d{1,6}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}
