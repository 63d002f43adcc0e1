/** Reads one named cell of a row; empty when the row or the header has none. */
export type CellOf = (row: readonly string[]) => string

/** A column's name as it is compared: people re-save files, and tools change case, width and spaces. */
export function plainName(name: string): string {
  return name.replaceAll('\uFEFF', '').normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

export function hasColumns(header: readonly string[], names: readonly string[]): boolean {
  const plain = new Set(header.map(plainName))
  return names.every((name) => plain.has(plainName(name)))
}

/** Where the columns of a header stand, by the names they have had over the versions: the first one that the header knows. */
export function columnsOf(header: readonly string[]): (...names: readonly string[]) => CellOf {
  const places = new Map<string, number>()
  header.forEach((name, index) => {
    const plain = plainName(name)
    if (plain !== '' && !places.has(plain)) places.set(plain, index)
  })
  return (...names) => {
    const place = names.map((name) => places.get(plainName(name))).find((index) => index !== undefined)
    return place === undefined ? () => '' : (row) => row[place]?.trim() ?? ''
  }
}

/** A count as a cell holds it; `null` when it is none: nothing is guessed. Spreadsheets write 1,234 and 12.0; no checks at all is a dash. */
export function countIn(cell: string): number | null {
  const plain = cell.normalize('NFKC').trim().replace(/\.0+$/, '')
  if (plain === '' || plain === '-' || plain === '—') return 0
  if (!/^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})$/.test(plain)) return null
  return Number(plain.replaceAll(',', ''))
}
