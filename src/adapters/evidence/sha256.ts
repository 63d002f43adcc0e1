import { sha256Of } from './sha256-fallback.ts'

/** Files up to this size have the plain SHA-256 of their bytes. */
export const plainSize = 64 << 20
/** Larger ones have that of the SHA-256 of their parts of this size, one behind the other, as S3 makes checksums of uploads in parts. */
export const partSize = 16 << 20

export type Sha256 = {
  /** Takes a copy of the bytes. To be awaited where it gives something to await, so that no more than a few parts wait to be hashed. */
  add(bytes: Uint8Array): Promise<void> | undefined
  /** 64 hex digits. */
  digest(): Promise<string>
}

/** Of bytes that are all there: the browser hashes them on another thread while they are read. */
export function sha256Beside(whole: Uint8Array<ArrayBuffer>): Sha256 {
  const hash = hashed(whole)
  return { add: () => undefined, digest: async () => hex(await hash) }
}

const firstSize = 1 << 18

/**
 * SHA-256 of a file that comes in pieces. The browser hashes fast, but only what is in memory as a whole; in JavaScript it would take longer than
 * reading the findings. So files of more than 64 MB are hashed in parts. `sizeBytes`: how much will come; `null` when that is not sure.
 */
export function createSha256(sizeBytes: number | null = null): Sha256 {
  let isInParts = sizeBytes !== null && sizeBytes > plainSize
  let kept = new Uint8Array(isInParts ? partSize : (sizeBytes ?? firstSize))
  let size = 0
  const digests: Promise<Uint8Array>[] = []
  const hashPart = () => {
    // The browser takes a copy before it goes on by itself, so the memory is free again.
    digests.push(hashed(kept.subarray(0, size)))
    size = 0
  }
  const addToParts = (bytes: Uint8Array) => {
    for (let from = 0; from < bytes.length; ) {
      const taken = bytes.subarray(from, from + partSize - size)
      kept.set(taken, size)
      size += taken.length
      from += taken.length
      if (size === partSize) hashPart()
    }
  }
  const addToWhole = (bytes: Uint8Array) => {
    if (size + bytes.length > kept.length) kept = grown(kept, Math.min(Math.max(size + bytes.length, kept.length * 2), plainSize))
    kept.set(bytes, size)
    size += bytes.length
  }
  return {
    add(bytes) {
      if (!isInParts && size + bytes.length > plainSize) {
        const before = kept.subarray(0, size)
        kept = new Uint8Array(partSize)
        size = 0
        isInParts = true
        addToParts(before)
      }
      if (!isInParts) {
        addToWhole(bytes)
        return undefined
      }
      addToParts(bytes)
      // The one before the last is done by now, or soon.
      return digests.at(-2)?.then(() => undefined)
    },
    async digest() {
      if (!isInParts) return hex(await hashed(kept.subarray(0, size)))
      if (size > 0) hashPart()
      const all = new Uint8Array(digests.length * 32)
      for (const [part, digest] of (await Promise.all(digests)).entries()) all.set(digest, part * 32)
      return hex(await hashed(all))
    },
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size)
  larger.set(bytes)
  return larger
}

async function hashed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // Only pages from https, localhost or a file have it.
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) return sha256Of(bytes)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
