/** 64 bits of a key, in two halves: among ten million keys, two collide with a chance of 1 in 370,000. Not for secrets. */
export type Hash = { a: number; b: number }

export function resetHash(hash: Hash, seed: number): void {
  hash.a = 0xdeadbeef ^ seed
  hash.b = 0x41c6ce57 ^ seed
}

/** Adds a text and its end, so that `ab` `c` is not `a` `bc`. */
export function mixText(hash: Hash, text: string): void {
  let { a, b } = hash
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16) ^ 0x1f, 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16) ^ 0x1f, 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  hash.a = a
  hash.b = b
}
