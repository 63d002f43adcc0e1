import { useMemo } from 'react'
import { type Trends, trendsOf } from '../../domain/comparison/trends.ts'
import { groups } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { useEvidenceNow } from './evidence-now.ts'
import { useProgressView } from './progress-view.ts'
import { ScoreTrend } from './score-trend.tsx'
import { SecurityTrend } from './security-trend.tsx'
import { useSides } from './sides.ts'
import type { Versions } from './versions.ts'
import { capabilityName, phaseWords, useWords } from './words.ts'

function CapabilityTrend({ trends }: { trends: Trends }) {
  const t = useWords()
  const { model, names } = useModel()
  const chosen = useProgressView((state) => state.capability)
  const show = useProgressView((state) => state.show)
  const id = chosen ?? model.capabilities[0]?.id
  const scores = id === undefined ? undefined : trends.capabilities.get(id)
  if (id === undefined || scores === undefined) return null
  const name = capabilityName(names, id)
  return (
    <section aria-labelledby="progress-capability">
      <h2 id="progress-capability">{t('trend.capability')}</h2>
      <label className="progress-side not-printed">
        <span>{t('trend.choose')}</span>
        <select
          className="control"
          value={id}
          onChange={(event) => show({ capability: model.capabilities.find((one) => one.id === event.target.value)?.id ?? null })}
        >
          {model.capabilities.map((one) => (
            <option key={one.id} value={one.id}>
              {capabilityName(names, one.id)}
            </option>
          ))}
        </select>
      </label>
      <ScoreTrend
        title={name}
        trends={trends}
        series={[{ name: t('score.title'), scores, hasBand: true }]}
        phases={scores.map(({ reached }) => phaseWords(t, names, reached))}
      />
    </section>
  )
}

/** How the scores went over all snapshots. */
export function TrendsView({ versions }: { versions: Versions }) {
  const t = useWords()
  const { names } = useModel()
  const evidence = useEvidenceNow()
  const sides = useSides(typeof evidence === 'string' ? null : evidence)
  const trends = useMemo(() => {
    const own = sides.filter(({ file }) => file === null).map(({ standing }) => standing)
    return trendsOf(own, versions)
  }, [sides, versions])
  if (trends.moments.length < 2) return <p>{t('trend.tooFew')}</p>
  const series = [
    { name: t('set.all'), scores: trends.all, hasBand: true },
    // Four areas over one another could not be told apart; the table has them.
    ...groups.map((group) => ({ name: names.groups[group].name, scores: trends.groups[group], hasBand: false })),
  ]
  return (
    <>
      <section aria-labelledby="progress-trend">
        <h2 id="progress-trend">{t('trend.scores')}</h2>
        <p className="progress-soft">{t('trend.note')}</p>
        {trends.moments.some(({ isComparable }) => !isComparable) && <p className="progress-warned">{t('trend.notComparable')}</p>}
        <ScoreTrend
          title={t('trend.scoresFigure')}
          trends={trends}
          series={series}
          phases={trends.organisation.map(({ reached }) => phaseWords(t, names, reached))}
        />
      </section>
      <CapabilityTrend trends={trends} />
      <SecurityTrend trends={trends} evidenceState={typeof evidence === 'string' ? evidence : 'there'} />
    </>
  )
}
