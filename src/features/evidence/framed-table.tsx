import type { ReactNode } from 'react'
import { Scrolled } from '../../ui/scrolled.tsx'

type Props = {
  readonly label: string
  readonly columns: readonly string[]
  /** A last column for what can be done, of no use on paper. */
  readonly actions?: string
  /** Numbers in all columns but the first. */
  readonly isNumbers?: boolean
  /** Of the frame. */
  readonly className?: string
  readonly children: ReactNode
}

/** A table in a frame; its rows are the children. */
export function FramedTable({ label, columns, actions, isNumbers = false, className, children }: Props) {
  return (
    <Scrolled label={label} className={className}>
      <table className={isNumbers ? 'evidence-table evidence-numbers' : 'evidence-table'}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {actions !== undefined && (
              <th scope="col" className="not-printed">
                {actions}
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scrolled>
  )
}
