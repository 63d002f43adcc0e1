import type { ReactNode } from 'react'

/** One way to take the report away: what it is good for, its button, and what has become of it, told to screen readers as it happens. */
export function FormatEntry({ about, outcome, children }: { about: string; outcome: ReactNode; children: ReactNode }) {
  return (
    <li className="report-format">
      {children}
      <p className="field-about">{about}</p>
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
