import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { groups } from '../../domain/model.ts'
import type { Snapshot } from '../../domain/snapshot.ts'
import { asBand } from '../../i18n/format.ts'
import { useAssessment, useModel, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { droppedAnswers } from './dropped-answers.ts'
import { useProgressView } from './progress-view.ts'
import type { Versions } from './versions.ts'
import { phaseWords, quarterOfStanding, snapshotName, useWords } from './words.ts'

/** The open assessment as it stood when the snapshot was taken, with the snapshots up to then. */
function useDownload(): (snapshot: Snapshot) => void {
  const { assessments, egress } = usePorts()
  return (snapshot) => {
    const { assessment } = assessments.getState()
    if (assessment === null) return
    const { modelVersion, answers, roadmap, takenAt, profile } = snapshot
    const snapshots = assessment.snapshots.filter((one) => one.takenAt <= takenAt)
    // Of the findings a snapshot keeps only the sums, and these are in the snapshot itself.
    egress.saveAssessment({
      ...assessment,
      ...{ modelVersion, answers, roadmap, profile, snapshots, evidence: [], changedAt: takenAt, savedToFileAt: takenAt },
    })
  }
}

function Facts({ snapshot }: { snapshot: Snapshot }) {
  const t = useWords()
  const { names } = useModel()
  const { reported } = snapshot
  return (
    <dl className="progress-facts">
      <div>
        <dt>{t('set.all')}</dt>
        <dd>{asBand(reported.all.band)}</dd>
      </div>
      {groups.map((group) => (
        <div key={group}>
          <dt>{names.groups[group].name}</dt>
          <dd>{asBand(reported.groups[group].band)}</dd>
        </div>
      ))}
      <div className="progress-fact-wide">
        <dt>{t('list.phase')}</dt>
        <dd>{phaseWords(t, names, reported.organisation)}</dd>
      </div>
    </dl>
  )
}

/** Answers to what the model asks no more: they live on here alone. */
function Dropped({ snapshot, versions }: { snapshot: Snapshot; versions: Versions }) {
  const t = useWords()
  const dropped = droppedAnswers(snapshot, versions)
  if (dropped.length === 0) return null
  return (
    <Disclosure label={t('list.dropped', { count: dropped.length })} about={snapshotName(t, snapshot)}>
      {() => (
        <ul className="progress-plain">
          {dropped.map(({ id, answer }) => (
            <li key={id}>
              {versions.titleOf(id)}: <strong>{t(`common:values.${answer.value ?? 'none'}`)}</strong>
              {answer.rationale !== '' && <span className="progress-soft"> {answer.rationale}</span>}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}

function Entry({ snapshot, versions }: { snapshot: Snapshot; versions: Versions | null }) {
  const t = useWords()
  const { model } = useModel()
  const saveToFile = useDownload()
  const removeSnapshot = useAssessment((state) => state.removeSnapshot)
  const show = useProgressView((state) => state.show)
  const name = snapshotName(t, snapshot)
  const { modelVersion, takenAt, note } = snapshot
  const compare = () => {
    show({ older: snapshot.id, newer: 'now' })
    navigate('/progress/compare')
  }
  const remove = () => {
    removeSnapshot(snapshot.id)
    show({ deleted: snapshot })
  }
  return (
    <li className="progress-entry">
      <div className="progress-entry-head">
        <h3>
          {name}
          {modelVersion !== model.version && <span className="progress-badge">{t('list.olderModel', { version: modelVersion })}</span>}
        </h3>
        {snapshot.name !== '' && <p>{t('quarter', { quarter: quarterOfStanding(snapshot) })}</p>}
        <p className="progress-soft">{t('list.takenAt', { at: takenAt, version: modelVersion })}</p>
        {note !== '' && <p className="progress-note">{note}</p>}
        {versions !== null && modelVersion < model.version && <Dropped snapshot={snapshot} versions={versions} />}
      </div>
      <Facts snapshot={snapshot} />
      <div className="progress-entry-actions not-printed">
        <button type="button" className="small-button" onClick={compare} aria-label={t('list.compareNamed', { name })}>
          {t('list.compare')}
        </button>
        <button type="button" className="small-button" onClick={() => saveToFile(snapshot)} aria-label={t('list.saveNamed', { name })}>
          {t('list.save')}
        </button>
        <button type="button" className="small-button" onClick={remove} aria-label={t('list.deleteNamed', { name })}>
          {t('common:delete')}
        </button>
      </div>
    </li>
  )
}

/** The snapshot deleted last can be brought back at once, without looking for the undo of the frame. */
export function BringBack() {
  const t = useWords()
  const { snapshots } = useOpenAssessment()
  const deleted = useProgressView((state) => state.deleted)
  const show = useProgressView((state) => state.show)
  const addSnapshot = useAssessment((state) => state.addSnapshot)
  const isGone = deleted !== null && snapshots.every(({ id }) => id !== deleted.id)
  return (
    <p className="progress-told" role="status" hidden={!isGone}>
      {isGone && (
        <>
          {t('list.deleted', { name: snapshotName(t, deleted) })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              addSnapshot(deleted)
              show({ deleted: null })
            }}
          >
            {t('list.bringBack')}
          </button>
        </>
      )}
    </p>
  )
}

const mostAtFirst = 6

/** The snapshots, the newest first. */
export function SnapshotList({ versions }: { versions: Versions | null }) {
  const t = useWords()
  const { snapshots } = useOpenAssessment()
  const [isWhole, setWhole] = useState(false)
  const newestFirst = snapshots.toReversed()
  const shown = isWhole ? newestFirst : newestFirst.slice(0, mostAtFirst)
  return (
    <section aria-labelledby="progress-list">
      <h2 id="progress-list">{t('list.title', { count: snapshots.length })}</h2>
      <p className="progress-soft">{t('list.about')}</p>
      <ul className="progress-entries">
        {shown.map((snapshot) => (
          <Entry key={snapshot.id} snapshot={snapshot} versions={versions} />
        ))}
      </ul>
      {shown.length < newestFirst.length && (
        <button type="button" className="small-button" onClick={() => setWhole(true)}>
          {t('list.more', { count: newestFirst.length - shown.length })}
        </button>
      )}
    </section>
  )
}
