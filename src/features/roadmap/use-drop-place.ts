import { type DragEvent, useRef, useState } from 'react'
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

/** Lets cards be dropped on a column; `at` is the place between cards where it would go, `null` while none is held over it. */
export function useDropPlace(quarter: QuarterStart | null, items: readonly ResolvedItem[]) {
  const desk = useDesk()
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const handlers = {
    onDragOver(event: DragEvent<HTMLElement>) {
      if (!event.dataTransfer.types.includes(type)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      mark(list.current, cardsAbove(list.current, event.clientY), setAt)
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
      mark(list.current, null, setAt)
    },
    onDrop(event: DragEvent<HTMLElement>) {
      const id = event.dataTransfer.getData(type) as RoadmapItemId
      mark(list.current, null, setAt)
      if (id === '') return
      event.preventDefault()
      const above = items.slice(0, cardsAbove(list.current, event.clientY)).filter(({ item }) => item.id !== id)
      desk.move(id, { quarter, behind: above.at(-1)?.item.id ?? null })
    },
  }
  return { list, at, handlers }
}

/** The card before which the dragged one would go carries the mark; behind the last, the list does. */
function mark(list: HTMLElement | null, at: number | null, setAt: (at: number | null) => void): void {
  setAt(at)
  for (const [index, card] of [...(list?.children ?? [])].entries()) card.classList.toggle('is-drop-before', index === at)
}
