/** Numbers names in the order of their first use: what a row holds in place of the name. */
export type Numbering<Entry> = { readonly entries: Entry[]; readonly numberOf: (entry: Entry) => number }

export function numbering<Entry>(keyOf: (entry: Entry) => unknown): Numbering<Entry> {
  const numbers = new Map<unknown, number>()
  const entries: Entry[] = []
  return {
    entries,
    numberOf(entry) {
      const key = keyOf(entry)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, entries.length)
      return entries.push(entry) - 1
    },
  }
}

export const namesInUse = () => numbering<string>((name) => name)
