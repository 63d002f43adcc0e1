// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBrowserEgress } from '../../../src/adapters/egress/browser-egress.ts'
import { sampleAssessment } from '../storage/sample-assessment.ts'

const egress = createBrowserEgress(({ profile }) => ({ name: `${profile.name}.json`, text: '{"kind":"道標"}\n' }))
/** What a browser would have saved. */
const saved: { name: string; content: Blob }[] = []

beforeEach(() => {
  const blobs = new Map<string, Blob>()
  // jsdom has no object URLs; these keep what they stand for.
  URL.createObjectURL = (content) => {
    const address = `blob:${blobs.size}`
    blobs.set(address, content as Blob)
    return address
  }
  URL.revokeObjectURL = (address) => void blobs.delete(address)
  vi.useFakeTimers()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const content = blobs.get(this.href)
    if (content && this.isConnected) saved.push({ name: this.download, content })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  saved.length = 0
})

describe('createBrowserEgress', () => {
  it('saves bytes under a name and cleans up after itself', () => {
    const content = new Blob(['x'])
    egress.download('a.pdf', content)
    expect(saved).toEqual([{ name: 'a.pdf', content }])
    expect(document.body.innerHTML).toBe('')
    const revoked = vi.spyOn(URL, 'revokeObjectURL')
    vi.runAllTimers()
    expect(revoked).toHaveBeenCalledTimes(1)
  })

  it('saves once at a double click, and again when asked again', () => {
    egress.download('b.pdf', new Blob(['x']))
    egress.download('b.pdf', new Blob(['x']))
    expect(saved).toHaveLength(1)
    vi.advanceTimersByTime(1000)
    egress.download('b.pdf', new Blob(['x']))
    expect(saved).toHaveLength(2)
  })

  it('saves an assessment as the file it is made into', async () => {
    vi.useRealTimers()
    egress.saveAssessment(sampleAssessment())
    expect(saved[0]?.name).toBe('2026年度 上期.json')
    expect(saved[0]?.content.type).toBe('application/json')
    expect(saved[0]?.content.size).toBe(new TextEncoder().encode('{"kind":"道標"}\n').length)
  })

  it('copies by the clipboard, and says so when the browser refuses', async () => {
    const copied: string[] = []
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } })
    expect(await egress.copy('道標')).toBe(true)
    expect(copied).toEqual(['道標'])
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new DOMException('planted', 'NotAllowedError')) } })
    expect(await egress.copy('道標')).toBe(false)
  })

  it('copies by a selection where there is no clipboard, and gives the focus back', async () => {
    vi.stubGlobal('navigator', {})
    const button = document.createElement('button')
    document.body.append(button)
    button.focus()
    let selected = ''
    document.execCommand = () => {
      selected = (document.activeElement as HTMLTextAreaElement).value
      return true
    }
    expect(await egress.copy('道標')).toBe(true)
    expect(selected).toBe('道標')
    expect(document.activeElement).toBe(button)
    button.remove()
  })
})
