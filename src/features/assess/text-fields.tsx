import { useState } from 'react'
import { limits } from '../../domain/limits.ts'
import { KeyCap } from './key-cap.tsx'
import { useWords } from './words.ts'

/**
 * What stands in a text field: at once on the screen, and written through with every key. Where the store gives something else (undo,
 * another tab), that is shown.
 */
function useDraft(stored: string, write: (text: string) => void): { draft: string; type: (text: string) => void } {
  const [draft, setDraft] = useState(stored)
  const [seen, setSeen] = useState(stored)
  if (stored !== seen) {
    setSeen(stored)
    setDraft(stored)
  }
  return {
    draft,
    type(text) {
      setDraft(text)
      write(text)
    },
  }
}

type Field = {
  readonly id: string
  readonly label: string
  readonly stored: string
  readonly write: (text: string) => void
}

/** Text of several lines. What would go beyond the limit does not enter the field, and the field says so. */
export function LongText({ id, label, stored, write, rows, hint, shortcut, problem }: Field & LongTextOptions) {
  const t = useWords()
  const { draft, type } = useDraft(stored, write)
  const isFull = draft.length >= limits.textLength
  const said = isFull ? t('full', { count: limits.textLength }) : (problem ?? null)
  return (
    <div className="assess-field">
      <label htmlFor={id}>
        {label} {shortcut && <KeyCap of={shortcut} />}
      </label>
      <textarea
        id={id}
        className="not-printed"
        rows={rows}
        maxLength={limits.textLength}
        placeholder={hint}
        value={draft}
        aria-keyshortcuts={shortcut}
        aria-describedby={said ? `${id}-problem` : undefined}
        onChange={(event) => type(event.target.value)}
      />
      {/* A text area prints only what fits into it. */}
      <p className="printed-only">{draft}</p>
      {said && (
        <p id={`${id}-problem`} className="assess-problem">
          {said}
        </p>
      )}
    </div>
  )
}

type LongTextOptions = {
  readonly rows: number
  readonly hint?: string
  readonly shortcut?: string
  readonly problem?: string | null
}

/** Text of one line with suggestions. */
export function ShortText({ id, label, stored, write, suggestions }: Field & { readonly suggestions: readonly string[] }) {
  const { draft, type } = useDraft(stored, write)
  return (
    <div className="assess-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        maxLength={limits.textLength}
        autoComplete="off"
        value={draft}
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </div>
  )
}
