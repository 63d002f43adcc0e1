import { useId } from 'react'
import { useOpenAssessment } from '../../../state/react.tsx'
import { formats, useChoices } from './choices.ts'
import { HandOn } from './hand-on.tsx'
import { TakeBack } from './take-back.tsx'
import { useHandoverText } from './words.ts'
import './handover.css'
import './tables.css'
import './changes-table.css'
import './take-back.css'

function HandOnPart() {
  const t = useHandoverText()
  const id = useId()
  const [choices, change] = useChoices(useOpenAssessment())
  const { format } = choices
  return (
    <section className="handover-part" aria-labelledby={id}>
      <h3 id={id}>{t('screen.out.title')}</h3>
      <fieldset className="handover-formats">
        <legend className="visually-hidden">{t('screen.out.format')}</legend>
        {formats.map((one) => (
          <button
            key={one}
            type="button"
            className="handover-format"
            aria-pressed={one === format}
            onClick={() => change({ format: one === format ? null : one })}
          >
            <strong>{t(`screen.out.formats.${one}.name`)}</strong>
            <span>{t(`screen.out.formats.${one}.about`)}</span>
          </button>
        ))}
      </fieldset>
      {format !== null && <HandOn format={format} choices={choices} onChange={change} />}
    </section>
  )
}

/** Where the plan goes to the tools a team works in, and where its state there comes back. */
export function Handover() {
  const t = useHandoverText()
  const id = useId()
  const { id: assessment } = useOpenAssessment()
  return (
    <section className="handover not-printed" aria-labelledby={id} key={assessment}>
      <h2 id={id}>{t('screen.title')}</h2>
      <p className="handover-intro">{t('screen.intro')}</p>
      <HandOnPart />
      <TakeBack />
    </section>
  )
}
