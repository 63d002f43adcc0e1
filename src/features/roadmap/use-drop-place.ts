import { type DragEvent, useRef } from 'react'
import type { QuarterStart } from '../../domain/fiscal-quarter.ts'
import type { ResolvedItem } from '../../domain/roadmap/plan.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { useDesk } from './desk.ts'

const type = 'application/x-shirube-item'

/** Begins to drag a card. */
export function takeUp(event: DragEvent, id: RoadmapItemId, title: string): void {
  event.dataTransfer.setData(type, id)
  event.dataTransfer.setData('text/plain', title)
  event.dataTransfer.effectAllowed = 'move'
}

/** How many of the cards lie above a height on the screen. */
function cardsAbove(list: HTMLElement | null, y: number): number {
  if (list === null) return 0
  return [...list.children].filter((card) => {
    const { top, height } = card.getBoundingClientRect()
    return top + height / 2 < y
  }).length
}

/** Marks where the dragged card would go: the card after it, or the list itself behind the last. Without React, since it happens 60 times a second. */
function mark(list: HTMLElement | null, at: number | null): void {
  if (list === null) return
  for (const [index, card] of [...list.children].entries()) card.classList.toggle('is-drop-before', index === at)
  list.classList.toggle('is-drop-last', at === list.children.length)
}

/** Lets cards be dropped on a column. */
export function useDropPlace(quarter: QuarterStart | null, items: readonly ResolvedItem[]) {
  const desk = useDesk()
  const list = useRef<HTMLOListElement>(null)
  const handlers = {
    onDragOver(event: DragEvent<HTMLElement>) {
      if (!event.dataTransfer.types.includes(type)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      mark(list.current, cardsAbove(list.current, event.clientY))
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
      mark(list.current, null)
    },
    onDrop(event: DragEvent<HTMLElement>) {
      const id = event.dataTransfer.getData(type) as RoadmapItemId
      mark(list.current, null)
      if (id === '') return
      event.preventDefault()
      const above = items.slice(0, cardsAbove(list.current, event.clientY)).filter(({ item }) => item.id !== id)
      desk.move(id, { quarter, behind: above.at(-1)?.item.id ?? null })
    },
  }
  return { list, handlers }
}
