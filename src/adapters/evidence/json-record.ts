import { closeClass, openBrace, openClass, outside, plain, quote, quoteClass, stringStop } from './json-bytes.ts'
import { isUnderKey, type Splitter } from './json-state.ts'

/** `more` bytes are needed; the record is at its `end`; its `findings` array begins, to be read one by one; it is `broken`. */
export type RecordOutcome = 'more' | 'end' | 'findings' | 'broken'

/** Goes on through the record at hand. This is the loop that sees every byte: brackets are counted and strings jumped over, nothing else. */
export function scanRecord(splitter: Splitter): RecordOutcome {
  const { bytes, end } = splitter
  let { pos, depth, inString } = splitter
  let outcome: RecordOutcome | null = null
  while (outcome === null) {
    if (inString) {
      pos = stringStop(bytes, pos)
      if (pos >= end) {
        // Past the first zero byte: the backslash is looked at again, together with what follows it.
        pos = pos > end ? end - 1 : end
        outcome = 'more'
      } else if (bytes[pos] === quote) {
        pos += 1
        inString = false
      } else outcome = 'broken'
      continue
    }
    let kind = outside[bytes[pos] as number]
    while (kind === plain) {
      pos += 1
      kind = outside[bytes[pos] as number]
    }
    if (kind === quoteClass) {
      splitter.lastString = pos
      pos += 1
      inString = true
    } else if (kind === openClass) {
      depth += 1
      if (depth <= 3 && beginsFindings(splitter, pos, depth)) outcome = 'findings'
      pos += 1
    } else if (kind === closeClass) {
      depth -= 1
      pos += 1
      if (depth === 1) splitter.inDetail = false
      else if (depth <= 0) outcome = 'end'
    } else if (pos >= end) {
      outcome = 'more'
    } else {
      pos += 1
    }
  }
  splitter.pos = pos
  splitter.depth = depth
  splitter.inString = inString
  return outcome
}

/** At a bracket that opens depth 2 or 3: notes an event's `detail`, and finds the array of findings of an envelope. */
function beginsFindings(splitter: Splitter, at: number, depth: number): boolean {
  if (splitter.mode === 'dropping') return false
  const isObject = splitter.bytes[at] === openBrace
  if (depth === 2) {
    if (isObject) splitter.inDetail = isUnderKey(splitter, 'detail', at)
    return !isObject && (isUnderKey(splitter, 'Findings', at) || isUnderKey(splitter, 'findings', at))
  }
  return depth === 3 && splitter.inDetail && !isObject && isUnderKey(splitter, 'findings', at)
}
