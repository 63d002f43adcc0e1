import { useRef } from 'react'
import { meantFiles } from './dropped-files.ts'

type Props = {
  /** What the button says. */
  readonly label: string
  /** What the field is for, where the button is not seen. */
  readonly about: string
  readonly isFolder?: boolean
  readonly isMain?: boolean
  readonly isSmall?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that lets the user choose files, or a folder with all that is in it. */
export function FileChoice({ label, about, isFolder = false, isMain = false, isSmall = false, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    // The same file chosen again would otherwise go unnoticed.
    input.value = ''
    if (files.length > 0) onFiles(isFolder ? meantFiles(files) : files)
  }
  const look = isSmall ? 'small-button' : 'plain-button'
  return (
    <>
      <input
        ref={(input) => {
          field.current = input
          // Not among the attributes React knows.
          if (isFolder) input?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        multiple
        aria-label={about}
        onChange={(event) => take(event.currentTarget)}
      />
      <button type="button" className={isMain ? `${look} plain-button-primary` : look} onClick={() => field.current?.click()}>
        {label}
        {isSmall && <span className="visually-hidden"> ({about})</span>}
      </button>
    </>
  )
}
