import { createJsonSplitter } from '../../../src/adapters/evidence/json-splitter.ts'

/** What the splitter tells of a text that comes in pieces of these sizes, over and over. */
export function splitJson(text: string | Uint8Array, sizes: readonly number[] = [1 << 16], options: { readonly singlesTo?: number } = {}) {
  const values: unknown[] = []
  const bytesOfValues: number[] = []
  const envelopes: unknown[] = []
  const faults: { code: string; byte: number }[] = []
  const tooLarge: number[] = []
  const splitter = createJsonSplitter(
    {
      value(value, byte) {
        values.push(value)
        bytesOfValues.push(byte)
      },
      envelope: (value) => envelopes.push(value),
      tooLarge: (byte) => tooLarge.push(byte),
      fault: (code, byte) => faults.push({ code, byte }),
    },
    options,
  )
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    splitter.push(bytes.slice(from, from + size))
    from += size
  }
  splitter.end()
  return { values, bytesOfValues, envelopes, faults, tooLarge }
}
