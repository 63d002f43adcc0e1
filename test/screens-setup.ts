import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, vi } from 'vitest'

// A warning of React or i18next in a test is a fault nobody would look at otherwise.
const errors = vi.spyOn(console, 'error')

afterEach(() => {
  cleanup()
  const seen = errors.mock.calls.map((call) => call.join(' '))
  errors.mockClear()
  expect(seen).toEqual([])
})
