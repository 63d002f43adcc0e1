import { useDeferredValue, useMemo } from 'react'
import type { IsoDate } from '../../../domain/moments.ts'
import { languageLabels } from '../../../i18n/languages.ts'
import { type HandedOn, handedOn as handOn } from '../../../report/handed-on.ts'
import { useModel, useOpenAssessment, usePorts } from '../../../state/react.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Field, RadioField } from '../../../ui/field.tsx'
import { type ChangeChoices, type Choices, type Format, isTracker } from './choices.ts'
import { Files } from './files.tsx'
import { type Made, madeCalendar, madeCsv, madeTickets, stemOf } from './made.ts'
import { Masking } from './masking.tsx'
import { TrackerFields } from './tracker-fields.tsx'
import { type Edition, useEdition } from './use-edition.ts'
import { useHandoverText } from './words.ts'
import { WorkbookFile } from './workbook.tsx'

type Props = { readonly format: Format; readonly choices: Choices; readonly onChange: ChangeChoices }

const languages = ['ja', 'en'] as const

function CommonFields({ format, choices, onChange, handedOn }: Props & { readonly handedOn: HandedOn }) {
  const t = useHandoverText()
  return (
    <>
      <RadioField
        legend={t('screen.out.language')}
        description={t('screen.out.languageAbout')}
        value={choices.language}
        options={languages.map((value) => ({ value, label: languageLabels[value] }))}
        onChange={(language) => onChange({ language })}
      />
      <RadioField
        legend={t('screen.out.which')}
        value={choices.which}
        options={[
          { value: 'open', label: t('screen.out.whichOpen') },
          { value: 'all', label: t('screen.out.whichAll') },
        ]}
        onChange={(which) => onChange({ which })}
      />
      {format === 'calendar' && (
        <Field label={t('screen.out.nextReview')} description={t('screen.out.nextReviewAbout')}>
          {(control) => (
            <input
              {...control}
              type="date"
              className="control handover-date"
              value={choices.nextReview ?? ''}
              onChange={({ target }) => onChange({ nextReview: target.value === '' ? null : (target.value as IsoDate) })}
            />
          )}
        </Field>
      )}
      <Masking choices={choices} hidden={format === 'excel' ? handedOn.hidden : handedOn.hiddenInTickets} onChange={onChange} />
    </>
  )
}

const steps: Readonly<Record<Format, readonly (1 | 2 | 3 | 4)[]>> = {
  backlog: [1, 2, 3, 4],
  jira: [1, 2, 3, 4],
  redmine: [1, 2, 3, 4],
  csv: [1, 2],
  calendar: [1, 2],
  excel: [1, 2],
}

function HowTo({ format }: { format: Format }) {
  const t = useHandoverText()
  return (
    <Disclosure label={t('screen.out.how')} isOpenAtFirst>
      {() => (
        <ol className="handover-how">
          {steps[format].map((step) => (
            <li key={step}>{t(`screen.how.${format}.${step}` as 'screen.how.backlog.1')}</li>
          ))}
        </ol>
      )}
    </Disclosure>
  )
}

function useMade(props: Props, edition: Edition, handedOn: HandedOn): Made | null {
  const t = useHandoverText()
  const { now } = usePorts()
  const { format, choices } = props
  const { nextReview } = choices
  // Typing moves ahead of the files. What is masked does not wait: nothing may be saved that was to be hidden.
  const trackers = useDeferredValue(choices.trackers)
  return useMemo(() => {
    if (format === 'excel') return null
    const given = { handedOn, edition, choices: { trackers, nextReview }, now: now() }
    if (isTracker(format)) return madeTickets(given, format)
    return format === 'csv' ? madeCsv(given) : madeCalendar(given, [t('screen.out.day'), t('screen.out.event')])
  }, [format, trackers, nextReview, handedOn, edition, now, t])
}

function Form(props: Props & { readonly edition: Edition }) {
  const { format, choices, onChange, edition } = props
  const t = useHandoverText()
  const { now } = usePorts()
  // Cards move ahead of the files, which may hold five hundred items.
  const assessment = useDeferredValue(useOpenAssessment())
  const { model } = useModel()
  const { names, texts, words, language, tools } = edition
  const { mask, which } = choices
  const handedOn = useMemo(
    () => handOn({ assessment, model, names, texts, words, mask, which }),
    [assessment, model, names, texts, words, mask, which],
  )
  const made = useMade(props, edition, handedOn)
  return (
    <div className="handover-form">
      <div className="handover-fields">
        <CommonFields {...props} handedOn={handedOn} />
        {isTracker(format) && (
          <TrackerFields
            tracker={format}
            choices={choices.trackers[format]}
            language={language}
            columnsOf={tools.tickets.backlogColumns}
            onChange={(patch) => onChange({ trackers: { ...choices.trackers, [format]: { ...choices.trackers[format], ...patch } } })}
          />
        )}
      </div>
      <div className="handover-result">
        {handedOn.items.length === 0 && <p className="handover-warning">{t('screen.out.none')}</p>}
        {made === null ? (
          <WorkbookFile handedOn={handedOn} edition={edition} stem={stemOf({ handedOn, edition, now: now() })} />
        ) : (
          (handedOn.items.length > 0 || format === 'calendar') && <Files key={format} made={made} format={format} />
        )}
        <HowTo key={`how-${format}`} format={format} />
      </div>
    </div>
  )
}

/** Options, preview and files for what was chosen; its words and writers come with the first choice. */
export function HandOn(props: Props) {
  const t = useHandoverText()
  const edition = useEdition(props.choices.language)
  if (edition === 'loading') return <p role="status">{t('common:loading')}</p>
  if (edition === 'failed') return <p role="alert">{t('screen.notLoaded')}</p>
  return <Form {...props} edition={edition} />
}
