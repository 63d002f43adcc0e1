import { useMemo } from 'react'
import { groupBarsOf } from '../../charts/from-scores.ts'
import { type Group, groups } from '../../domain/model.ts'
import { readingOf } from '../../domain/reading.ts'
import type { Score } from '../../domain/score.ts'
import { asBand, asPoints } from '../../i18n/format.ts'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useChartWidth } from './narrow.ts'
import { ScoreRemark } from './remarks.tsx'
import { ScoreExplanation } from './score-explanation.tsx'
import type { Scoring } from './scoring.ts'
import { TallyFacts } from './tally-facts.tsx'
import { type ScoresWords, useChartWords, useWords } from './words.ts'

/** A band, or "—" where nothing is answered or applies. */
export function bandWords(t: ScoresWords, score: Score): string {
  return readingOf(score) === 'nothing-answered' ? t('common:noneApplies') : asBand(score.band)
}

function GroupCard({ group, scoring }: { group: Group; scoring: Scoring }) {
  const t = useWords()
  const { model, names, scores } = scoring
  const score = scores.groups[group]
  const { name, purpose } = names.groups[group]
  return (
    <div className={group === 'protection' ? 'scores-card' : 'scores-card scores-card-main'}>
      <h3>{name}</h3>
      <p className="scores-figure">{bandWords(t, score)}</p>
      <p className="scores-soft">{purpose}</p>
      <TallyFacts score={score} />
      <ScoreRemark score={score} />
      <Disclosure label={t('how')} about={name}>
        {() => (
          <ScoreExplanation recommendations={model.recommendations.filter((one) => one.group === group)} score={score} scoring={scoring} />
        )}
      </Disclosure>
    </div>
  )
}

function GroupTable({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, scores } = scoring
  return (
    <table className="scores-table">
      <caption>{t('chart.groups')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.group')}</th>
          <th scope="col">{t('column.score')}</th>
          <th scope="col">{t('column.answered')}</th>
          <th scope="col">{t('column.unknown')}</th>
          <th scope="col">{t('column.notApplicable')}</th>
          <th scope="col">{t('column.added')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const score = scores.groups[group]
          return (
            <tr key={group}>
              <th scope="row">{names.groups[group].name}</th>
              <td>{bandWords(t, score)}</td>
              <td>
                {score.tally.answered}/{score.tally.applicable}
              </td>
              <td>{score.tally.unknown}</td>
              <td>{score.tally.notApplicable}</td>
              <td>{score.addedByNotApplicable === null ? t('common:noneApplies') : asPoints(score.addedByNotApplicable)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Governance and operations, the headline maturity, and protection beside them. */
export function Maturity({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const words = useChartWords(names, profile.threshold)
  const width = useChartWidth()
  const chart = useMemo(() => groupBarsOf(scores, profile.threshold, width, words), [scores, profile.threshold, width, words])
  const alt = t('chart.groupsAlt', {
    numbers: groups.map((group) => `${names.groups[group].name} ${bandWords(t, scores.groups[group])}`).join(t('nameSeparator')),
  })
  return (
    <section aria-labelledby="scores-maturity">
      <h2 id="scores-maturity">{t('section.maturity')}</h2>
      <p className="scores-intro">{t('intro.maturity')}</p>
      <div className="scores-cards scores-groups">
        {groups.map((group) => (
          <GroupCard key={group} group={group} scoring={scoring} />
        ))}
      </div>
      <ChartFigure chart={chart} alt={alt} title={t('chart.groups')} table={<GroupTable scoring={scoring} />} />
    </section>
  )
}
