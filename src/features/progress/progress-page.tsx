import { useLayoutEffect, useState } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { useAssessment, useOpenAssessment } from '../../state/react.tsx'
import { Page } from '../../ui/page.tsx'
import { CarryOn } from './carry-on.tsx'
import { CompareView } from './compare-view.tsx'
import { LastChange } from './last-change.tsx'
import { useProgressView } from './progress-view.ts'
import { SnapshotForm } from './snapshot-form.tsx'
import { BringBack, SnapshotList } from './snapshot-list.tsx'
import { TrendsView } from './trends-view.tsx'
import { useVersions, type Versions } from './versions.ts'
import { useWords } from './words.ts'
import '../../ui/small-button.css'
import '../../ui/link-button.css'
import './progress.css'
import './parts.css'
import './compare.css'
import './snapshots.css'
import './tables.css'

const views = ['snapshots', 'compare', 'trends'] as const
type View = (typeof views)[number]

const hrefOf = (view: View) => (view === 'snapshots' ? '#/progress' : `#/progress/${view}`)

function Views({ current }: { current: View }) {
  const t = useWords()
  return (
    <nav className="progress-views not-printed" aria-label={t('views.label')}>
      {views.map((view) => (
        <a key={view} href={hrefOf(view)} aria-current={view === current ? 'page' : undefined}>
          {t(`views.${view}`)}
        </a>
      ))}
    </nav>
  )
}

/** Before the first snapshot: what it is for. */
function Empty({ onTake }: { onTake: () => void }) {
  const t = useWords()
  return (
    <section className="progress-card progress-empty">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.about')}</p>
      <ul>
        <li>{t('empty.why')}</li>
        <li>{t('empty.plan')}</li>
        <li>{t('empty.review')}</li>
      </ul>
      <p className="progress-soft">{t('empty.keeps')}</p>
      <p className="progress-buttons">
        <button type="button" className="plain-button plain-button-primary" onClick={onTake}>
          {t('empty.action')}
        </button>
      </p>
    </section>
  )
}

function Snapshots({ versions }: { versions: Versions | null }) {
  const t = useWords()
  const { snapshots } = useOpenAssessment()
  const [isTaking, setTaking] = useState(false)
  const stop = () => setTaking(false)
  if (isTaking) return <SnapshotForm onTaken={stop} onCancel={stop} />
  if (snapshots.length === 0) {
    return (
      <>
        <BringBack />
        <Empty onTake={() => setTaking(true)} />
      </>
    )
  }
  return (
    <>
      <BringBack />
      <div className="progress-two">
        <CarryOn />
        {versions !== null && <LastChange versions={versions} />}
      </div>
      <SnapshotList versions={versions} />
      <p className="progress-buttons not-printed">
        <button type="button" className="plain-button" onClick={() => setTaking(true)}>
          {t('take.title')}
        </button>
      </p>
    </>
  )
}

function Loaded({ view }: { view: View }) {
  const t = useWords()
  const versions = useVersions()
  if (view === 'snapshots') return <Snapshots versions={typeof versions === 'string' ? null : versions} />
  if (versions === 'failed') return <p role="alert">{t('trouble.partMissing')}</p>
  if (versions === 'loading') return <p role="status">{t('common:loading')}</p>
  return view === 'compare' ? <CompareView versions={versions} /> : <TrendsView versions={versions} />
}

/** From quarter to quarter: what was kept, what changed since and why, and how it went over all of them. */
export function ProgressPage() {
  const t = useWords()
  const [path] = useHashLocation()
  const id = useAssessment((state) => state.assessment?.id ?? null)
  const of = useProgressView((state) => state.of)
  const begin = useProgressView((state) => state.begin)
  // Before anything is painted: what was chosen for another assessment is not this one's.
  useLayoutEffect(() => {
    if (id) begin(id)
  }, [id, begin])
  if (id === null || of !== id) return null
  const view = views.find((one) => one === path.split('/')[2]) ?? 'snapshots'
  return (
    <Page className="progress-page" title={t('title')} intro={t('intro')}>
      <Views current={view} />
      <div className="progress">
        <Loaded view={view} />
      </div>
    </Page>
  )
}
