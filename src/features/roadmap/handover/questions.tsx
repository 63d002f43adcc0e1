import { type RoadmapStatus, roadmapStatuses } from '../../../domain/roadmap/roadmap-item.ts'
import type { TicketPreview } from '../../../report/ticket-port.ts'
import { RadioField } from '../../../ui/field.tsx'
import type { Said } from './use-taken-back.ts'
import { useHandoverText } from './words.ts'

type Props = {
  /** As the file shows it before anything was said: a question that is answered stays. */
  readonly asGiven: TicketPreview
  readonly said: Said
  readonly onSay: (patch: Partial<Said>) => void
}

/** Status words nobody knows, each with what it means here. */
function Statuses({ asGiven, said, onSay }: Props) {
  const t = useHandoverText()
  if (asGiven.unmappedStatuses.length === 0) return null
  const say = (word: string, value: string) => {
    const statuses = new Map(said.statuses)
    if (value === '') statuses.delete(word)
    else statuses.set(word, value as RoadmapStatus)
    onSay({ statuses })
  }
  return (
    <fieldset className="field handover-question">
      <legend>{t('screen.back.statuses')}</legend>
      <p className="field-about">{t('screen.back.statusesAbout')}</p>
      {asGiven.unmappedStatuses.map(({ word, rows }) => (
        <div key={word}>
          <label className="handover-status-word">
            <span>{t('screen.back.statusOf', { word, rows })}</span>
            <select className="control" value={said.statuses.get(word) ?? ''} onChange={({ target }) => say(word, target.value)}>
              <option value="">{t('screen.back.leave')}</option>
              {roadmapStatuses.map((status) => (
                <option key={status} value={status}>
                  {t(`status.${status}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

/** 03/04/2026 as the fourth of March and as the third of April. */
function readBothWays(text: string): { readonly dayMonth: string; readonly monthDay: string } | null {
  const [, first = '', second = '', year = ''] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})/.exec(text.normalize('NFKC')) ?? []
  if (year === '') return null
  const day = (month: string, date: string) =>
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return { dayMonth: day(second, first), monthDay: day(first, second) }
}

/** Whether the day or the month comes first in dates that do not show it. */
function DateOrder({ asGiven, said, onSay }: Props) {
  const t = useHandoverText()
  const [first] = asGiven.ambiguousDates
  const ways = first === undefined ? null : readBothWays(first.text)
  if (first === undefined || ways === null) return null
  const { text } = first
  return (
    <div className="handover-question">
      <RadioField
        legend={t('screen.back.dates')}
        description={t('screen.back.datesAbout', { text })}
        value={said.dateOrder ?? ''}
        options={[
          { value: 'month-day', label: t('screen.back.monthDay', { text, day: ways.monthDay }) },
          { value: 'day-month', label: t('screen.back.dayMonth', { text, day: ways.dayMonth }) },
        ]}
        onChange={(dateOrder) => onSay({ dateOrder: dateOrder === 'day-month' ? 'day-month' : 'month-day' })}
      />
    </div>
  )
}

/** What only the user can say of a file. */
export function Questions(props: Props) {
  return (
    <>
      <Statuses {...props} />
      <DateOrder {...props} />
    </>
  )
}
