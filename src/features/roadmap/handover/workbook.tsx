import { useState } from 'react'
import type { HandedOn } from '../../../report/handed-on.ts'
import { workbookOf } from '../../../report/workbook/workbook-of.ts'
import { dayOf, noonOf } from '../../../state/clock.ts'
import { useModel, usePorts } from '../../../state/react.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Edition } from './use-edition.ts'
import { useHandoverText } from './words.ts'

type Step = { readonly is: 'idle' | 'making' | 'failed' } | { readonly is: 'saved'; readonly name: string }

/** Makes the Excel workbook when it is asked for: scores and verdicts are worked out for it. */
export function WorkbookFile({ handedOn, edition, stem }: { handedOn: HandedOn; edition: Edition; stem: string }) {
  const t = useHandoverText()
  const { library, egress, now } = usePorts()
  const { model } = useModel()
  const [step, setStep] = useState<Step>({ is: 'idle' })
  const name = `${stem}.xlsx`
  const make = async () => {
    setStep({ is: 'making' })
    const today = dayOf(now())
    const { names, words, tools } = edition
    // A part of the app that could not be loaded is told like a worker that did not start.
    const evidence = await library.evidence().catch(() => null)
    const result =
      evidence && (await tools.workbook.workbook(workbookOf({ handedOn, model, names, words, evidence, today, now: noonOf(today) })))
    if (!result?.ok) return setStep({ is: 'failed' })
    egress.download(name, new Blob([result.value], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }))
    return setStep({ is: 'saved', name })
  }
  return (
    <>
      <p>{t('screen.out.excelAbout')}</p>
      <p>
        <Button isBusy={step.is === 'making'} onClick={() => void make()}>
          {t('screen.out.download', { name })}
        </Button>
      </p>
      <p role="status" className={step.is === 'failed' ? 'handover-error' : undefined}>
        {step.is === 'making' && t('screen.out.making')}
        {step.is === 'failed' && t('screen.out.failed')}
        {step.is === 'saved' && t('screen.out.saved', { name: step.name })}
      </p>
    </>
  )
}
