import { useState } from 'react'
import type { TicketNotice } from '../../../report/ticket-port.ts'
import { usePorts } from '../../../state/react.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import type { Format } from './choices.ts'
import type { Head, Made, MadeFile } from './made.ts'
import { useHandoverText, type Words } from './words.ts'

const keysNamed = 3

function noticeWords(t: Words, notice: TicketNotice): string {
  switch (notice.code) {
    case 'text-cut': {
      const named = notice.keys.slice(0, keysNamed).join(', ')
      const keys = notice.keys.length > keysNamed ? t('screen.notice.more', { keys: named }) : named
      return t('screen.notice.text-cut', { count: notice.keys.length, keys })
    }
    case 'waits-for-others':
      return t('screen.notice.waits-for-others', { count: notice.keys.length })
    case 'too-many-rows':
      return t('screen.notice.too-many-rows', { rows: notice.rows, limit: notice.limit })
    case 'jira-date-format':
      return t('screen.notice.jira-date-format', { format: notice.format })
    case 'backlog-header':
      return t('screen.notice.backlog-header')
  }
}

/** What the user must know before the import. */
export function Notices({ notices }: { notices: readonly TicketNotice[] }) {
  const t = useHandoverText()
  if (notices.length === 0) return null
  return (
    <ul className="handover-notices">
      {notices.map((notice) => (
        <li key={notice.code}>{noticeWords(t, notice)}</li>
      ))}
    </ul>
  )
}

/** Cells of a file have no identity of their own: their place is their key. */
const keyed = (cells: readonly string[]) => cells.map((cell, index) => ({ key: String(index), cell }))

/** The first rows of what will be in the file. */
export function HeadTable({ head, label }: { head: Head; label: string }) {
  const [header = [], ...rows] = head.rows
  return (
    <Scrolled label={label} className="handover-head">
      <table className="handover-table">
        <thead>
          <tr>
            {keyed(header).map(({ key, cell }) => (
              <th key={key} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyed([String(index)])[0]?.cell}>
              {keyed(row).map(({ key, cell }) => (
                <td key={key}>
                  <span className="handover-cell">{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

function previewWords(t: Words, { rows, total }: Head, format: Format): string {
  if (format === 'calendar') return t('screen.out.events', { count: total })
  const shown = Math.max(0, rows.length - 1)
  return shown < total ? t('screen.out.previewRows', { shown, total }) : t('screen.out.previewAll', { count: total })
}

/** Preview, notices and the buttons that save what was made. */
export function Files({ made, format }: { made: Made; format: Format }) {
  const t = useHandoverText()
  const { egress } = usePorts()
  const [saved, setSaved] = useState('')
  const save = ({ name, content, type }: MadeFile) => {
    egress.download(name, new Blob([content], { type }))
    setSaved(name)
  }
  return (
    <>
      <h4>{t('screen.out.preview')}</h4>
      <p className="handover-soft">{previewWords(t, made.head, format)}</p>
      <HeadTable head={made.head} label={t('screen.out.preview')} />
      <Notices notices={made.notices} />
      <ul className="handover-files">
        {made.files.map((file) => (
          <li key={file.name}>
            <button type="button" className="plain-button" onClick={() => save(file)}>
              {t('screen.out.download', { name: file.name })}
            </button>
            <span className="handover-soft">
              {t(format === 'calendar' ? 'screen.out.events' : 'screen.out.rows', { count: file.rows })}
            </span>
          </li>
        ))}
      </ul>
      <p role="status">{saved !== '' && t('screen.out.saved', { name: saved })}</p>
    </>
  )
}
