/** Brings a part of this screen into view and puts the focus there: the address after # is the screen's. */
export function goToSection(id: string): void {
  const part = document.getElementById(id)
  if (!part) return
  if (!part.hasAttribute('tabindex')) part.setAttribute('tabindex', '-1')
  part.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'start' })
}

export const intakeId = 'evidence-intake'

/** Files given further down the screen: what becomes of them is told at its top. */
export function showIntake(): void {
  const top = document.getElementById(intakeId)?.getBoundingClientRect().top ?? 0
  if (top < 0) goToSection(intakeId)
}
