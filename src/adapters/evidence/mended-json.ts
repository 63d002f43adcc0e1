/**
 * What people and scripts do to JSON by hand, undone: commas before a closing bracket go, control characters in strings are escaped. Nothing
 * else is guessed.
 */
export function mendedJson(text: string): string {
  const parts: string[] = []
  let from = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) inString = false
      else if (code < 0x20) {
        parts.push(text.slice(from, at), `\\u${code.toString(16).padStart(4, '0')}`)
        from = at + 1
      }
    } else if (code === 0x22) {
      inString = true
    } else if (code === 0x2c && closesNext(text, at + 1)) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.join('')
}

function closesNext(text: string, from: number): boolean {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1
  return text[at] === '}' || text[at] === ']'
}

const mendable = /,\s*[}\]]|[^\P{Cc}\n\r]/u

/** The value of a text that is JSON, if need be after mending; `undefined` when it is none. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (!mendable.test(text)) return undefined
    try {
      return JSON.parse(mendedJson(text))
    } catch {
      return undefined
    }
  }
}
