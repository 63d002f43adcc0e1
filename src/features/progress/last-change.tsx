import { useMemo } from 'react'
import { comparisonOf } from '../../domain/comparison/comparison-of.ts'
import { groups } from '../../domain/model.ts'
import { asPercent, asPointChange } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { useFirstPair, useSides } from './sides.ts'
import type { Versions } from './versions.ts'
import { standingName, useWords } from './words.ts'

/** What the scores did since the last snapshot, in four lines; why is told by the comparison. */
export function LastChange({ versions }: { versions: Versions }) {
  const t = useWords()
  const { names } = useModel()
  const sides = useSides(null)
  const chosen = useFirstPair(sides)
  // Scores need no evidence, which is not waited for here.
  const comparison = useMemo(
    () => (chosen === null ? null : comparisonOf(chosen.older.standing, chosen.newer.standing, versions)),
    [chosen, versions],
  )
  if (comparison === null) return null
  const { older, newer } = comparison.scores
  const rows = [
    { key: 'all', name: t('set.all'), before: older.all, after: newer.all },
    ...groups.map((group) => ({ key: group, name: names.groups[group].name, before: older.groups[group], after: newer.groups[group] })),
  ]
  return (
    <section className="progress-card" aria-labelledby="progress-last">
      <h2 id="progress-last">{t('last.title')}</h2>
      <p className="progress-soft" id="progress-last-between">
        {t('last.between', { older: standingName(t, comparison.older), newer: standingName(t, comparison.newer) })}
      </p>
      <table className="progress-figures" aria-labelledby="progress-last-between">
        <thead>
          <tr>
            {[t('score.title'), t('column.change'), t('column.points')].map((column) => (
              <th key={column} scope="col">
                <span className="visually-hidden">{column}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                {asPercent(before.band?.low ?? null)} <span aria-hidden="true">→</span>{' '}
                <span className="visually-hidden">{t('compare.to')}</span> <strong>{asPercent(after.band?.low ?? null)}</strong>
              </td>
              <td>{before.band && after.band ? t('points', { points: asPointChange(before.band.low, after.band.low) }) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href="#/progress/compare">{t('last.why')}</a>
      </p>
    </section>
  )
}
