import type { Language } from '../../../domain/model.ts'
import type { TicketExchange, Tracker } from '../../../report/ticket-port.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Field, RadioField } from '../../../ui/field.tsx'
import type { TrackerChoices } from './choices.ts'
import { useHandoverText } from './words.ts'

type Props = {
  readonly tracker: Tracker
  readonly choices: TrackerChoices
  readonly language: Language
  readonly columnsOf: TicketExchange['backlogColumns']
  readonly onChange: (patch: Partial<TrackerChoices>) => void
}

function Tick({ label, about, isOn, onChange }: { label: string; about?: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="field-radio">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {about !== undefined && <span className="field-about">{about}</span>}
      </span>
    </label>
  )
}

const usualType: Readonly<Record<Language, string>> = { ja: 'タスク', en: 'Task' }

function Names({ tracker, choices, language, onChange }: Props) {
  const t = useHandoverText()
  const isRedmine = tracker === 'redmine'
  const text = (value: string, write: (value: string) => void, most: number) => (control: object) => (
    <input
      {...control}
      className="control"
      autoComplete="off"
      maxLength={most}
      value={value}
      onChange={(event) => write(event.target.value)}
    />
  )
  return (
    <div className="handover-names">
      <Field
        label={t(isRedmine ? 'screen.out.ticketTypeRedmine' : 'screen.out.ticketType')}
        description={isRedmine ? t('screen.out.ticketTypeRedmineAbout') : t('screen.out.ticketTypeAbout', { usual: usualType[language] })}
      >
        {text(choices.ticketType, (ticketType) => onChange({ ticketType }), 100)}
      </Field>
      {!isRedmine && (
        <Field label={t('screen.out.keyColumn')} description={t('screen.out.keyColumnAbout')}>
          {text(choices.keyColumn, (keyColumn) => onChange({ keyColumn }), 100)}
        </Field>
      )}
    </div>
  )
}

/** The header of Backlog, word by word. */
function BacklogHeader({ choices, language, columnsOf, onChange }: Props) {
  const t = useHandoverText()
  const { header } = choices
  return (
    <Disclosure label={t('screen.out.header')}>
      {() => (
        <>
          <p className="field-about">{t('screen.out.headerAbout')}</p>
          <div className="handover-header">
            {columnsOf(language).map((word) => (
              <label key={word}>
                <span>{word}</span>
                <input
                  className="control"
                  autoComplete="off"
                  maxLength={100}
                  placeholder={word}
                  value={header.get(word) ?? ''}
                  onChange={({ target }) => {
                    const next = new Map(header)
                    if (target.value === '') next.delete(word)
                    else next.set(word, target.value)
                    onChange({ header: next })
                  }}
                />
              </label>
            ))}
          </div>
        </>
      )}
    </Disclosure>
  )
}

/** What one tracker needs to be told. */
export function TrackerFields(props: Props) {
  const t = useHandoverText()
  const { tracker, choices, onChange } = props
  const isJira = tracker === 'jira'
  return (
    <>
      <Names {...props} />
      {isJira && (
        <RadioField
          legend={t('screen.out.jiraDates')}
          value={choices.jiraDates}
          options={[
            { value: 'yyyy-MM-dd', label: t('screen.out.jiraDatesIso'), description: t('screen.out.jiraDatesIsoAbout') },
            { value: 'dd/MMM/yy h:mm a', label: t('screen.out.jiraDatesDefault'), description: t('screen.out.jiraDatesDefaultAbout') },
          ]}
          onChange={(jiraDates) => onChange({ jiraDates })}
        />
      )}
      <fieldset className="field">
        <legend>{t('screen.out.options')}</legend>
        <Tick
          label={t(isJira ? 'screen.out.knownNamesJira' : 'screen.out.knownNames')}
          about={t(isJira ? 'screen.out.knownNamesJiraAbout' : 'screen.out.knownNamesAbout')}
          isOn={choices.knownNames}
          onChange={(knownNames) => onChange({ knownNames })}
        />
        <Tick
          label={t('screen.out.quarterTickets')}
          {...(isJira && { about: t('screen.out.quarterTicketsJira') })}
          isOn={choices.quarterTickets}
          onChange={(quarterTickets) => onChange({ quarterTickets })}
        />
        <Tick
          label={t('screen.out.keyInTitle')}
          about={t('screen.out.keyInTitleAbout')}
          isOn={choices.keyInTitle}
          onChange={(keyInTitle) => onChange({ keyInTitle })}
        />
        {tracker !== 'redmine' && <Tick label={t('screen.out.split')} isOn={choices.split} onChange={(split) => onChange({ split })} />}
      </fieldset>
      {tracker === 'backlog' && <BacklogHeader {...props} />}
    </>
  )
}
