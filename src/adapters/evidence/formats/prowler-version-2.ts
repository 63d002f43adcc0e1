/**
 * The name of a check in Prowler 2 (`check12`, `extra73`), as its ASFF writes it too. Titles carry it in brackets from 2.4 on; the number
 * alone is `1.2`, padded `1.02`, and section 7 is what is no CIS rule.
 */
export function checkOfVersion2(titleId: string, title: string): string {
  const named = /\[((?:check|extra)\w*)\]/i.exec(title)?.[1]
  if (named !== undefined) return named.toLowerCase()
  if (/^(?:check|extra)\w+$/i.test(titleId)) return titleId.toLowerCase()
  const numbers = /^(\d+)\.(\d+)$/.exec(titleId)
  if (numbers === null) return titleId
  return `${numbers[1] === '7' ? 'extra' : 'check'}${numbers[1]}${Number(numbers[2])}`
}
