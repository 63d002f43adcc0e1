import type { ReactNode } from 'react'
import './scrolled.css'

/** A table that may be wider than the screen, and then scrolls sideways. */
export function Scrolled({ label, className, children }: { label: string; className?: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing here is a form; and a landmark for each of many tables helps nobody
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling sideways has to work by keyboard
    <div role="group" className={className ? `scrolled ${className}` : 'scrolled'} aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
