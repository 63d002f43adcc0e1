import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { type Model, phases, type Recommendation } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { goTo } from './go-to.ts'
import { useValues } from './open-assessment.ts'
import { useOrder } from './walk.ts'
import { firstOfCell } from './walk-steps.ts'

export type Place = { readonly row: number; readonly column: number }

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

function placeOfRecommendation(model: Model, { capability, phase }: Recommendation): Place {
  return { row: model.capabilities.findIndex((one) => one.id === capability), column: phase - 1 }
}

/** Where a key leads in a grid; `null` when it is no key of a grid (www.w3.org/WAI/ARIA/apg/patterns/grid). */
function moved({ row, column }: Place, event: KeyboardEvent, rowCount: number): Place | null {
  const lastRow = rowCount - 1
  const lastColumn = phases.length - 1
  switch (event.key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column }
    case 'ArrowDown':
      return { row: Math.min(row + 1, lastRow), column }
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) }
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, lastColumn) }
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: event.ctrlKey ? lastRow : row, column: lastColumn }
    default:
      return null
  }
}

/** Focus and keys of the map: the cell that Tab reaches is where one last was, or the cell of the recommendation on the card. */
export function useGrid(current: Recommendation) {
  const { model } = useModel()
  const order = useOrder()
  const answers = useValues()
  const grid = useRef<HTMLTableElement>(null)
  const currentPlace = placeOfRecommendation(model, current)
  const [moving, setMoving] = useState<{ of: Recommendation; to: Place } | null>(null)
  const active = moving?.of === current ? moving.to : currentPlace

  const open = (place: Place) => {
    const capability = model.capabilities[place.row]?.id
    const phase = phases[place.column]
    const target = capability && phase && firstOfCell(order, answers, { capability, phase })
    if (target) goTo(target.id, 'jump')
  }
  const focus = ({ row, column }: Place) =>
    grid.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus()

  return {
    grid,
    active,
    currentPlace,
    onClick: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (place) open(place)
    },
    onFocus: (event: FocusEvent) => {
      const place = placeOf(event.target)
      if (place) setMoving({ of: current, to: place })
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey) return
      const isOpening = event.key === 'Enter' || event.key === ' '
      const to = moved(active, event, model.capabilities.length)
      if (!isOpening && !to) return
      event.preventDefault()
      if (isOpening) open(active)
      else if (to) focus(to)
    },
  }
}
