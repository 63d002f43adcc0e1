import { useState } from 'react'
import { resolvedItems } from '../../../domain/roadmap/resolve.ts'
import type { RoadmapItemId } from '../../../domain/roadmap/roadmap-item.ts'
import { itemsWithChanges } from '../../../report/ticket-changes.ts'
import type { TicketPreview } from '../../../report/ticket-port.ts'
import { dayOf } from '../../../state/clock.ts'
import { useAssessment, useModel, useOpenAssessment, usePorts } from '../../../state/react.tsx'
import { ChangesTable } from './changes-table.tsx'
import { LeftOut } from './left-out.tsx'
import { Questions } from './questions.tsx'
import { Refused } from './refused.tsx'
import { type GivenFile, keyOf, type Said, useCompared } from './use-taken-back.ts'
import { useHandoverText } from './words.ts'

function Found({ name, preview }: { name: string; preview: TicketPreview }) {
  const t = useHandoverText()
  const { tracker, rowsRead: rows, matched } = preview
  const values = { name, rows, matched: matched.length }
  return (
    <>
      <p>
        {tracker === null
          ? t('screen.back.found', values)
          : t('screen.back.foundOf', { ...values, tracker: t(`screen.out.formats.${tracker}.name`) })}
      </p>
      {matched.length === 0 && preview.duplicates.length === 0 && <p className="handover-warning">{t('screen.back.noMatch')}</p>}
    </>
  )
}

type Props = {
  readonly file: GivenFile
  /** How many changes, and the items that they made done. */
  readonly onApplied: (count: number, done: ReadonlySet<RoadmapItemId>) => void
  readonly onClose: () => void
}

/** What a file would change, for the user to look through; and the one button that changes it. */
export function Comparison({ file, onApplied, onClose }: Props) {
  const t = useHandoverText()
  const [said, setSaid] = useState<Said>({ statuses: new Map(), dateOrder: null })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isRefused, setRefused] = useState(false)
  const { asGiven, outcome, titleOf } = useCompared(file, said)
  const assessment = useOpenAssessment()
  const { model } = useModel()
  const { now } = usePorts()
  const editRoadmap = useAssessment((state) => state.editRoadmap)
  if (!outcome.ok || !asGiven.ok) return outcome.ok ? null : <Refused name={file.name} problem={outcome.problem} />
  const preview = outcome.value
  const { changes } = preview
  const accepted = changes.filter((change) => !left.has(keyOf(change)))
  const apply = () => {
    const { answers, profile, roadmap: items } = assessment
    const { ok } = editRoadmap(itemsWithChanges(resolvedItems({ model, answers, profile, items }), accepted, dayOf(now())))
    const done = accepted.filter((change) => change.field === 'status' && change.after === 'done')
    if (ok) onApplied(accepted.length, new Set(done.map(({ item }) => item)))
    else setRefused(true)
  }
  return (
    <div className="handover-comparison">
      <Found name={file.name} preview={preview} />
      <Questions asGiven={asGiven.value} said={said} onSay={(patch) => setSaid({ ...said, ...patch })} />
      {changes.length > 0 && (
        <>
          <h4>{t('screen.back.changes')}</h4>
          <ChangesTable changes={changes} left={left} onLeave={setLeft} titleOf={titleOf} />
        </>
      )}
      {changes.length === 0 && preview.matched.length > 0 && <p>{t('screen.back.noChanges')}</p>}
      {isRefused && (
        <p role="alert" className="handover-error">
          {t('screen.back.notTaken')}
        </p>
      )}
      <p className="handover-buttons">
        {changes.length > 0 && (
          <button type="button" className="handover-primary" disabled={accepted.length === 0} onClick={apply}>
            {t('screen.back.apply', { count: accepted.length })}
          </button>
        )}
        <button type="button" className="plain-button" onClick={onClose}>
          {t('screen.back.close')}
        </button>
      </p>
      <LeftOut preview={preview} titleOf={titleOf} />
    </div>
  )
}
