import type { FileProblem } from '../../../state/ports.ts'

// Every JavaScript engine words the errors of JSON.parse differently, and none tells a file that was cut off from one that is wrong.

type Scan = { readonly text: string; at: number }
/** `ended`: the text stopped where more had to come; `broken`: the character at `at` cannot stand there. */
type Step = 'fine' | 'ended' | 'broken'

const isSpace = (character: string | undefined) => character === ' ' || character === '\n' || character === '\r' || character === '\t'

function skipSpace(scan: Scan): void {
  while (isSpace(scan.text[scan.at])) scan.at += 1
}

function readEscape(scan: Scan): Step {
  const letter = scan.text[scan.at + 1]
  const hexDigits = letter === 'u' ? 4 : 0
  scan.at += 1
  if (letter === undefined) return 'ended'
  if (!'"\\/bfnrtu'.includes(letter)) return 'broken'
  scan.at += 1
  for (let read = 0; read < hexDigits; read += 1, scan.at += 1) {
    const digit = scan.text[scan.at]
    if (digit === undefined) return 'ended'
    if (!/[0-9a-fA-F]/.test(digit)) return 'broken'
  }
  return 'fine'
}

function readString(scan: Scan): Step {
  scan.at += 1
  while (scan.at < scan.text.length) {
    const character = scan.text[scan.at]
    if (character === '"') {
      scan.at += 1
      return 'fine'
    }
    if (character === '\\') {
      const escaped = readEscape(scan)
      if (escaped !== 'fine') return escaped
    } else if (scan.text.charCodeAt(scan.at) < 0x20) {
      return 'broken'
    } else {
      scan.at += 1
    }
  }
  return 'ended'
}

function readWord(scan: Scan, word: string): Step {
  for (const letter of word) {
    if (scan.at >= scan.text.length) return 'ended'
    if (scan.text[scan.at] !== letter) return 'broken'
    scan.at += 1
  }
  return 'fine'
}

function readDigits(scan: Scan): Step {
  if (scan.at >= scan.text.length) return 'ended'
  const from = scan.at
  while (/[0-9]/.test(scan.text[scan.at] ?? '')) scan.at += 1
  return scan.at === from ? 'broken' : 'fine'
}

function readNumber(scan: Scan): Step {
  if (scan.text[scan.at] === '-') scan.at += 1
  const whole = scan.text[scan.at] === '0' ? readWord(scan, '0') : readDigits(scan)
  if (whole !== 'fine') return whole
  if (scan.text[scan.at] === '.') {
    scan.at += 1
    const fraction = readDigits(scan)
    if (fraction !== 'fine') return fraction
  }
  if (!/[eE]/.test(scan.text[scan.at] ?? '')) return 'fine'
  scan.at += 1
  if (/[+-]/.test(scan.text[scan.at] ?? '')) scan.at += 1
  return readDigits(scan)
}

function readPlain(scan: Scan): Step {
  const character = scan.text[scan.at]
  if (character === undefined) return 'ended'
  if (character === '"') return readString(scan)
  if (character === 't') return readWord(scan, 'true')
  if (character === 'f') return readWord(scan, 'false')
  if (character === 'n') return readWord(scan, 'null')
  return /[-0-9]/.test(character) ? readNumber(scan) : 'broken'
}

function readKey(scan: Scan): Step {
  skipSpace(scan)
  if (scan.at >= scan.text.length) return 'ended'
  if (scan.text[scan.at] !== '"') return 'broken'
  const key = readString(scan)
  if (key !== 'fine') return key
  skipSpace(scan)
  return readWord(scan, ':')
}

/** After a complete value: closes what ends here, and steps over the comma to the next value. */
function readAfterValue(scan: Scan, open: string[]): Step {
  for (;;) {
    skipSpace(scan)
    const closing = open.at(-1)
    if (closing === undefined) return scan.at < scan.text.length ? 'broken' : 'fine'
    const character = scan.text[scan.at]
    if (character === undefined) return 'ended'
    if (character !== ',' && character !== closing) return 'broken'
    scan.at += 1
    if (character === ',') return closing === '}' ? readKey(scan) : 'fine'
    open.pop()
  }
}

/** Reads one opening bracket, empty pair or plain value. The stack is a list, so that deep nesting is no deep recursion. */
function readValue(scan: Scan, open: string[]): Step {
  skipSpace(scan)
  const character = scan.text[scan.at]
  if (character !== '{' && character !== '[') {
    const plain = readPlain(scan)
    return plain === 'fine' ? readAfterValue(scan, open) : plain
  }
  const closing = character === '{' ? '}' : ']'
  scan.at += 1
  skipSpace(scan)
  open.push(closing)
  if (scan.text[scan.at] === closing) return readAfterValue(scan, open)
  return closing === '}' ? readKey(scan) : 'fine'
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}

/** Where a text stops being JSON, or whether it merely stops too early. For texts that `JSON.parse` refuses. */
export function breakInJson(text: string): FileProblem & { readonly code: 'not-json' | 'json-cut-off' } {
  const scan: Scan = { text, at: 0 }
  const open: string[] = []
  let step: Step = 'fine'
  do step = readValue(scan, open)
  while (step === 'fine' && open.length > 0)
  return step === 'ended' ? { code: 'json-cut-off' } : { code: 'not-json', ...placeOf(text, scan.at) }
}
