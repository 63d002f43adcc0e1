/** A text of at most so many UTF-16 units, with "…" where something is missing; no character is cut in two. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest - 1)
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`
}
