import { applyMode, Mode } from '@cloudscape-design/global-styles'
import type { Theme } from '../state/ports.ts'

const darkDevice = matchMedia('(prefers-color-scheme: dark)')

function apply(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && darkDevice.matches)
  applyMode(isDark ? Mode.Dark : Mode.Light)
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
}

/** Paints in the chosen colours and follows the device where that is the choice. */
export function followTheme(theme: () => Theme, onChange: (listener: () => void) => void): void {
  const repaint = () => apply(theme())
  darkDevice.addEventListener('change', repaint)
  onChange(repaint)
  repaint()
}
