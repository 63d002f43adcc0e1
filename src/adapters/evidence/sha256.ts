import { sha256Of } from './sha256-fallback.ts'

/** Files up to this size have the plain SHA-256 of their bytes. */
export const plainSize = 64 << 20
/** Larger ones have that of the SHA-256 of their parts of this size, one behind the other, as S3 makes checksums of uploads in parts. */
export const partSize = 16 << 20

export type Sha256 = {
  /** Copies the bytes. To be awaited, so that no more than a few parts wait to be hashed. */
  add(bytes: Uint8Array): Promise<void> | undefined
  /** 64 hex digits. */
  digest(): Promise<string>
}

/**
 * SHA-256 of a file that comes in pieces. The browser hashes fast, beside what the worker does, but only what is in memory as a whole; in
 * JavaScript it would take longer than reading the findings. So files of more than 64 MB are hashed in parts.
 */
export function createSha256(): Sha256 {
  let part = new Uint8Array(1 << 16)
  let filled = 0
  let total = 0
  /** Full parts, as long as the file may still be small enough to be hashed as a whole. */
  let kept: Uint8Array<ArrayBuffer>[] | null = []
  const digests: Promise<Uint8Array>[] = []
  const closePart = () => {
    const full = part.subarray(0, filled)
    filled = 0
    if (kept === null) {
      // The browser takes a copy before it goes on by itself, so the memory is free again.
      digests.push(hashed(full))
      return
    }
    kept.push(full)
    part = new Uint8Array(1 << 16)
    if (total <= plainSize) return
    digests.push(...kept.map(hashed))
    kept = null
  }
  const take = (bytes: Uint8Array) => {
    if (filled + bytes.length > part.length) {
      const larger = new Uint8Array(Math.min(partSize, Math.max(part.length * 2, filled + bytes.length)))
      larger.set(part.subarray(0, filled))
      part = larger
    }
    part.set(bytes, filled)
    filled += bytes.length
    total += bytes.length
  }
  return {
    add(bytes) {
      for (let from = 0; from < bytes.length; ) {
        if (filled === partSize) closePart()
        const size = Math.min(bytes.length - from, partSize - filled)
        take(bytes.subarray(from, from + size))
        from += size
      }
      // The one before the last is done by now, or soon.
      return digests.at(-2)?.then(() => undefined)
    },
    async digest() {
      if (kept === null || total > plainSize) {
        if (filled > 0) closePart()
        return hex(await hashed(joined(await Promise.all(digests))))
      }
      return hex(await hashed(joined([...kept, part.subarray(0, filled)])))
    },
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function hashed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // Only pages from https, localhost or a file have it.
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) return sha256Of(bytes)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
