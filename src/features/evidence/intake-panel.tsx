import { FileChoice } from './file-choice.tsx'
import { intakeId } from './go-to.ts'
import { Outcomes } from './outcome.tsx'
import { useIntake, useIntakeState } from './use-intake.ts'
import { useWords } from './words.ts'

function Reading() {
  const t = useWords()
  const { cancel } = useIntake()
  const reading = useIntakeState((state) => state.reading)
  const waiting = useIntakeState((state) => state.waiting)
  if (reading === null) return null
  const { progress } = reading
  return (
    <div className="evidence-reading">
      <progress aria-label={t('intake.reading')} {...(progress && { value: progress.bytesRead, max: Math.max(1, progress.bytesTotal) })} />
      <div className="evidence-reading-words">
        <p>
          {progress === null
            ? t('intake.preparing')
            : t('intake.progress', { name: progress.fileName, number: progress.fileIndex + 1, files: progress.fileCount })}
        </p>
        {progress && (
          <p className="evidence-soft">
            {t('intake.progressBytes', { read: progress.bytesRead, total: progress.bytesTotal })}
            {' · '}
            {t('records', { count: progress.recordsRead })}
          </p>
        )}
        {waiting > 0 && <p className="evidence-soft">{t('intake.waiting', { count: waiting })}</p>}
      </div>
      <button type="button" className="plain-button" onClick={cancel}>
        {t('intake.cancel')}
      </button>
    </div>
  )
}

const keeps = ['counts', 'failing', 'detections', 'exposures', 'file'] as const

/** Exactly what of the files stays, and what does not. */
export function WhatIsKept() {
  const t = useWords()
  return (
    <>
      <p>{t('kept.about')}</p>
      <ul>
        {keeps.map((one) => (
          <li key={one}>{t(`kept.${one}`)}</li>
        ))}
      </ul>
      <p>
        <strong>{t('kept.not')}</strong>
      </p>
    </>
  )
}

/** Where files come in: choice, progress, and what became of each. */
export function IntakePanel() {
  const t = useWords()
  const { add } = useIntake()
  const isReading = useIntakeState((state) => state.reading !== null)
  return (
    <section className="evidence-intake not-printed" aria-labelledby={intakeId}>
      <h2 id={intakeId}>{t('intake.title')}</h2>
      <div className="evidence-dropzone">
        <p>{t('intake.about')}</p>
        <div className="evidence-buttons">
          <FileChoice label={t('intake.files')} about={t('intake.chosenFiles')} isMain onFiles={add} />
          <FileChoice label={t('intake.folder')} about={t('intake.chosenFolder')} isFolder onFiles={add} />
        </div>
        {isReading && <Reading />}
      </div>
      <Outcomes />
    </section>
  )
}
