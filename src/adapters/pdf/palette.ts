import type { Ink } from '../../charts/marks.ts'
import type { Cell } from '../../report/document.ts'

/** Red, green and blue, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number]

export const white: Color = [255, 255, 255]
/** Text. On every background below it stands out by 4.5 to 1 or more, soft text and links included: a test measures it. */
export const ink: Color = [28, 37, 48]
export const softInk: Color = [82, 93, 107]
export const navy: Color = [27, 54, 93]
export const teal: Color = [14, 107, 104]
export const linkInk: Color = [17, 84, 142]
/** Backgrounds. */
export const surface: Color = [244, 246, 249]
export const headTint: Color = [230, 236, 243]
export const warningTint: Color = [253, 240, 214]
export const warningInk: Color = [112, 63, 6]
/** Rules. */
export const hairline: Color = [208, 214, 222]
export const rule: Color = [120, 134, 152]
export const warningRule: Color = [196, 122, 22]

type Shade = NonNullable<Cell['shade']>
type Painted = { readonly background: Color; readonly text: Color }

/** From light to dark, so that the order survives a grey print; "none" is paper. */
export const shades: { readonly [shade in Shade]: Painted } = {
  'value-none': { background: white, text: softInk },
  'value-0': { background: [236, 241, 244], text: ink },
  'value-25': { background: [200, 220, 226], text: ink },
  'value-50': { background: [145, 188, 197], text: ink },
  'value-75': { background: [98, 158, 170], text: ink },
  'value-100': { background: [16, 66, 84], text: white },
  head: { background: headTint, text: navy },
  warning: { background: warningTint, text: warningInk },
}

/** The inks of charts on paper. */
export const chartInks: { readonly [name in Ink]: Color } = {
  text: ink,
  'text-soft': softInk,
  'text-on-value': ink,
  'text-on-dark': white,
  grid: hairline,
  surface,
  accent: teal,
  'accent-soft': [159, 205, 200],
  target: [178, 92, 12],
  warning: warningRule,
  'value-none': white,
  'value-0': shades['value-0'].background,
  'value-25': shades['value-25'].background,
  'value-50': shades['value-50'].background,
  'value-75': shades['value-75'].background,
  'value-100': shades['value-100'].background,
  band: [187, 203, 222],
}
