import { type ByteTaker, type FileReading, noteFault, refuse } from './file-reading.ts'
import { createInflater } from './inflate.ts'
import { sniff, sniffSize } from './sniff.ts'

const deepestPacking = 3

/**
 * Finds out by their beginning how bytes are to be taken: unpacks them, turns UTF-16 into UTF-8, refuses what is no text, and gives the text
 * to `takeText`. `textStart` is where in the file as given the text begins; `null` when bytes of the two are not the same.
 */
export function createByteReader(
  reading: FileReading,
  takeText: (textStart: number | null) => ByteTaker,
  { depth = 0 }: { readonly depth?: number } = {},
): ByteTaker {
  let head: Uint8Array | null = new Uint8Array()
  let taker: ByteTaker | null = null
  const decide = () => {
    if (head === null) return
    const bytes = head
    head = null
    taker = takerOf(reading, bytes, { takeText, depth })
    if (taker !== null) taker.push(bytes)
  }
  return {
    push(bytes) {
      if (reading.refusal !== null) return
      if (head === null) {
        taker?.push(bytes)
        return
      }
      head = head.length === 0 ? bytes.slice() : joined(head, bytes)
      if (head.length >= sniffSize) decide()
    },
    end() {
      if (head?.length === 0 && depth === 0) refuse(reading, { refusal: 'empty', detail: '' })
      decide()
      if (reading.refusal === null) taker?.end()
    },
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}

type Way = { readonly takeText: (textStart: number | null) => ByteTaker; readonly depth: number }

/** What takes all bytes of the file, the first ones again; `null` when they were refused. */
function takerOf(reading: FileReading, head: Uint8Array, { takeText, depth }: Way): ByteTaker | null {
  const sniffed = sniff(head.subarray(0, sniffSize))
  switch (sniffed.kind) {
    case 'gzip':
      if (depth >= deepestPacking) break
      return unpacking(
        reading,
        createByteReader(reading, () => takeText(null), { depth: depth + 1 }),
      )
    case 'text':
      if (sniffed.encoding !== 'utf-8') return transcoding(takeText(null), sniffed.encoding)
      return without(sniffed.skip, takeText(depth === 0 ? sniffed.skip : null))
    case 'binary':
      refuse(reading, { refusal: sniffed.refusal, detail: sniffed.detail })
      return null
  }
  // A zip within something else: its directory is at its end, so it can't be read as it comes.
  const isExcel = depth < deepestPacking && new TextDecoder('latin1').decode(head.subarray(0, sniffSize)).includes('[Content_Types].xml')
  refuse(reading, isExcel ? { refusal: 'excel', detail: '' } : { refusal: 'archive', detail: 'zip' })
  return null
}

function unpacking(reading: FileReading, inner: ByteTaker): ByteTaker {
  const inflater = createInflater('gzip', {
    bytes: inner.push,
    fault: (code) => noteUnpacking(reading, code),
  })
  return {
    push: inflater.push,
    end() {
      inflater.end()
      inner.end()
    },
  }
}

/** What goes wrong while unpacking; what has come out of it until then stays. */
export function noteUnpacking(reading: FileReading, code: 'cut-off' | 'bad-encoding' | 'packed-too-tightly'): void {
  if (code === 'packed-too-tightly') refuse(reading, { refusal: 'archive', detail: 'unpacks to too much' })
  else noteFault(reading, { code, line: null, byte: null })
}

function transcoding(inner: ByteTaker, encoding: 'utf-16le' | 'utf-16be'): ByteTaker {
  // Takes the byte order mark away by itself.
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  return {
    push: (bytes) => inner.push(encoder.encode(decoder.decode(bytes, { stream: true }))),
    end() {
      inner.push(encoder.encode(decoder.decode()))
      inner.end()
    },
  }
}

function without(skip: number, inner: ByteTaker): ByteTaker {
  if (skip === 0) return inner
  let isFirst = true
  return {
    push(bytes) {
      inner.push(isFirst ? bytes.subarray(skip) : bytes)
      isFirst = false
    },
    end: inner.end,
  }
}
