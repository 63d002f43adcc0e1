import type { Phase, PhaseReached } from '../domain/model.ts'
import { phases } from '../domain/model.ts'
import { hatch } from './hatch.ts'
import { type LegendItem, legend, legendHeight } from './legend.ts'
import type { DisplayList, Mark } from './marks.ts'
import { textLines } from './text-lines.ts'

export type LadderRow = {
  /** Lines are at most 17 times the font size (9) long in a chart at least 400 wide, 9 times the smaller one (7) in a narrower one. */
  readonly label: readonly string[]
  /** `null`: nothing applies. */
  readonly reached: PhaseReached | null
  readonly target: Phase
  /** Phases for which the model asks nothing of this capability. */
  readonly notDefined: readonly Phase[]
  /** The phase reached in words. */
  readonly value: string
}

export type LadderWords = {
  readonly heads: Readonly<Record<Phase, readonly string[]>>
  readonly reached: string
  readonly target: string
  readonly notDefined: string
}

type Frame = {
  readonly left: number
  readonly top: number
  readonly step: number
  readonly pitch: number
  readonly size: number
  readonly bar: number
}

function frameOf(width: number): Frame {
  const isNarrow = width < 400
  const left = isNarrow ? 70 : 164
  const right = isNarrow ? 66 : 104
  return {
    left,
    top: isNarrow ? 20 : 30,
    step: (width - left - right) / phases.length,
    pitch: isNarrow ? 17 : 23,
    size: isNarrow ? 7 : 9,
    bar: isNarrow ? 9 : 13,
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function reachedBox(box: Box): readonly Mark[] {
  return [{ kind: 'rect', ...box, fill: 'accent', stroke: 'accent', strokeWidth: 0.75 }]
}

function notDefinedBox(box: Box): readonly Mark[] {
  return [...hatch(box, 5), { kind: 'rect', ...box, stroke: 'grid', strokeWidth: 0.75 }]
}

/** A flag at the end of the step to be reached: told from the steps by its form, not by its colour alone. */
function targetFlag(x: number, box: { readonly y: number; readonly height: number }): readonly Mark[] {
  const { y, height } = box
  return [
    { kind: 'line', from: { x, y: y - 2 }, to: { x, y: y + height + 2 }, stroke: 'target', strokeWidth: 2 },
    {
      kind: 'polygon',
      points: [
        { x: x - 4, y: y - 2 },
        { x: x + 4, y: y - 2 },
        { x, y: y + 4 },
      ],
      fill: 'target',
    },
  ]
}

function rowMarks(row: LadderRow, middle: number, frame: Frame): readonly Mark[] {
  const y = middle - frame.bar / 2
  const steps = phases.flatMap((phase): readonly Mark[] => {
    const box = { x: frame.left + (phase - 1) * frame.step + 1.5, y, width: frame.step - 3, height: frame.bar }
    // A phase without recommendations is passed through on the way up, never reached by itself: it stays hatched.
    if (row.notDefined.includes(phase)) return notDefinedBox(box)
    if (row.reached !== null && phase <= row.reached) return reachedBox(box)
    return [{ kind: 'rect', ...box, fill: 'value-none', stroke: 'grid', strokeWidth: 0.75 }]
  })
  return [
    ...textLines(row.label, { x: frame.left - 6, y: middle }, { size: frame.size, ink: 'text', anchor: 'end' }),
    ...steps,
    ...(row.reached === null ? [] : targetFlag(frame.left + row.target * frame.step - 1, { y, height: frame.bar })),
    ...textLines(
      [row.value],
      { x: frame.left + 4 * frame.step + 8, y: middle },
      { size: frame.size, ink: 'text', anchor: 'start', bold: true },
    ),
  ]
}

function legendItems(words: LadderWords): readonly LegendItem[] {
  const sample = ({ x, y }: { x: number; y: number }) => ({ x: x - 9, y: y - 4, width: 18, height: 8 })
  return [
    { text: words.reached, sample: (center) => reachedBox(sample(center)) },
    { text: words.target, sample: (center) => targetFlag(center.x, sample(center)) },
    { text: words.notDefined, sample: (center) => notDefinedBox(sample(center)) },
  ]
}

/**
 * The phase each capability has reached, as steps filled from the left, with a flag at its target.
 * Made for 510 wide and for 245; the height follows from the rows.
 */
export function phaseLadder(rows: readonly LadderRow[], width: number, words: LadderWords): DisplayList {
  const frame = frameOf(width)
  const bottom = frame.top + rows.length * frame.pitch
  const heads = phases.flatMap((phase) =>
    textLines(
      words.heads[phase],
      { x: frame.left + (phase - 0.5) * frame.step, y: frame.top / 2 },
      { size: frame.size * 0.9, ink: 'text-soft', anchor: 'middle' },
    ),
  )
  return {
    width,
    height: bottom + 4 + legendHeight(width, 3, frame.size) + 2,
    marks: [
      ...heads,
      ...rows.flatMap((row, index) => rowMarks(row, frame.top + (index + 0.5) * frame.pitch, frame)),
      ...legend(legendItems(words), { x: 4, y: bottom + 4, width: width - 8, size: frame.size }),
    ],
  }
}
