// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowserPreferences } from '../../../src/adapters/preferences/browser-preferences.ts'

const nothingChosen = { language: null, theme: 'system', bothLanguages: false }

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('createBrowserPreferences', () => {
  it('gives back what was chosen', () => {
    const chosen = { language: 'ja', theme: 'dark', bothLanguages: true } as const
    createBrowserPreferences().write(chosen)
    expect(createBrowserPreferences().read()).toEqual(chosen)
  })

  it('takes each choice by itself, and what it does not know as not chosen', () => {
    localStorage.setItem('shirube-preferences', '{"language":"fr","theme":"light","bothLanguages":"yes","extra":1}')
    expect(createBrowserPreferences().read()).toEqual({ ...nothingChosen, theme: 'light' })
  })

  it.each(['', 'x', 'null', '[]', '1', '{'])('reads %s as nothing chosen', (text) => {
    localStorage.setItem('shirube-preferences', text)
    expect(createBrowserPreferences().read()).toEqual(nothingChosen)
  })

  it('does without local storage', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('planted', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('planted', 'QuotaExceededError')
    })
    const preferences = createBrowserPreferences()
    expect(preferences.read()).toEqual(nothingChosen)
    expect(() => preferences.write({ language: 'ja', theme: 'dark', bothLanguages: false })).not.toThrow()
  })
})
