import type { ModelVersions } from '../../../src/domain/comparison/like-for-like.ts'
import { idOf, smallModel } from '../small-model.ts'

const older = smallModel({
  'a.kept': { phase: 1 },
  'a.gone': { phase: 1 },
  'a.both': { phase: 2 },
  'b.only': { phase: 1, group: 'operations' },
})
const newer = smallModel({
  'a.kept': { phase: 1 },
  'a.left': { phase: 2 },
  'a.right': { phase: 2 },
  'a.added': { phase: 2 },
  'b.only': { phase: 1, group: 'operations' },
})

/** Version 1 and 2 of a small model: one recommendation asked no more, one split in two, one new. */
export const twoVersions: ModelVersions = {
  model: { ...newer, version: 2 },
  earlier: [
    {
      model: older,
      titles: new Map(),
      change: {
        from: 1,
        to: 2,
        changes: [
          { kind: 'same', id: idOf('a.kept') },
          { kind: 'reworded', id: idOf('b.only') },
          { kind: 'split', id: idOf('a.left'), from: idOf('a.both') },
          { kind: 'split', id: idOf('a.right'), from: idOf('a.both') },
          { kind: 'new', id: idOf('a.added') },
          { kind: 'retired', id: idOf('a.gone') },
        ],
      },
    },
  ],
}
