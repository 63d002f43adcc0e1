import type { ReactNode } from 'react'
import { Scrolled } from '../../ui/scrolled.tsx'

type Props = { readonly label: string; readonly columns: readonly string[]; readonly isLastNumber?: boolean; readonly children: ReactNode }

/** A table in a frame; its rows are the children. */
export function FramedTable({ label, columns, isLastNumber = false, children }: Props) {
  return (
    <Scrolled label={label}>
      <table className="progress-table">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={isLastNumber && at === columns.length - 1 ? 'progress-number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scrolled>
  )
}
