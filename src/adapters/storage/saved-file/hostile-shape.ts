const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype'])
// A saved file is five levels deep and its longest list has 500 entries; these bounds keep the cost of any file small.
const deepest = 12
const longest = 5_000

/**
 * Finds what no file of ours has in any version: keys that could reach a prototype, nesting or lists beyond all measure.
 * @returns the path to the first, or `null`.
 */
export function hostilePath(raw: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof raw !== 'object' || raw === null) return null
  const keys = Object.keys(raw)
  if (path.length >= deepest || keys.length > longest) return path
  for (const key of keys) {
    if (dangerousKeys.has(key)) return [...path, key]
    const found = hostilePath((raw as Readonly<Record<string, unknown>>)[key], [...path, key])
    if (found !== null) return found
  }
  return null
}
