import { ems } from '../charts/label-lines.ts'

/** A text cut to what the page has room for, in multiples of the font size. */
export function short(text: string, maxEms: number): string {
  const line = text.replaceAll(/\s*\n\s*/gu, ' ').trim()
  if (ems(line) <= maxEms) return line
  let cut = ''
  for (const character of line) {
    if (ems(cut + character) > maxEms - 1) break
    cut += character
  }
  return `${cut.trimEnd()}…`
}
