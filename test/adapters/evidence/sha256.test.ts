import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSha256, partSize, plainSize } from '../../../src/adapters/evidence/sha256.ts'
import { sha256Of } from '../../../src/adapters/evidence/sha256-fallback.ts'

const trueSha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

async function inPieces(bytes: Uint8Array, sizes: readonly number[]): Promise<string> {
  const sha256 = createSha256()
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    await sha256.add(bytes.slice(from, from + size))
    from += size
  }
  return sha256.digest()
}

const numbered = (size: number) => new Uint8Array(size).map((_, index) => (index * 31) >> 3)

describe('createSha256', () => {
  it('gives the SHA-256 of the bytes, however they come', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    const sizes = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(bytes, sizes, async (content, cuts) => {
        expect(await inPieces(content, cuts)).toBe(trueSha256(content).toString('hex'))
      }),
    )
  })

  it('gives it up to 64 MB, and beyond that the one of the parts of 16 MB', async () => {
    const largest = numbered(plainSize)
    expect(await inPieces(largest, [1 << 20, 70_001])).toBe(trueSha256(largest).toString('hex'))
    const larger = numbered(plainSize + partSize + 5)
    const parts = Array.from({ length: 6 }, (_, part) => trueSha256(larger.subarray(part * partSize, (part + 1) * partSize)))
    expect(await inPieces(larger, [3 << 20, 70_001])).toBe(trueSha256(Buffer.concat(parts)).toString('hex'))
  })
})

describe('sha256Of', () => {
  it('is SHA-256', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha256Of(bytes))).toEqual(trueSha256(bytes))
      }),
    )
  })
})
