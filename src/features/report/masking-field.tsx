import { useTranslation } from 'react-i18next'
import { maskKinds } from '../../report/mask.ts'
import type { MaskedThing } from '../../report/mask-assessment.ts'
import type { Choices } from './choices.ts'

const mostShown = 200

function HiddenList({ hidden }: { hidden: readonly MaskedThing[] }) {
  const { t } = useTranslation('report')
  if (hidden.length === 0) return <p className="field-about">{t('page.mask.nothing')}</p>
  return (
    <details className="report-hidden">
      <summary>{t('page.mask.found', { count: hidden.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('page.mask.original')}</th>
            <th scope="col">{t('page.mask.masked')}</th>
            <th scope="col">{t('page.mask.places')}</th>
          </tr>
        </thead>
        <tbody>
          {hidden.slice(0, mostShown).map(({ kind, original, masked, count }) => (
            <tr key={`${kind} ${original}`}>
              <td>
                {original}
                <span className="report-kind">{t(`page.mask.kind.${kind}.name`)}</span>
              </td>
              <td>{masked}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden.length > mostShown && <p>{t('page.mask.more', { count: hidden.length - mostShown })}</p>}
    </details>
  )
}

type Props = {
  readonly choices: Choices
  readonly hidden: readonly MaskedThing[]
  readonly onChange: (patch: Partial<Choices>) => void
}

/** What is masked in the report, with a list of everything that is. */
export function MaskingField({ choices, hidden, onChange }: Props) {
  const { t } = useTranslation('report')
  return (
    <fieldset className="field">
      <legend>{t('page.mask.legend')}</legend>
      <p className="field-about">{t('page.mask.about')}</p>
      {maskKinds.map((kind) => (
        <label key={kind} className="field-radio">
          <input
            type="checkbox"
            checked={choices.mask[kind]}
            onChange={(event) => onChange({ mask: { ...choices.mask, [kind]: event.target.checked } })}
          />
          <span>
            {t(`page.mask.kind.${kind}.name`)}
            <span className="field-about">{t(`page.mask.kind.${kind}.about`)}</span>
          </span>
        </label>
      ))}
      <HiddenList hidden={hidden} />
    </fieldset>
  )
}
