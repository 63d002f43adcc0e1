/** A4 with 20 mm at the sides, in points. */
export const pageWidth = 595.28
export const pageHeight = 841.89
export const sideMargin = 56.7
export const topMargin = 74
export const bottomMargin = 64
export const textWidth = pageWidth - 2 * sideMargin
export const textHeight = pageHeight - topMargin - bottomMargin
/** Baselines of the running header and of the page label, from the top of the page. */
export const headerBaseline = 44
export const footerBaseline = pageHeight - 34
