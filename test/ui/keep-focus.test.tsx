import { render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { useKeepFocus } from '../../src/ui/keep-focus.ts'

function Rows({ onRemoved }: { onRemoved?: () => void }) {
  useKeepFocus()
  const [rows, setRows] = useState(['one', 'two'])
  return (
    <main>
      <h1>Files</h1>
      <section>
        <h2>Kept</h2>
        <ul>
          {rows.map((row) => (
            <li key={row}>
              <h3>{row}</h3>
              <button
                type="button"
                onClick={() => {
                  setRows(rows.filter((other) => other !== row))
                  onRemoved?.()
                }}
              >
                Remove {row}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <h2>After</h2>
      <button type="button">Elsewhere</button>
    </main>
  )
}

function press(name: string): void {
  const button = screen.getByRole('button', { name })
  button.focus()
  button.click()
}

describe('useKeepFocus', () => {
  it('goes to the heading before what has gone, be it that of the row above or of the part', async () => {
    render(<Rows />)
    press('Remove two')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'one' })).toHaveFocus())
    press('Remove one')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Kept' })).toHaveFocus())
  })

  it('leaves the focus where it has been given on purpose', async () => {
    render(<Rows onRemoved={() => setTimeout(() => screen.getByRole('button', { name: 'Elsewhere' }).focus())} />)
    press('Remove two')
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'two' })).not.toBeInTheDocument())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
  })

  it('takes no focus where something else goes', async () => {
    render(<Rows />)
    screen.getByRole('button', { name: 'Remove two' }).click()
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'two' })).not.toBeInTheDocument())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(document.body).toHaveFocus()
  })
})
