import type { Comparison } from '../../domain/comparison/comparison.ts'
import { groups } from '../../domain/model.ts'
import { readingOf } from '../../domain/reading.ts'
import type { Score } from '../../domain/score.ts'
import { asBand, asPercent, asPointChange } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { useWords } from './words.ts'

type Reported = Score | null
type CardProps = {
  readonly name: string
  readonly before: Score
  readonly after: Score
  readonly beforeThen: Reported
  readonly afterThen: Reported
  readonly isMain: boolean
}

/** The low end as a screen shows it: nothing where nothing has been answered. */
function lowOf(score: Score): number | null {
  return readingOf(score) === 'nothing-answered' ? null : (score.band?.low ?? null)
}

function isOpen({ band }: Score): boolean {
  return band !== null && asPercent(band.low) !== asPercent(band.high)
}

function ScoreCard({ name, before, after, beforeThen, afterThen, isMain }: CardProps) {
  const t = useWords()
  const [from, to] = [lowOf(before), lowOf(after)]
  const change = from === null || to === null ? null : asPointChange(from, to)
  return (
    <div className={isMain ? 'progress-card progress-card-main' : 'progress-card'}>
      <h3>{name}</h3>
      <p className="progress-figure">
        {asPercent(from)} <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t('compare.to')}</span> {asPercent(to)}
      </p>
      {change !== null && (
        <p>
          <strong>{t('points', { points: change })}</strong>
        </p>
      )}
      {(isOpen(before) || isOpen(after)) && (
        <p className="progress-soft">{t('score.bands', { before: asBand(before.band), after: asBand(after.band) })}</p>
      )}
      {(beforeThen !== null || afterThen !== null) && (
        <p className="progress-soft">
          {beforeThen !== null && t('score.thenOlder', { band: beforeThen.band })}{' '}
          {afterThen !== null && t('score.thenNewer', { band: afterThen.band })}
        </p>
      )}
    </div>
  )
}

/** The scores on both sides, like for like, beside what was shown then. */
export function ScorePart({ comparison }: { comparison: Comparison }) {
  const t = useWords()
  const { names } = useModel()
  const { scores, older, newer } = comparison
  return (
    <section aria-labelledby="progress-scores">
      <h2 id="progress-scores">{t('score.title')}</h2>
      <div className="progress-cards">
        <ScoreCard
          name={t('set.all')}
          before={scores.older.all}
          after={scores.newer.all}
          beforeThen={older.reported?.all ?? null}
          afterThen={newer.reported?.all ?? null}
          isMain
        />
        {groups.map((group) => (
          <ScoreCard
            key={group}
            name={names.groups[group].name}
            before={scores.older.groups[group]}
            after={scores.newer.groups[group]}
            beforeThen={older.reported?.groups[group] ?? null}
            afterThen={newer.reported?.groups[group] ?? null}
            isMain={false}
          />
        ))}
      </div>
      <p className="progress-soft">{t('score.note')}</p>
    </section>
  )
}
