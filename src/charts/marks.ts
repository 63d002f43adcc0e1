/**
 * What a chart draws, decided once and drawn twice (screen and PDF). Lengths are points (1/72 inch); the origin is the top left corner.
 * Geometry must not depend on the width of text: labels are anchored, or wrapped by the chart into given lines.
 */

/** A role, not a colour: each renderer has a palette, so that dark mode and grey print stay legible. */
export type Ink =
  | 'text'
  | 'text-soft'
  /** On `value-none` to `value-75`. */
  | 'text-on-value'
  /** On `value-100`. */
  | 'text-on-dark'
  | 'grid'
  | 'surface'
  | 'accent'
  | 'accent-soft'
  | 'target'
  | 'warning'
  | 'value-none'
  | 'value-0'
  | 'value-25'
  | 'value-50'
  | 'value-75'
  | 'value-100'
  | 'band'

type Painted = {
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly strokeWidth?: number
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number]
  /** 0 to 1, for fills only. */
  readonly opacity?: number
}

export type Point = { readonly x: number; readonly y: number }

export type Mark =
  | ({
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
    } & Painted)
  | ({ readonly kind: 'line'; readonly from: Point; readonly to: Point } & Painted)
  | ({ readonly kind: 'polygon'; readonly points: readonly Point[] } & Painted)
  | ({ readonly kind: 'circle'; readonly center: Point; readonly radius: number } & Painted)
  | {
      readonly kind: 'text'
      readonly at: Point
      readonly text: string
      /** Font size. */
      readonly size: number
      readonly ink: Ink
      readonly anchor: 'start' | 'middle' | 'end'
      /** `at` is on the baseline, or in the middle of the height of a capital. */
      readonly baseline: 'alphabetic' | 'middle'
      readonly bold?: boolean
    }

/** A chart ready to be drawn. */
export type DisplayList = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }
