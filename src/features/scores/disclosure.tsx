import { type ReactNode, useId, useState } from 'react'

type Props = {
  readonly label: string
  /** What it is about, for whoever does not see where the button stands. */
  readonly about: string
  /** Made only once it is opened. */
  readonly children: () => ReactNode
}

/** A button that opens what lies behind a number. */
export function Disclosure({ label, about, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="scores-disclosure">
      <button type="button" className="scores-link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span className="scores-caret" aria-hidden="true" />
        {label} <span className="visually-hidden">({about})</span>
      </button>
      <div id={id} className="scores-disclosed" hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  )
}
