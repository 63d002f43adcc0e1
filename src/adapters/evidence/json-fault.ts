import { backslash, closeBrace, closeBracket, colon, comma, isBlank, openBrace, openBracket, quote } from './json-bytes.ts'

type Expected = 'value' | 'key' | 'colon' | 'next'
const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/
const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/

/**
 * Where bytes that are no JSON stop being it, as an index; `from` when nothing is found. What mending puts right (`mendedJson`) is no fault
 * here. Slow, and asked only where parsing has failed.
 */
export function faultIn(bytes: Uint8Array, from: number, to: number): number {
  const open: number[] = []
  let expected: Expected = 'value'
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number
    if (isBlank(byte)) continue
    if (byte === quote) {
      if (expected !== 'value' && expected !== 'key') return at
      const end = stringEnd(bytes, at, to)
      if (end < 0) return ~end
      expected = expected === 'key' ? 'colon' : 'next'
      at = end
      continue
    }
    const next = behindMark(byte, expected, open)
    if (next === 'fault') return at
    if (next !== 'word') {
      expected = next
      continue
    }
    const end = wordEnd(bytes, at, to)
    if (expected !== 'value' || !word.test(ascii(bytes, at, end))) return at
    expected = 'next'
    at = end - 1
  }
  return open.length > 0 ? to : from
}

/** What is to come behind a bracket, comma or colon; `word` when the byte is none of them. */
function behindMark(byte: number, expected: Expected, open: number[]): Expected | 'fault' | 'word' {
  const top = open.at(-1)
  switch (byte) {
    case openBrace:
    case openBracket:
      if (expected !== 'value') return 'fault'
      open.push(byte)
      return byte === openBrace ? 'key' : 'value'
    case closeBrace:
    case closeBracket: {
      const isOpen = byte === closeBrace ? top === openBrace && expected !== 'value' : top === openBracket
      if (!isOpen || expected === 'colon') return 'fault'
      open.pop()
      return 'next'
    }
    case comma:
      if (expected !== 'next' || top === undefined) return 'fault'
      return top === openBrace ? 'key' : 'value'
    case colon:
      return expected === 'colon' ? 'value' : 'fault'
    default:
      return 'word'
  }
}

/** The index of the closing quote; the complement of that of the fault where there is none or an escape is none. */
function stringEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    if (bytes[at] === quote) return at
    if (bytes[at] !== backslash) continue
    if (!escaped.test(ascii(bytes, at + 1, Math.min(at + 6, to)))) return ~at
    at += 1
  }
  return ~from
}

function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from + 1
  while (at < to && at - from < 40 && /[\w.+-]/.test(String.fromCharCode(bytes[at] as number))) at += 1
  return at
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
