import { useId, useRef, useState } from 'react'
import type { RoadmapItemId } from '../../../domain/roadmap/roadmap-item.ts'
import type { Change } from '../../../state/history.ts'
import { useAssessment, usePorts } from '../../../state/react.tsx'
import { DropAnywhere } from '../../../ui/drop-anywhere.tsx'
import { Comparison } from './comparison.tsx'
import { StillToAnswer } from './still-to-answer.tsx'
import { useGivenFile } from './use-taken-back.ts'
import { useHandoverText } from './words.ts'

/** What was taken over last, with the step that undoes it. */
type Applied = { readonly count: number; readonly done: ReadonlySet<RoadmapItemId>; readonly step: Change | undefined } | 'undone' | null

function AppliedNotice({ applied, onUndone }: { applied: Applied; onUndone: () => void }) {
  const t = useHandoverText()
  const { assessments } = usePorts()
  const last = useAssessment((state) => state.past.at(-1))
  if (applied === null) return null
  if (applied === 'undone') return t('screen.back.undone')
  const undo = () => {
    if (assessments.getState().undo()?.ok) onUndone()
  }
  return (
    <>
      {t('screen.back.applied', { count: applied.count })}{' '}
      {applied.step !== undefined && applied.step === last && (
        <button type="button" className="small-button" onClick={undo}>
          {t('screen.back.undo')}
        </button>
      )}
    </>
  )
}

/** A button that lets the user choose the file. */
function Choice({ isAgain, onFile }: { isAgain: boolean; onFile: (files: FileList | null) => void }) {
  const t = useHandoverText()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('screen.back.chosen')}
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files)
          // The same file chosen again would otherwise go unnoticed.
          currentTarget.value = ''
        }}
      />
      <button type="button" className="plain-button" onClick={() => field.current?.click()}>
        {t(isAgain ? 'screen.back.other' : 'screen.back.choose')}
      </button>
    </>
  )
}

/** Where a tracker's export comes in, what it would change, and what became of it. */
export function TakeBack() {
  const t = useHandoverText()
  const id = useId()
  const part = useRef<HTMLElement>(null)
  const { assessments } = usePorts()
  const { reading, take, putAway } = useGivenFile()
  const [applied, setApplied] = useState<Applied>(null)
  const [only, setOnly] = useState('')
  const begin = (files: FileList | null) => {
    const [file] = files ?? []
    if (file === undefined) return
    setApplied(null)
    setOnly(files !== null && files.length > 1 ? file.name : '')
    take(file)
    part.current?.scrollIntoView({ block: 'start' })
  }
  const finish = (count: number, done: ReadonlySet<RoadmapItemId>) => {
    putAway()
    setApplied({ count, done, step: assessments.getState().past.at(-1) })
  }
  return (
    <section className="handover-part" aria-labelledby={id} ref={part}>
      <h3 id={id}>{t('screen.back.title')}</h3>
      <div className="handover-dropzone">
        <p>{t('screen.back.about')}</p>
        <Choice isAgain={reading.is === 'read'} onFile={begin} />
      </div>
      <div role="status">
        {reading.is === 'reading' && <p>{t('screen.back.reading', { name: reading.name })}</p>}
        {only !== '' && reading.is === 'read' && <p className="handover-soft">{t('screen.back.onlyFirst', { name: only })}</p>}
        {applied !== null && (
          <p className="handover-applied">
            <AppliedNotice applied={applied} onUndone={() => setApplied('undone')} />
          </p>
        )}
        {applied !== null && applied !== 'undone' && <StillToAnswer items={applied.done} />}
      </div>
      {reading.is === 'failed' && <p role="alert">{t('screen.notLoaded')}</p>}
      {reading.is === 'read' && (
        // A file is looked at afresh: nothing that was said of another counts.
        <Comparison key={reading.file.name} file={reading.file} onApplied={finish} onClose={putAway} />
      )}
      <DropAnywhere label={t('screen.back.drop')} take={(dropped) => begin(dropped.files)} />
    </section>
  )
}
