import { useMemo } from 'react'
import { scaleOf } from '../../charts/scale.ts'
import { trend } from '../../charts/trend.ts'
import type { Trends } from '../../domain/comparison/trends.ts'
import { asPercent } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { useChartWidth } from './chart-width.ts'
import type { EvidenceState } from './evidence-now.ts'
import { momentLabel, momentName } from './trend-words.ts'
import { useWords } from './words.ts'

const qualifiers = ['passed', 'failed', 'unknown', 'disabled', 'onlySuppressed', 'noData'] as const

function useChart({ moments, securityScore }: Trends) {
  const t = useWords()
  const language = useLanguage()
  const width = useChartWidth()
  return useMemo(() => {
    const ratios = securityScore.flatMap((one) => one?.line.ratio ?? [])
    return trend(
      {
        moments: moments.map((moment, at) => ({
          at,
          label: momentLabel(t, moment, language),
          // A score that counts fewer controls than before is another score.
          change: (securityScore[at]?.move?.noLongerCounted.length ?? 0) > 0 ? t('trend.fewerControls') : null,
        })),
        series: [
          {
            name: t('trend.securityScore'),
            points: securityScore.map((one) => {
              const ratio = one?.line.ratio ?? null
              return ratio === null ? null : { low: ratio, high: ratio, text: asPercent(ratio) }
            }),
          },
        ],
        scale: scaleOf(ratios).map((at) => ({ at, text: asPercent(at) })),
      },
      width,
      { band: t('trend.band'), unlike: t('trend.unlike'), cutOff: t('bridge.cutOff') },
    )
  }, [moments, securityScore, width, language, t])
}

function SecurityTable({ trends }: { trends: Trends }) {
  const t = useWords()
  return (
    <table className="progress-table">
      <caption>{t('security.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.moment')}</th>
          <th scope="col">{t('trend.securityScore')}</th>
          {qualifiers.map((name) => (
            <th key={name} scope="col">
              {t(`security.${name}`)}
            </th>
          ))}
          <th scope="col">{t('trend.noLongerCounted')}</th>
        </tr>
      </thead>
      <tbody>
        {trends.moments.map((moment, at) => {
          const score = trends.securityScore[at] ?? null
          return (
            <tr key={moment.snapshotId ?? 'now'}>
              <th scope="row">{momentName(t, moment)}</th>
              <td>{score === null ? t('trend.noEvidence') : asPercent(score.line.ratio)}</td>
              {qualifiers.map((name) => (
                <td key={name}>{score === null ? t('common:noneApplies') : t('count', { count: score.line[name] })}</td>
              ))}
              <td>{score?.move ? t('count', { count: score.move.noLongerCounted.length }) : t('common:noneApplies')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Figure({ trends }: { trends: Trends }) {
  const t = useWords()
  const chart = useChart(trends)
  const scores = trends.moments.map((moment, at) => {
    return `${momentName(t, moment)} ${asPercent(trends.securityScore[at]?.line.ratio ?? null)}`
  })
  return (
    <ChartFigure
      chart={chart}
      title={t('security.title')}
      alt={t('trend.securityAlt', { scores: scores.join(t('separator')) })}
      table={<SecurityTable trends={trends} />}
      note={t('trend.securityNote')}
    />
  )
}

/** Security Hub's score over all moments with what qualifies it. */
export function SecurityTrend({ trends, evidenceState }: { trends: Trends; evidenceState: EvidenceState }) {
  const t = useWords()
  const isThere = trends.securityScore.some((one) => one !== null && one.line.ratio !== null)
  return (
    <section aria-labelledby="progress-security-trend">
      <h2 id="progress-security-trend">{t('trend.security')}</h2>
      {evidenceState === 'failed' && <p role="alert">{t('trouble.partMissing')}</p>}
      {isThere ? <Figure trends={trends} /> : <p>{t(evidenceState === 'loading' ? 'common:loading' : 'trend.noSecurity')}</p>}
    </section>
  )
}
