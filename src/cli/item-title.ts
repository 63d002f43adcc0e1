import type { ModelNames } from '../domain/model.ts'
import { partNumberOf } from '../domain/roadmap/part-id.ts'
import type { RoadmapItem } from '../domain/roadmap/roadmap-item.ts'

/** A text of the team on one line: what it holds must neither break the lines of a result nor steer a terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** What the team calls an item, else what the model does; a part split off says which it is. */
export function itemTitle({ id, title, recommendation }: RoadmapItem, names: Pick<ModelNames, 'titles'>): string {
  if (title !== '') return title
  if (recommendation === null) return 'untitled'
  const own = names.titles.get(recommendation) ?? recommendation
  const part = partNumberOf({ id, recommendation })
  return part === null ? own : `${own} (part ${part})`
}
