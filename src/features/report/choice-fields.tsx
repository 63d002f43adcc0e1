import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../domain/model.ts'
import { languageLabels } from '../../i18n/languages.ts'
import { type SectionId, sectionIds } from '../../report/options.ts'
import { Field, RadioField } from '../../ui/field.tsx'
import type { Choices } from './choices.ts'

type Props = { readonly choices: Choices; readonly onChange: (patch: Partial<Choices>) => void }

const languages: readonly Language[] = ['ja', 'en']

function withSection(sections: ReadonlySet<SectionId>, id: SectionId, isIn: boolean): ReadonlySet<SectionId> {
  return new Set(sectionIds.filter((one) => (one === id ? isIn : sections.has(one))))
}

export function LanguageField({ choices, onChange }: Props) {
  const { t } = useTranslation('report')
  return (
    <RadioField
      legend={t('page.language')}
      description={t('page.languageAbout')}
      value={choices.language}
      options={languages.map((value) => ({ value, label: languageLabels[value] }))}
      onChange={(language) => onChange({ language })}
    />
  )
}

export function SectionsField({ choices, onChange }: Props) {
  const { t } = useTranslation('report')
  return (
    <fieldset className="field">
      <legend>{t('page.sections')}</legend>
      {sectionIds.map((id) => (
        <label key={id} className="field-radio">
          <input
            type="checkbox"
            checked={choices.sections.has(id)}
            onChange={(event) => onChange({ sections: withSection(choices.sections, id, event.target.checked) })}
          />
          <span>
            {t(`page.section.${id}.name`)}
            <span className="field-about">{t(`page.section.${id}.about`)}</span>
          </span>
        </label>
      ))}
      <p className="field-about">{t('page.always')}</p>
    </fieldset>
  )
}

/** What stands on the cover. `usual` is the classification as long as nobody has changed it; `language` is the one whose words are loaded. */
export function CoverFields({ choices, onChange, usual, language }: Props & { readonly usual: string; readonly language: Language }) {
  const { t } = useTranslation('report')
  const suggestions = useId()
  return (
    <>
      <Field label={t('page.classification')} description={t('page.classificationAbout')}>
        {(control) => (
          <input
            {...control}
            className="control"
            list={suggestions}
            autoComplete="off"
            maxLength={60}
            value={choices.classification ?? usual}
            onChange={(event) => onChange({ classification: event.target.value })}
          />
        )}
      </Field>
      <datalist id={suggestions}>
        {(['confidential', 'restricted', 'internal', 'open'] as const).map((name) => (
          <option key={name} value={t(`page.classifications.${name}`, { lng: language })} />
        ))}
      </datalist>
      <Field label={t('page.author')} description={t('page.authorAbout')}>
        {(control) => (
          <input
            {...control}
            className="control"
            autoComplete="off"
            maxLength={200}
            value={choices.author}
            onChange={(event) => onChange({ author: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('page.edition')}>
        {(control) => (
          <input
            {...control}
            className="control is-short"
            autoComplete="off"
            maxLength={30}
            value={choices.edition}
            onChange={(event) => onChange({ edition: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
