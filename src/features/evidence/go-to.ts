/** Brings a part of this screen into view and puts the focus there: the address after # is the screen's. */
export function goToSection(id: string): void {
  const part = document.getElementById(id)
  if (!part) return
  if (!part.hasAttribute('tabindex')) part.setAttribute('tabindex', '-1')
  part.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'start' })
}
