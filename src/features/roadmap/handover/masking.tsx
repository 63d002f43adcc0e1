import { useTranslation } from 'react-i18next'
import { maskKinds } from '../../../report/mask.ts'
import type { MaskedThing } from '../../../report/mask-assessment.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import type { ChangeChoices, Choices } from './choices.ts'

const mostShown = 200

function HiddenTable({ hidden }: { hidden: readonly MaskedThing[] }) {
  const { t } = useTranslation(['handover', 'report'])
  return (
    <Scrolled label={t('screen.out.hidden', { count: hidden.length })}>
      <table className="handover-table">
        <thead>
          <tr>
            <th scope="col">{t('screen.out.original')}</th>
            <th scope="col">{t('screen.out.masked')}</th>
          </tr>
        </thead>
        <tbody>
          {hidden.slice(0, mostShown).map(({ kind, original, masked }) => (
            <tr key={`${kind} ${original}`}>
              <td>
                {original} <span className="handover-soft">{t(`report:page.mask.kind.${kind}.name`)}</span>
              </td>
              <td>{masked}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden.length > mostShown && <p>{t('screen.out.hiddenMore', { count: hidden.length - mostShown })}</p>}
    </Scrolled>
  )
}

type Props = { readonly choices: Choices; readonly hidden: readonly MaskedThing[]; readonly onChange: ChangeChoices }

/** What is masked in what is handed on, with a list of everything that is. */
export function Masking({ choices, hidden, onChange }: Props) {
  const { t } = useTranslation(['handover', 'report'])
  return (
    <fieldset className="field">
      <legend>{t('screen.out.mask')}</legend>
      <p className="field-about">{t('screen.out.maskAbout')}</p>
      <div className="handover-kinds">
        {maskKinds.map((kind) => (
          <label key={kind} className="field-radio">
            <input
              type="checkbox"
              checked={choices.mask[kind]}
              onChange={(event) => onChange({ mask: { ...choices.mask, [kind]: event.target.checked } })}
            />
            <span>{t(`report:page.mask.kind.${kind}.name`)}</span>
          </label>
        ))}
      </div>
      {hidden.length === 0 ? (
        <p className="field-about">{t('screen.out.hiddenNone')}</p>
      ) : (
        <Disclosure label={t('screen.out.hidden', { count: hidden.length })}>{() => <HiddenTable hidden={hidden} />}</Disclosure>
      )}
    </fieldset>
  )
}
