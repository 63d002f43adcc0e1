import { type FormEvent, useEffect, useRef, useState } from 'react'
import { quarterAfter, quarterOf } from '../../domain/fiscal-quarter.ts'
import { dayOf } from '../../state/clock.ts'
import { useOpenAssessment, usePorts } from '../../state/react.tsx'
import { useAskBeforeLeaving } from '../../ui/before-leaving.ts'
import { Field, RadioField } from '../../ui/field.tsx'
import { type SnapshotTrouble, useTakeSnapshot } from './take-snapshot.ts'
import { type ProgressWords, useWords } from './words.ts'

export function troubleWords(t: ProgressWords, { code }: SnapshotTrouble): string {
  if (code === 'too-many') return t('trouble.tooMany')
  if (code === 'too-long') return t('trouble.tooLong')
  if (code === 'part-missing') return t('trouble.partMissing')
  return t('trouble.other')
}

/** A snapshot is usually of the quarter that ends; taken some days late it is still of the one before. */
function useQuarters() {
  const { now } = usePorts()
  const { profile } = useOpenAssessment()
  const today = dayOf(now())
  const current = quarterOf(today, profile.fiscalYearStartMonth)
  const before = quarterOf(quarterAfter(current.start, -1), profile.fiscalYearStartMonth)
  return [current, before] as const
}

/** Takes one snapshot at a time, and keeps why the last one could not be taken. */
function useTaking(onTaken: () => void) {
  const takeSnapshot = useTakeSnapshot()
  const [trouble, setTrouble] = useState<SnapshotTrouble | null>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (given: Parameters<typeof takeSnapshot>[0]) => {
    if (isBusy) return
    setBusy(true)
    const taken = await takeSnapshot(given)
    setBusy(false)
    if (taken.ok) onTaken()
    else setTrouble(taken.problem)
  }
  return { take, trouble, isBusy }
}

/** What a snapshot is called, which quarter it speaks for, and a note on it. */
export function SnapshotForm({ onTaken, onCancel }: { onTaken: () => void; onCancel: () => void }) {
  const t = useWords()
  const { take, trouble, isBusy } = useTaking(onTaken)
  const quarters = useQuarters()
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [quarter, setQuarter] = useState(quarters[0].start)
  useAskBeforeLeaving(name !== '' || note !== '')
  // It stands in place of the list, the button that asked for it has gone.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const chosen = quarters.find(({ start }) => start === quarter) ?? quarters[0]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void take({ name: name.trim(), note: note.trim(), quarter })
  }
  return (
    <form className="progress-card progress-form" aria-labelledby="progress-take" onSubmit={submit}>
      <h2 id="progress-take" ref={heading} tabIndex={-1}>
        {t('take.title')}
      </h2>
      <p className="progress-soft">{t('take.about')}</p>
      <RadioField
        legend={t('take.quarter')}
        value={quarter}
        options={quarters.map((one, index) => ({
          value: one.start,
          label: t('quarter', { quarter: one }),
          description: t(index === 0 ? 'take.thisQuarter' : 'take.lastQuarter'),
        }))}
        onChange={setQuarter}
      />
      <Field label={t('take.name')} note={t('take.optional')}>
        {(control) => (
          <input
            {...control}
            className="control"
            value={name}
            placeholder={t('quarter', { quarter: chosen })}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('take.note')} note={t('take.optional')}>
        {(control) => (
          <textarea
            {...control}
            className="control"
            rows={2}
            value={note}
            placeholder={t('take.notePlaceholder')}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {trouble && <p role="alert">{troubleWords(t, trouble)}</p>}
      <p className="progress-buttons">
        <button type="submit" className="plain-button plain-button-primary" aria-disabled={isBusy}>
          {t('take.action')}
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          {t('common:cancel')}
        </button>
      </p>
    </form>
  )
}
