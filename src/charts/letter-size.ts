/**
 * The font size of a chart, by its width: a phone shows 340 points about as wide as they are, a page and half a screen 480 to 640, a whole
 * screen more.
 */
export function letterSize(width: number): number {
  if (width < 400) return 10
  return width < 700 ? 9 : 11.5
}
