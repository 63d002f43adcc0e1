/** The key of a control, for the eye; `aria-keyshortcuts` says it to a screen reader. */
export function KeyCap({ of }: { of: string }) {
  return (
    <span className="assess-key" aria-hidden="true">
      <kbd>{of}</kbd>
    </span>
  )
}
