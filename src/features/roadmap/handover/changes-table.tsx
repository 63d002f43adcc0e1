import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asDay } from '../../../i18n/format.ts'
import type { TicketChange } from '../../../report/ticket-port.ts'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { keyOf } from './use-taken-back.ts'
import { useHandoverText, type Words } from './words.ts'

/** How many changes are shown at a time. */
const atATime = 100

function valueWords(t: Words, language: string, change: TicketChange, end: 'before' | 'after'): string {
  if (change.field === 'status') return t(`status.${change[end]}`)
  const value = change[end]
  if (value === null || value === '') return t('screen.back.nothing')
  return change.field === 'owner' ? value : asDay(value, language)
}

type RowProps = {
  readonly change: TicketChange
  readonly title: string
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

function ChangeRow({ change, title, isTicked, onTick }: RowProps) {
  const t = useHandoverText()
  const { i18n } = useTranslation()
  const field = t(`screen.back.fields.${change.field}`)
  const after = valueWords(t, i18n.language, change, 'after')
  return (
    <tr className={isTicked ? undefined : 'is-left'}>
      <td>
        <input
          type="checkbox"
          aria-label={t('screen.back.take', { title, field })}
          checked={isTicked}
          onChange={(event) => onTick(event.target.checked)}
        />
      </td>
      <th scope="row">
        {title}{' '}
        <span className="handover-soft">
          {[change.ticket, t('screen.back.line', { line: change.line })].filter((part) => part !== '').join(' · ')}
        </span>
      </th>
      <td>{field}</td>
      <td>{valueWords(t, i18n.language, change, 'before')}</td>
      <td>
        <strong>{after}</strong>
        {change.field === 'status' && change.word !== after && (
          <span className="handover-soft"> {t('screen.back.word', { word: change.word })}</span>
        )}
      </td>
    </tr>
  )
}

type Props = {
  readonly changes: readonly TicketChange[]
  /** The keys of those that are not taken over. */
  readonly left: ReadonlySet<string>
  readonly onLeave: (left: ReadonlySet<string>) => void
  readonly titleOf: (item: string) => string
}

/** Every change with what it was and what it would be, each to be ticked or not. */
export function ChangesTable({ changes, left, onLeave, titleOf }: Props) {
  const t = useHandoverText()
  const [shown, setShown] = useState(atATime)
  const rest = changes.length - shown
  const tick = (change: TicketChange, isTicked: boolean) => {
    const next = new Set(left)
    if (isTicked) next.delete(keyOf(change))
    else next.add(keyOf(change))
    onLeave(next)
  }
  return (
    <>
      <p className="handover-buttons">
        <button type="button" className="small-button" onClick={() => onLeave(new Set())}>
          {t('screen.back.all')}
        </button>
        <button type="button" className="small-button" onClick={() => onLeave(new Set(changes.map(keyOf)))}>
          {t('screen.back.noneTicked')}
        </button>
      </p>
      <Scrolled label={t('screen.back.changes')}>
        <table className="handover-table handover-changes">
          <thead>
            <tr>
              <td />
              {(['item', 'field', 'before', 'after'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`screen.back.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shown).map((change) => (
              <ChangeRow
                key={keyOf(change)}
                change={change}
                title={titleOf(change.item)}
                isTicked={!left.has(keyOf(change))}
                onTick={(isTicked) => tick(change, isTicked)}
              />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {rest > 0 && (
        <button type="button" className="link-button" onClick={() => setShown(shown + atATime)}>
          {t('screen.back.more', { count: Math.min(rest, atATime) })}
        </button>
      )}
    </>
  )
}
