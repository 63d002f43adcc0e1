import type { DisplayList, Mark } from '../../src/charts/marks.ts'

type KindOf = Mark['kind']

/** The marks of one kind. */
export function marksOf<Kind extends KindOf>(chart: DisplayList, kind: Kind): readonly Extract<Mark, { readonly kind: Kind }>[] {
  return chart.marks.filter((mark): mark is Extract<Mark, { readonly kind: Kind }> => mark.kind === kind)
}

/** A chart without its words: what must not move when they change. */
export function shapeOf(chart: DisplayList): DisplayList {
  return { ...chart, marks: chart.marks.map((mark) => (mark.kind === 'text' ? { ...mark, text: '' } : mark)) }
}

/** Phone, page, half a screen, whole screen. */
export const widths = [340, 480, 520, 640, 720, 900] as const
