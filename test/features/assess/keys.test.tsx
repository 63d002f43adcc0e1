import { describe, expect, it } from 'vitest'
import { commandOf, type KeyPress, keyPlace } from '../../../src/features/assess/keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  ...more,
})

describe('commandOf', () => {
  it('takes the keys 0 to 4 as 0, 25, 50, 75 and 100 percent, and no other digit', () => {
    const values = ['0', '1', '2', '3', '4', '5'].map((key) => commandOf(press(key), 'page', true))
    expect(values).toEqual([...[0, 25, 50, 75, 100].map((value) => ({ kind: 'answer', value })), null])
  })

  it('takes letters with caps lock on', () => {
    expect(commandOf(press('U'), 'page', true)).toEqual({ kind: 'answer', value: 'unknown' })
  })

  it('leaves every key of a text alone but Escape', () => {
    for (const key of ['0', '4', 'u', 'n', 'j', '/', '?', 'ArrowDown']) expect(commandOf(press(key), 'text', true)).toBeNull()
    expect(commandOf(press('Escape'), 'text', true)).toEqual({ kind: 'leave-field' })
  })

  it('leaves keys of an input method alone, wherever they are pressed', () => {
    expect(commandOf(press('3', { isComposing: true }), 'page', true)).toBeNull()
    expect(commandOf(press('3', { keyCode: 229 }), 'page', true)).toBeNull()
    expect(commandOf(press('Escape', { isComposing: true }), 'text', true)).toBeNull()
  })

  it('leaves shortcuts of the browser and of the system alone', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
      expect(commandOf(press('l', { [modifier]: true }), 'page', true)).toBeNull()
      expect(commandOf(press('ArrowLeft', { [modifier]: true }), 'page', true)).toBeNull()
    }
  })

  it('steps by arrows from side to side, but not where radio buttons or the map have the focus; up and down scroll', () => {
    expect(commandOf(press('ArrowRight'), 'page', true)).toEqual({ kind: 'step', by: 1 })
    expect(commandOf(press('ArrowLeft'), 'page', true)).toEqual({ kind: 'step', by: -1 })
    expect(commandOf(press('ArrowRight'), 'arrows', true)).toBeNull()
    expect(commandOf(press('3'), 'arrows', true)).toEqual({ kind: 'answer', value: 75 })
    for (const key of ['ArrowDown', 'ArrowUp']) expect(commandOf(press(key), 'page', true)).toBeNull()
  })

  it('does not answer again while a key is held down, but walks on', () => {
    expect(commandOf(press('3', { repeat: true }), 'page', true)).toBeNull()
    expect(commandOf(press('j', { repeat: true }), 'page', true)).toEqual({ kind: 'step', by: 1 })
  })

  it('knows no single key once they are switched off', () => {
    expect(commandOf(press('3'), 'page', false)).toBeNull()
    expect(commandOf(press('?'), 'page', false)).toBeNull()
  })
})

describe('keyPlace', () => {
  it('tells where typing is meant', () => {
    document.body.innerHTML = `<input id="a"><input id="b" type="date"><textarea id="c"></textarea><select id="d"></select>
      <input id="e" type="radio"><table role="grid"><tbody><tr><td id="f" tabindex="0"></td></tr></tbody></table>
      <div role="dialog"><button id="g"></button></div><button id="h"></button>`
    const places = [...'abcdefgh'].map((id) => keyPlace(document.getElementById(id)))
    expect(places).toEqual(['text', 'text', 'text', 'text', 'arrows', 'arrows', 'dialog', 'page'])
    document.body.append(Object.assign(document.createElement('dialog'), { open: true }))
    expect(keyPlace(document.body)).toBe('dialog')
    document.body.innerHTML = ''
  })
})
