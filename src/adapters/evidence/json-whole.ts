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
  if (lists.length === 0) {
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

function findingsOf(value: unknown): readonly (readonly unknown[])[] {
  const lists = [own(value, 'Findings'), own(value, 'findings'), own(own(value, 'detail'), 'findings')]
  return lists.filter((list) => Array.isArray(list))
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) return undefined
  return (value as { readonly [name: string]: unknown })[key]
}
