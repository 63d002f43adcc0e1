import { ink, navy, softInk } from '../palette.ts'
import type { TextStyle } from './typeset.ts'

export const body: TextStyle = { size: 10, leading: 16, color: ink }
export const lead: TextStyle = { size: 11.5, leading: 19, color: ink }
export const note: TextStyle = { size: 8.5, leading: 13.5, color: softInk }
export const caption: TextStyle = { size: 9, leading: 14, color: navy, bold: true }
export const cell: TextStyle = { size: 9, leading: 13.5, color: ink }
export const smallCell: TextStyle = { size: 8, leading: 11.5, color: ink }

export const headings: { readonly [level in 1 | 2 | 3]: { readonly style: TextStyle; readonly before: number; readonly after: number } } = {
  1: { style: { size: 18, leading: 26, color: navy, bold: true }, before: 30, after: 14 },
  2: { style: { size: 13, leading: 20, color: navy, bold: true }, before: 22, after: 6 },
  3: { style: { size: 11, leading: 17, color: ink, bold: true }, before: 16, after: 3 },
}

/** Space between two blocks. */
export const blockGap = 10
