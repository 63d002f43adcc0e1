const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype'])
// A saved file is eight levels deep, and its longest record has 2,000 entries. A list costs no more than the text it was read from; how
// long it may be is for the schema to say.
const deepest = 12
const mostKeys = 5_000

const isNested = (value: unknown) => typeof value === 'object' && value !== null

function hostileIn(list: readonly unknown[], path: readonly string[]): readonly string[] | null {
  for (const [index, value] of list.entries()) {
    // Most lists are of texts: a path for each of a million would cost more than the reading.
    const found = isNested(value) ? hostilePath(value, [...path, String(index)]) : null
    if (found !== null) return found
  }
  return null
}

/**
 * Finds what no file of ours has in any version: keys that could reach a prototype, nesting or records beyond all measure.
 * @returns the path to the first, or `null`.
 */
export function hostilePath(raw: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof raw !== 'object' || raw === null) return null
  if (path.length >= deepest) return path
  if (Array.isArray(raw)) return hostileIn(raw, path)
  const keys = Object.keys(raw)
  if (keys.length > mostKeys) return path
  for (const key of keys) {
    if (dangerousKeys.has(key)) return [...path, key]
    const value = (raw as Readonly<Record<string, unknown>>)[key]
    const found = isNested(value) ? hostilePath(value, [...path, key]) : null
    if (found !== null) return found
  }
  return null
}
