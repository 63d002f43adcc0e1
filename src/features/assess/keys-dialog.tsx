import { memo, useRef } from 'react'
import { fieldIds } from './field-ids.ts'
import { useWalkView } from './walk-view.ts'
import { useWords } from './words.ts'
import './keys-dialog.css'

const rows = [
  { keys: ['0', '1', '2', '3', '4'], words: 'steps' },
  { keys: ['U'], words: 'unknown' },
  { keys: ['N'], words: 'notApplicable' },
  { keys: ['C'], words: 'confirm' },
  { keys: ['E'], words: 'takeOver' },
  { keys: ['J', '→'], words: 'next' },
  { keys: ['K', '←'], words: 'previous' },
  { keys: ['R'], words: 'rationale' },
  { keys: ['Esc'], words: 'leave' },
  { keys: ['/'], words: 'find' },
  { keys: ['L'], words: 'languages' },
  { keys: ['M'], words: 'map' },
  { keys: ['Ctrl+Z', '⌘Z'], words: 'undo' },
  { keys: ['Ctrl+Y', '⇧⌘Z'], words: 'redo' },
  { keys: ['?'], words: 'help' },
] as const

/** Every key of the screen, and the way to switch the single ones off (WCAG 2.2, 2.1.4). */
export const KeysDialog = memo(function KeysDialog() {
  const t = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const hasSingleKeys = useWalkView((state) => state.hasSingleKeys)
  const show = useWalkView((state) => state.show)
  return (
    <dialog id={fieldIds.keys} ref={dialog} className="keys" aria-labelledby="assess-keys-title">
      <h2 id="assess-keys-title">{t('keys.title')}</h2>
      <p>{t('keys.intro')}</p>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.words}>
              <th scope="row">
                {row.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{t(`keys.${row.words}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="assess-toggle">
        <input type="checkbox" checked={hasSingleKeys} onChange={(event) => show({ hasSingleKeys: event.target.checked })} />
        {t('keys.single')}
      </label>
      <p>
        <button type="button" className="assess-button" onClick={() => dialog.current?.close()}>
          {t('common:close')}
        </button>
      </p>
    </dialog>
  )
})
