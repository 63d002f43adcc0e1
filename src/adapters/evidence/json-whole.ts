import type { JsonEvents } from './json-state.ts'

/** `undefined` when the text is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Tells a parsed document as the scanner would: findings one by one, and the envelope around them. */
export function tellValue(events: JsonEvents, value: unknown, byte: number): void {
  const lists = findingsOf(value)
  if (lists === null) {
    events.value(value, byte)
    return
  }
  for (const list of lists) for (const element of list) tellElement(events, element, byte)
  events.envelope(value)
}

function tellElement(events: JsonEvents, element: unknown, byte: number): void {
  if (Array.isArray(element)) for (const inner of element) tellElement(events, inner, byte)
  else if (typeof element === 'object' && element !== null) tellValue(events, element, byte)
  else events.value(null, byte)
}

/** `null` when there are none, as in nearly every record. */
function findingsOf(value: unknown): readonly (readonly unknown[])[] | null {
  if (typeof value !== 'object' || value === null || !('Findings' in value || 'findings' in value || 'detail' in value)) return null
  const lists = [own(value, 'Findings'), own(value, 'findings'), own(own(value, 'detail'), 'findings')]
  const found = lists.filter((list) => Array.isArray(list))
  return found.length === 0 ? null : found
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) return undefined
  return (value as { readonly [name: string]: unknown })[key]
}
