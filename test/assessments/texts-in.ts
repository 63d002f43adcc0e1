export type TextAt = { readonly path: string; readonly text: string }

/** Every string in a tree of plain data, each with its path. */
export function textsIn(tree: unknown, path: string): readonly TextAt[] {
  if (typeof tree === 'string') return [{ path, text: tree }]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => textsIn(value, `${path}.${key}`))
}
