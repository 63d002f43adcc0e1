import type { ReactNode } from 'react'

/** A table that may be wider than the screen, and then scrolls sideways. */
export function Scrolled({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing here is a form; and a landmark for each of many tables helps nobody
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling sideways has to work by keyboard
    <div role="group" className={`evidence-scrolled ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
