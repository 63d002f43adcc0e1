import { type ReactNode, useId, useState } from 'react'
import './link-button.css'
import './disclosure.css'

type ButtonProps = {
  /** Of the button itself. */
  readonly id?: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** The id of what it opens; undefined while that is not there. */
  readonly controls: string | undefined
  readonly children: ReactNode
}

/** The button alone, for what opens elsewhere than right below it, as in the next row of a table. */
export function DisclosureButton({ id, isOpen, onToggle, controls, children }: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      className="link-button disclosure-button"
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <span className="disclosure-caret" aria-hidden="true" />
      <span>{children}</span>
    </button>
  )
}

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
      <DisclosureButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={id}>
        {label} {about !== undefined && <span className="visually-hidden">({about})</span>}
      </DisclosureButton>
      <div id={id} className="disclosed" hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  )
}
