import type { ReactNode } from 'react'

/** A table that may be wider than the screen, and then scrolls sideways. */
export function Scrolled({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling sideways has to work by keyboard
    <section className={`evidence-scrolled ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
