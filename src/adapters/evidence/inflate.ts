import { Gunzip, Inflate } from 'fflate'

/** Takes packed bytes in pieces. `push` and `end` throw nothing: what is wrong is told, once, and nothing is given after it. */
export type Inflater = { push(bytes: Uint8Array): void; end(): void }

export type InflateEvents = {
  bytes(bytes: Uint8Array): void
  /** `packed-too-tightly`: so much comes out of so little that it is no file of findings. */
  fault(code: 'cut-off' | 'bad-encoding' | 'packed-too-tightly'): void
}

/** Findings pack 20 to 100 times; deflate reaches 1,030. */
const tightest = 500
const looseSize = 64 << 20
const pieceSize = 1 << 16

/** Unpacks gzip, several members one after another too, or the bare deflate of a zip. */
export function createInflater(kind: 'gzip' | 'deflate', events: InflateEvents): Inflater {
  let packed = 0
  let unpacked = 0
  let isOver = false
  const stop = (code: Parameters<InflateEvents['fault']>[0]) => {
    isOver = true
    events.fault(code)
  }
  const take = (bytes: Uint8Array) => {
    if (isOver || bytes.length === 0) return
    unpacked += bytes.length
    if (unpacked > looseSize && unpacked > packed * tightest) stop('packed-too-tightly')
    else events.bytes(bytes)
  }
  const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take)
  const feed = (bytes: Uint8Array, isLast: boolean) => {
    if (isOver) return
    packed += bytes.length
    try {
      stream.push(bytes, isLast)
    } catch (error) {
      if (!isOver) stop(isLast && isCutOff(error) ? 'cut-off' : 'bad-encoding')
    }
  }
  return {
    push(bytes) {
      for (let from = 0; from < bytes.length; from += pieceSize) feed(bytes.subarray(from, from + pieceSize), false)
    },
    end: () => feed(new Uint8Array(), true),
  }
}

function isCutOff(error: unknown): boolean {
  return error instanceof Error && /EOF/i.test(error.message)
}
