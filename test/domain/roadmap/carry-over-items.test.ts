import { describe, expect, it } from 'vitest'
import type { EarlierModel } from '../../../src/domain/model-change.ts'
import { carryOverItems } from '../../../src/domain/roadmap/carry-over-items.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId, type RoadmapItems } from '../../../src/domain/roadmap/roadmap-item.ts'
import { idOf } from '../small-model.ts'

const step: Pick<EarlierModel, 'change' | 'titles'> = {
  change: {
    from: 1,
    to: 2,
    changes: [
      { kind: 'same', id: idOf('same') },
      { kind: 'split', id: idOf('part'), from: idOf('whole') },
      { kind: 'split', id: idOf('rest'), from: idOf('whole') },
      { kind: 'split', id: idOf('child'), from: idOf('mother') },
      { kind: 'split', id: idOf('mother'), from: idOf('mother') },
      { kind: 'retired', id: idOf('retired') },
    ],
  },
  titles: new Map([[idOf('retired'), 'Fraud Detector']]),
}
const itemId = (id: string) => id as RoadmapItemId
const item = (id: string, given: Partial<RoadmapItem> = {}) => newRoadmapItem(itemId(id), { recommendation: idOf(id), ...given })
const itemsOf = (...items: readonly RoadmapItem[]): RoadmapItems => new Map(items.map((one) => [one.id, one]))
const carried = (...items: readonly RoadmapItem[]) => [...carryOverItems(itemsOf(...items), step).values()]

describe('carryOverItems', () => {
  it("leaves alone what is the same, unknown or the team's own", () => {
    const items = [item('same', { effortDays: 5 }), item('quantum-keys'), item('own-00000001', { recommendation: null, title: 'Ours' })]
    expect(carried(...items)).toEqual(items)
  })

  it('makes one item for each part of a split, the effort spread evenly and the id kept by the first', () => {
    const whole = item('whole', { effortDays: 9, owner: 'Aoi', aim: 75 })
    expect(carried(whole)).toEqual([
      { ...whole, recommendation: 'part', effortDays: 4.5 },
      { ...whole, id: 'rest', recommendation: 'rest', effortDays: 4.5 },
    ])
  })

  it('leaves the id with the recommendation that lives on', () => {
    expect(carried(item('mother')).map(({ id, recommendation }) => [id, recommendation])).toEqual([
      ['child', 'child'],
      ['mother', 'mother'],
    ])
  })

  it('takes no id that is taken', () => {
    const ids = carried(item('whole'), item('whole-part-2', { recommendation: idOf('whole') })).map(({ id }) => id)
    expect(ids).toEqual(['whole', 'rest', 'whole-part-2', 'rest-part-2'])
  })

  it('lets what depended on the whole depend on every part', () => {
    const [same] = carried(item('same', { dependsOn: [itemId('whole'), itemId('gone')] }), item('whole'))
    expect(same?.dependsOn).toEqual(['whole', 'rest', 'gone'])
  })

  it("makes an item of a recommendation that is asked no more the team's own, under the title it had", () => {
    const [known, named] = carried(
      item('retired', { aim: 100, effortDays: 3 }),
      item('retired-part-2', { recommendation: idOf('retired'), title: 'Second step' }),
    )
    expect(known).toEqual(item('retired', { recommendation: null, title: 'Fraud Detector', effortDays: 3 }))
    expect(named?.title).toBe('Second step')
  })

  it('leaves an item in one piece where there is no room for more', () => {
    const full = Array.from({ length: 2_000 }, (_, index) => item(`whole-part-${index}`, { recommendation: idOf('whole') }))
    const items = carried(...full)
    expect(items).toHaveLength(2_000)
    expect(new Set(items.map(({ recommendation }) => recommendation))).toEqual(new Set(['part']))
  })
})
