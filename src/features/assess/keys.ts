import { type AnswerValue, coverages } from '../../domain/answer.ts'

export type Command =
  | { readonly kind: 'answer'; readonly value: AnswerValue }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'confirm' | 'take-over' | 'rationale' | 'find' | 'languages' | 'map' | 'keys' | 'leave-field' }

/** Where a key is pressed: typing is never a command, and arrows belong to the radio buttons and to the map while they have the focus. */
export type KeyPlace = 'text' | 'arrows' | 'page' | 'dialog'

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented'
>

const buttonTypes = ['radio', 'checkbox', 'button', 'submit']

export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return 'page'
  // With a click beside an open dialog the focus is on the page, the dialog is still in front of it.
  if (document.querySelector('dialog[open]') || target.closest('[role="dialog"]')) return 'dialog'
  // A list box finds its options by the letters typed.
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text'
  if (target instanceof HTMLInputElement) return buttonTypes.includes(target.type) ? 'arrows' : 'text'
  return target.closest('[role="grid"], [role="region"][tabindex]') ? 'arrows' : 'page'
}

const single: Readonly<Record<string, Command>> = {
  u: { kind: 'answer', value: 'unknown' },
  n: { kind: 'answer', value: 'not-applicable' },
  j: { kind: 'step', by: 1 },
  k: { kind: 'step', by: -1 },
  c: { kind: 'confirm' },
  e: { kind: 'take-over' },
  r: { kind: 'rationale' },
  l: { kind: 'languages' },
  m: { kind: 'map' },
  '/': { kind: 'find' },
  '?': { kind: 'keys' },
  ...Object.fromEntries(coverages.map((value, step) => [String(step), { kind: 'answer', value } as const])),
}

// Up and down scroll: whoever zooms in has no other way to read on.
const arrows: Readonly<Record<string, Command>> = { ArrowRight: { kind: 'step', by: 1 }, ArrowLeft: { kind: 'step', by: -1 } }

// 229 is what Safari and older browsers give for a key that the input method takes, the Enter that ends a conversion included.
const isInputMethod = ({ isComposing, keyCode }: KeyPress) => isComposing || keyCode === 229

/** What a key asks for; `null` when it is none of ours. Undo and redo are the frame's. */
export function commandOf(press: KeyPress, place: KeyPlace, hasSingleKeys: boolean): Command | null {
  if (press.defaultPrevented || isInputMethod(press) || press.ctrlKey || press.metaKey || press.altKey || place === 'dialog') return null
  if (place === 'text') return press.key === 'Escape' ? { kind: 'leave-field' } : null
  const arrow = place === 'page' ? arrows[press.key] : undefined
  if (arrow) return arrow
  const command = hasSingleKeys ? single[press.key.toLowerCase()] : undefined
  // A key held down would run through the walk and answer it.
  return command && !(press.repeat && command.kind !== 'step') ? command : null
}
