import type { ReactNode } from 'react'

type Props = {
  readonly about: string
  readonly outcome: ReactNode
  /** What can be chosen for this format alone. */
  readonly choice?: ReactNode
  readonly children: ReactNode
}

/** One way to take the report away: its button, what it is good for, and what has become of it, told to screen readers as it happens. */
export function FormatEntry({ about, outcome, choice, children }: Props) {
  return (
    <li className="report-format">
      {children}
      <p className="field-about">{about}</p>
      {choice}
      <div role="status">{outcome}</div>
    </li>
  )
}

/** What went wrong, for whoever is asked for help. */
export function Failure({ words, detailLabel, detail }: { words: string; detailLabel: string; detail: string }) {
  return (
    <>
      <p className="report-error">{words}</p>
      <details>
        <summary>{detailLabel}</summary>
        <code>{detail}</code>
      </details>
    </>
  )
}
