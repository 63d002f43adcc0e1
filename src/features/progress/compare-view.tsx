import { useMemo } from 'react'
import { comparisonOf, isSameOrganisation } from '../../domain/comparison/comparison-of.ts'
import { CompareResult } from './compare-result.tsx'
import { type EvidenceState, useEvidenceNow } from './evidence-now.ts'
import { FileSides } from './file-sides.tsx'
import { useProgressView } from './progress-view.ts'
import { SideChoice } from './side-choice.tsx'
import { type Side, useChosenPair, useSides } from './sides.ts'
import type { Versions } from './versions.ts'
import { standingName, useWords } from './words.ts'

type PairProps = { readonly older: Side; readonly newer: Side; readonly versions: Versions; readonly evidenceState: EvidenceState }

/** A file of somebody else is compared only by one who means to. */
function OtherOrganisation({ older, newer }: { older: Side; newer: Side }) {
  const t = useWords()
  const allowed = useProgressView((state) => state.allowed)
  const show = useProgressView((state) => state.show)
  const name = (side: Side) => side.standing.profile.organisation || t('other.unnamed')
  const allow = () => show({ allowed: new Set([...allowed, older.standing.assessmentId, newer.standing.assessmentId]) })
  return (
    <section className="progress-card progress-warned" role="alert">
      <h2>{t('other.title')}</h2>
      <p>{t('other.about', { older: name(older), newer: name(newer) })}</p>
      <p>{t('other.kept')}</p>
      <p className="progress-buttons">
        <button type="button" className="plain-button" onClick={allow}>
          {t('other.allow')}
        </button>
      </p>
    </section>
  )
}

function Compared({ older, newer, versions, evidenceState }: PairProps) {
  const t = useWords()
  const comparison = useMemo(() => comparisonOf(older.standing, newer.standing, versions), [older, newer, versions])
  if (comparison === null) {
    const version = Math.max(older.standing.modelVersion, newer.standing.modelVersion)
    return (
      <p role="alert">{t('compare.unknownModel', { older: older.standing.modelVersion, newer: newer.standing.modelVersion, version })}</p>
    )
  }
  // What a file holds last is not the present of this assessment.
  const name = ({ file, standing }: Side) =>
    file !== null && standing.snapshotId === null ? t('compare.fileGroup', { name: file.name }) : standingName(t, standing)
  const sides = { older: name(older), newer: name(newer) }
  return <CompareResult comparison={comparison} sides={sides} versions={versions} evidenceState={evidenceState} />
}

function Pair(props: PairProps) {
  const { older, newer } = props
  const t = useWords()
  const allowed = useProgressView((state) => state.allowed)
  if (older.key === newer.key) return <p role="status">{t('compare.sameSide')}</p>
  const ids = [older.standing.assessmentId, newer.standing.assessmentId]
  const isAllowed = isSameOrganisation(older.standing, newer.standing) || ids.every((id) => allowed.has(id))
  return isAllowed ? <Compared {...props} /> : <OtherOrganisation older={older} newer={newer} />
}

/** Any two moments compared: snapshots, the present, and what files hold. */
export function CompareView({ versions }: { versions: Versions }) {
  const t = useWords()
  const evidence = useEvidenceNow()
  const sides = useSides(typeof evidence === 'string' ? null : evidence)
  const chosen = useChosenPair(sides)
  const needsEvidence = chosen !== null && [chosen.older, chosen.newer].some(({ key }) => key === 'now')
  const evidenceState: EvidenceState = needsEvidence && typeof evidence === 'string' ? evidence : 'there'
  return (
    <>
      <section className="progress-card progress-choose not-printed" aria-label={t('compare.choose')}>
        <SideChoice which="older" sides={sides} chosen={chosen?.older.key ?? null} />
        <SideChoice which="newer" sides={sides} chosen={chosen?.newer.key ?? null} />
        <FileSides />
      </section>
      {chosen === null ? (
        <p>{t('compare.nothing')}</p>
      ) : (
        <Pair older={chosen.older} newer={chosen.newer} versions={versions} evidenceState={evidenceState} />
      )}
    </>
  )
}
