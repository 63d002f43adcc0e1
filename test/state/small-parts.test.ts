import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, momentOf } from '../../src/state/clock.ts'
import { isSame } from '../../src/state/is-same.ts'
import type { Preferences } from '../../src/state/ports.ts'
import { createPreferencesStore } from '../../src/state/preferences-store.ts'
import { isNewerThanFile } from '../../src/state/selectors.ts'
import { anyAssessment } from '../adapters/storage/arbitrary-assessment.ts'
import { recommendation, sampleAssessment } from '../adapters/storage/sample-assessment.ts'
import { stateTab } from './tools.ts'

describe('isSame', () => {
  it('takes a copy for the same, and two that print differently for different', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (a, b) => {
        expect(isSame(a, structuredClone(a))).toBe(true)
        const inOrder = (map: ReadonlyMap<string, unknown>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1))
        const text = (value: object) => JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? inOrder(part) : part))
        expect(isSame(a, b)).toBe(text(a) === text(b))
      }),
    )
  })

  it.each([
    [[], {}],
    [new Map(), {}],
    [new Map([[1, 2]]), new Map([[1, 3]])],
    [new Map([[1, undefined]]), new Map([[2, undefined]])],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    [null, {}],
    ['', null],
  ])('tells %j from %j', (a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false])
  })
})

describe('dayOf and momentOf', () => {
  it('give the day on the wall and the moment in UTC', () => {
    const date = new Date(2026, 0, 2, 0, 30)
    expect(dayOf(date)).toBe('2026-01-02')
    expect(momentOf(new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)))).toBe('2026-01-02T03:04:05.006Z')
  })
})

describe('createPreferencesStore', () => {
  it('begins with what is kept and keeps each change, without its actions', () => {
    const kept: Preferences[] = [{ language: 'ja', theme: 'system', bothLanguages: false }]
    const store = createPreferencesStore({ read: () => kept[0] as Preferences, write: (given) => void kept.push(given) })
    expect(store.getState()).toMatchObject(kept[0] ?? {})
    store.getState().change({ theme: 'dark' })
    expect(store.getState().theme).toBe('dark')
    expect(kept.slice(1)).toEqual([{ language: 'ja', theme: 'dark', bothLanguages: false }])
  })
})

describe('isNewerThanFile', () => {
  it('is true until the file is saved, false then, and true again after the next change', async () => {
    const { store, clock } = stateTab()
    expect(isNewerThanFile(store.getState())).toBeNull()
    await store.getState().start(sampleAssessment())
    expect(isNewerThanFile(store.getState())).toBe(true)
    store.getState().markSavedToFile()
    expect(isNewerThanFile(store.getState())).toBe(false)
    clock.at = new Date(clock.at.getTime() + 1)
    store.getState().answer(recommendation('mfa'), { value: 0 })
    expect(isNewerThanFile(store.getState())).toBe(true)
    await store.getState().close()
  })
})
