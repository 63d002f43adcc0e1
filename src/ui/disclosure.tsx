import { type ReactNode, useId, useState } from 'react'
import './disclosure.css'

type Props = {
  readonly label: ReactNode
  /** What it is about, for whoever does not see where the button stands. */
  readonly about?: string
  readonly isOpenAtFirst?: boolean
  /** Made only once it is opened. */
  readonly children: () => ReactNode
}

/** A button that opens what lies behind something. */
export function Disclosure({ label, about, isOpenAtFirst = false, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const id = useId()
  return (
    <div className="disclosure">
      <button type="button" className="disclosure-button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span className="disclosure-caret" aria-hidden="true" />
        <span>
          {label}
          {about !== undefined && <span className="visually-hidden"> ({about})</span>}
        </span>
      </button>
      <div id={id} className="disclosed" hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  )
}
