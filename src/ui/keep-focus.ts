import { useEffect } from 'react'

/** The headings and legends before a place in the page, the nearest first. */
function headingsBefore(place: Node, isWithin: boolean): HTMLElement[] {
  const wanted = Node.DOCUMENT_POSITION_PRECEDING | (isWithin ? Node.DOCUMENT_POSITION_CONTAINED_BY : 0)
  const headings = document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, legend)')
  return [...headings].filter((heading) => (place.compareDocumentPosition(heading) & wanted) !== 0).toReversed()
}

/** Puts the focus on the heading that is read before the place; one that is not shown takes none, so the next one is tried. */
function focusBefore({ target, previousSibling }: MutationRecord, options: FocusOptions): void {
  const isWithin = previousSibling?.isConnected === true
  for (const heading of headingsBefore(isWithin ? previousSibling : target, isWithin)) {
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1')
    heading.focus(options)
    if (document.activeElement === heading) return
  }
}

/**
 * Where what had the focus is taken away (a button whose work is done, a deleted row), the focus goes to the heading before it: else the
 * browser begins again at the top of the page, and a screen reader says nothing. Whoever knows a better place gives it the focus at once.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    let wasVisible = false
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null
      wasVisible = last?.matches(':focus-visible') ?? false
    }
    const isLost = () => document.activeElement === null || document.activeElement === document.body
    const watch = new MutationObserver((records) => {
      if (last === null || last.isConnected || !isLost()) return
      const gone = last
      const taken = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)))
      // Whoever works by keyboard has to see where the focus is; under a pointer the page stays where it is.
      const options = { preventScroll: !wasVisible }
      // What closes or moves something gives the focus on only after it has gone.
      if (taken) setTimeout(() => isLost() && focusBefore(taken, options))
    })
    document.addEventListener('focusin', remember)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
