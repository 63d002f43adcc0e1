import { sha256Of } from './sha256-fallback.ts'

/** Files up to this size have the plain SHA-256 of their bytes. */
export const plainSize = 64 << 20
/** Larger ones have that of the SHA-256 of their parts of this size, one behind the other, as S3 makes checksums of uploads in parts. */
export const partSize = 16 << 20

export type Sha256 = {
  /** Keeps the bytes for a while. To be awaited where it gives something to await, so that no more than a few parts wait to be hashed. */
  add(bytes: Uint8Array): Promise<void> | undefined
  /** 64 hex digits. */
  digest(): Promise<string>
}

/**
 * SHA-256 of a file that comes in pieces. The browser hashes fast, beside what the worker does, but only what is in memory as a whole; in
 * JavaScript it would take longer than reading the findings. So files of more than 64 MB are hashed in parts.
 */
export function createSha256(): Sha256 {
  let pieces: Uint8Array[] = []
  let size = 0
  let part: Uint8Array<ArrayBuffer> | null = null
  const digests: Promise<Uint8Array>[] = []
  /** Hashes full parts, and at the end what is left of the last one. */
  const hashParts = (isEnd: boolean) => {
    part ??= new Uint8Array(partSize)
    while (size >= partSize || (isEnd && size > 0)) {
      const filled = fill(part, pieces)
      size -= filled
      // The browser takes a copy before it goes on by itself, so the memory is free again.
      digests.push(hashed(part.subarray(0, filled)))
    }
  }
  return {
    add(bytes) {
      if (bytes.length === 0) return undefined
      pieces.push(bytes)
      size += bytes.length
      if (part === null ? size <= plainSize : size < partSize) return undefined
      hashParts(false)
      // The one before the last is done by now, or soon.
      return digests.at(-2)?.then(() => undefined)
    },
    async digest() {
      if (part === null) {
        const whole = new Uint8Array(size)
        fill(whole, pieces)
        pieces = []
        return hex(await hashed(whole))
      }
      hashParts(true)
      const all = new Uint8Array(digests.length * 32)
      fill(all, await Promise.all(digests))
      return hex(await hashed(all))
    },
  }
}

/** Moves the first bytes of the pieces over, as many as there is room for. @returns how many. */
function fill(target: Uint8Array, pieces: Uint8Array[]): number {
  let filled = 0
  let used = 0
  for (const piece of pieces) {
    const room = target.length - filled
    target.set(room < piece.length ? piece.subarray(0, room) : piece, filled)
    filled += Math.min(room, piece.length)
    if (room < piece.length) {
      pieces[used] = piece.subarray(room)
      break
    }
    used += 1
  }
  pieces.splice(0, used)
  return filled
}

async function hashed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // Only pages from https, localhost or a file have it.
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) return sha256Of(bytes)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
