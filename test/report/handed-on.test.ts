import { describe, expect, it } from 'vitest'
import type { RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import { handedOn, knownForReading } from '../../src/report/handed-on.ts'
import { maskOf } from '../../src/report/options.ts'
import { sampleOf } from '../adapters/tickets/sample-tickets.ts'

const ja = await sampleOf('ja')
const en = await sampleOf('en')
const { model, names, texts, words } = ja

const owned = (owner: string, participants: readonly string[] = []) => ({
  ...ja.assessment,
  profile: { ...ja.assessment.profile, participants },
  roadmap: new Map([...ja.assessment.roadmap].map(([id, item]) => [id, { ...item, owner }])),
})
const given = { assessment: ja.assessment, model, names, texts, words, mask: maskOf([]), which: 'all' } as const

describe('handedOn', () => {
  it('hands on the plan quarter by quarter, what has none last', () => {
    const [first] = ja.assessment.roadmap.values()
    if (first === undefined) throw new Error('the sample has a plan')
    const assessment = { ...ja.assessment, roadmap: new Map(ja.assessment.roadmap).set(first.id, { ...first, quarter: null }) }
    const starts = handedOn({ ...given, assessment }).items.map(({ quarter }) => quarter?.start ?? 'none')
    expect(starts.at(-1)).toBe('none')
    expect(starts.slice(0, -1)).toEqual(starts.slice(0, -1).toSorted())
  })

  it('leaves out what is done or cancelled when only open items are wished', () => {
    const [first, second] = [...ja.assessment.roadmap.values()]
    if (first === undefined || second === undefined) throw new Error('the sample has a plan')
    const roadmap = new Map(ja.assessment.roadmap)
    roadmap.set(first.id, { ...first, status: 'done' })
    roadmap.set(second.id, { ...second, status: 'cancelled' })
    const assessment = { ...ja.assessment, roadmap }
    const open = handedOn({ ...given, assessment, which: 'open' })
    expect(open.tickets).toHaveLength(roadmap.size - 2)
    expect(open.tickets.map(({ item }) => item)).not.toContain(first.id)
    expect(handedOn({ ...given, assessment }).tickets).toHaveLength(roadmap.size)
  })

  it('holds nothing that was to be masked, in any text', () => {
    const assessment = owned('佐々木太郎')
    const masked = handedOn({ ...given, assessment, mask: maskOf(['person']) })
    expect(JSON.stringify(masked.tickets)).not.toContain('佐々木太郎')
    expect(masked.hiddenInTickets.map(({ original }) => original)).toContain('佐々木太郎')
    expect(masked.hiddenInTickets.length).toBeLessThan(masked.hidden.length)
    expect(JSON.stringify(handedOn({ ...given, assessment }).tickets)).toContain('佐々木太郎')
  })
})

describe('knownForReading', () => {
  const read = (assessment = ja.assessment) => knownForReading({ assessment, model, names, words: [words, en.words] })

  it('knows every item by the key it was handed on with', () => {
    const keys = handedOn(given).tickets.map(({ key }) => key)
    expect(
      read()
        .known.map(({ key }) => key)
        .toSorted(),
    ).toEqual(keys.toSorted())
    expect(keys.every((key) => key.startsWith(`${read().prefix}-`))).toBe(true)
  })

  it('knows owners as they are, and as masked exports of either language call them', () => {
    const assessment = owned('佐々木太郎、林次郎')
    const [known] = read(assessment).known
    const maskedIn = (sample: typeof ja) => {
      const { tickets } = handedOn({ ...given, ...sample, assessment, mask: maskOf(['person']) })
      return tickets.find(({ item }) => item === known?.item)?.owner ?? ''
    }
    expect(known?.owner).toBe('佐々木太郎、林次郎')
    expect(known?.ownerAlso).toEqual(expect.arrayContaining([maskedIn(ja), maskedIn(en)]))
    expect(maskedIn(ja)).not.toBe(maskedIn(en))
  })

  it('knows what a masked export called an owner before others joined', () => {
    const before = handedOn({ ...given, assessment: owned('佐々木太郎'), mask: maskOf(['person']) }).tickets[0]
    const after = read(owned('佐々木太郎', ['山田花子', '鈴木一郎']))
    const known = after.known.find(({ item }) => item === (before?.item as RoadmapItemId))
    expect(known?.ownerAlso).toContain(before?.owner)
  })
})
