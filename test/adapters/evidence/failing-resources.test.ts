import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFailing, type FailingResources, removeFailing, shownFailing } from '../../../src/adapters/evidence/failing-resources.ts'

const copied = (text: string) => text
const removals = 60

describe('shownFailing', () => {
  it('is the first 20 by name of those that still fail, whatever the order in which they come and, up to 60 of them, go', () => {
    const steps = fc.array(fc.record({ number: fc.nat(400), isGone: fc.boolean() }), { minLength: 150, maxLength: 400 })
    fc.assert(
      fc.property(steps, (taken) => {
        const all: FailingResources = new Map()
        const failing = new Set<string>()
        let gone = 0
        for (const { number, isGone } of taken) {
          const name = `i-${String(number).padStart(3, '0')}`
          if (failing.has(name)) {
            if (!isGone || gone === removals) continue
            gone += 1
            failing.delete(name)
            removeFailing(all, 1, { name, cell: 7 })
          } else {
            failing.add(name)
            addFailing(all, 1, { name, cell: 7, copied })
          }
        }
        expect(shownFailing(all).get(7) ?? []).toEqual([...failing].sort().slice(0, 20))
      }),
    )
  })
})
