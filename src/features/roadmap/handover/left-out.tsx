import { useState } from 'react'
import type { TicketPreview, TicketRow } from '../../../report/ticket-port.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useHandoverText, type Words } from './words.ts'

type Kind = 'without-key' | 'unknown-key' | 'foreign-key' | 'two-keys' | 'duplicate' | 'wrong-date' | 'reversed-date'
type Line = { readonly key: string; readonly words: string }
type Group = { readonly kind: Kind; readonly lines: readonly Line[] }

/** How many lines of a group are shown at a time. */
const atATime = 50

/** Line, name in the tracker and title of a row, and what is to be said of it. */
function lineOf(t: Words, row: TicketRow, more = ''): Line {
  const parts = [t('screen.back.line', { line: row.line }), row.ticket, row.title === '' ? t('screen.back.untitled') : row.title, more]
  return { key: `${row.line} ${more}`, words: parts.filter((part) => part !== '').join(' · ') }
}

function groupsOf(t: Words, preview: TicketPreview, titleOf: (item: string) => string): readonly Group[] {
  const field = (one: 'startOn' | 'dueOn' | 'doneOn') => t(`screen.back.fields.${one}`)
  const groups: readonly Group[] = [
    {
      kind: 'duplicate',
      lines: preview.duplicates.map(({ item, key, rows }) => ({
        key,
        words: [
          titleOf(item),
          ...rows.map(({ line, ticket }) => [t('screen.back.line', { line }), ticket].filter((one) => one !== '').join(' ')),
        ].join(' · '),
      })),
    },
    { kind: 'two-keys', lines: preview.twoKeys.map((row) => lineOf(t, row, row.keys.join(', '))) },
    { kind: 'wrong-date', lines: preview.wrongDates.map((row) => lineOf(t, row, `${field(row.field)}: ${row.text}`)) },
    {
      kind: 'reversed-date',
      lines: preview.reversedDates.map((row) => lineOf(t, row, t('screen.back.fromTo', { from: row.startOn, to: row.dueOn }))),
    },
    { kind: 'unknown-key', lines: preview.unknownKeys.map((row) => lineOf(t, row, row.key)) },
    { kind: 'foreign-key', lines: preview.foreignKeys.map((row) => lineOf(t, row, row.key)) },
    { kind: 'without-key', lines: preview.withoutKey.map((row) => lineOf(t, row)) },
  ]
  return groups.filter(({ lines }) => lines.length > 0)
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useHandoverText()
  const [shown, setShown] = useState(atATime)
  const rest = lines.length - shown
  return (
    <>
      <ul className="handover-lines">
        {lines.slice(0, shown).map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button" onClick={() => setShown(shown + atATime)}>
          {t('screen.back.more', { count: Math.min(rest, atATime) })}
        </button>
      )}
    </>
  )
}

/** What of the file does not count, and why. */
export function LeftOut({ preview, titleOf }: { preview: TicketPreview; titleOf: (item: string) => string }) {
  const t = useHandoverText()
  const groups = groupsOf(t, preview, titleOf)
  if (groups.length === 0) return null
  return (
    <div className="handover-left-out">
      <h4>{t('screen.back.leftOut')}</h4>
      {groups.map(({ kind, lines }) => (
        <Disclosure key={kind} label={t(`screen.back.set.${kind}`, { count: lines.length })}>
          {() => (
            <>
              <p className="handover-soft">{t(`screen.back.setAbout.${kind}`)}</p>
              <Lines lines={lines} />
            </>
          )}
        </Disclosure>
      ))}
    </div>
  )
}
