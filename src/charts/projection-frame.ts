import type { PhaseReached } from '../domain/model.ts'
import { letterSize } from './letter-size.ts'
import type { QuarterColumns, QuarterHead } from './quarter-heads.ts'
import { lineHeight } from './text-lines.ts'

/** How things stand at the end of a quarter. */
export type ProjectionQuarter = {
  readonly head: QuarterHead
  /** `null`: nothing applies. */
  readonly reached: PhaseReached | null
  /** At the latest and at the earliest, `low` ≤ `high`; `reached` may lie outside where the team plans more than fits. */
  readonly range: { readonly low: PhaseReached; readonly high: PhaseReached } | null
  readonly load: {
    readonly days: number
    readonly capacityDays: number
    /** Like "18/20", at most 7 characters. */
    readonly text: string
  }
}

export type Frame = {
  readonly columns: QuarterColumns
  readonly size: number
  readonly right: number
  readonly phaseTop: number
  /** From one phase to the next. */
  readonly step: number
  readonly phaseBottom: number
  readonly loadTop: number
  readonly loadBottom: number
}

/** The measures of a chart of so many quarters. */
export function frameOf(quarters: number, width: number): Frame {
  const size = letterSize(width)
  const left = size * 8.5
  const count = Math.max(1, quarters)
  const step = lineHeight(size) * 2 + 6
  const phaseTop = lineHeight(size) + step / 2 + 2
  const phaseBottom = phaseTop + 4 * step
  const loadTop = phaseBottom + step / 2 + lineHeight(size) * 2.4
  return {
    columns: { left, width: (width - left - 2) / count, count: quarters, size },
    size,
    right: width - 2,
    phaseTop,
    step,
    phaseBottom,
    loadTop,
    loadBottom: loadTop + size * 8,
  }
}

/** Where a phase lies. */
export const heightOf = ({ phaseBottom, step }: Frame, phase: number) => phaseBottom - phase * step
/** Where a quarter begins. */
export const leftOf = ({ columns }: Frame, index: number) => columns.left + index * columns.width
