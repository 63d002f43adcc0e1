import { histogram } from '../../charts/histogram.ts'
import { type AccountScore, distribution } from '../../domain/evidence/security-score.ts'
import { asCount, asPercent } from '../../i18n/format.ts'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import { ScoreTable } from './score-table.tsx'
import { accountName, useWords } from './words.ts'

// Lowest first; without a score at the end.
const byRatio = (a: AccountScore, b: AccountScore) => (a.ratio ?? 2) - (b.ratio ?? 2)

function AccountScores({ accounts }: { accounts: readonly AccountScore[] }) {
  const t = useWords()
  const paged = usePaged(accounts.toSorted(byRatio), 10)
  const label = t('score.accountsTable')
  return (
    <>
      <ScoreTable
        lines={paged.shown.map((line) => ({ ...line, name: accountName(t, line.account) }))}
        label={label}
        first={t('coverage.account')}
      />
      <Pager paged={paged} table={label} />
    </>
  )
}

const rangeOf = (tenth: number) => ({ from: tenth / 10, to: (tenth + 1) / 10 })

/** How the scores of the accounts lie: in a picture, in a sentence, and one by one. */
export function ScoreDistributionView({ accounts }: { accounts: readonly AccountScore[] }) {
  const t = useWords()
  const named = accounts.filter(({ account }) => account !== '')
  const { count, withoutScore, min, median, max, tenths } = distribution(named)
  if (named.length === 0) return null
  const bars = tenths.map((number, tenth) => ({ range: t('score.range', rangeOf(tenth)), count: number }))
  const ticks = Array.from({ length: tenths.length + 1 }, (_, index) => asPercent(index / tenths.length))
  const title = t('score.chart')
  return (
    <div className="evidence-card">
      <h3>{t('score.accounts')}</h3>
      {count > 0 && <p>{t('score.accountsAbout', { count, min, median, max })}</p>}
      {withoutScore > 0 && <p className="evidence-soft">{t('score.withoutScore', { count: withoutScore })}</p>}
      {count > 1 && (
        <ChartFigure
          chart={histogram(tenths, ticks)}
          title={title}
          heading="h4"
          alt={t('score.chartAlt', {
            bars: bars
              .filter((bar) => bar.count > 0)
              .map((bar) => t('score.chartBar', bar))
              .join(t('nameSeparator')),
          })}
          table={
            <table className="evidence-table">
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('score.rangeColumn')}</th>
                  <th scope="col">{t('score.countColumn')}</th>
                </tr>
              </thead>
              <tbody>
                {bars.map((bar) => (
                  <tr key={bar.range}>
                    <th scope="row">{bar.range}</th>
                    <td>{asCount(bar.count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
      <Disclosure label={t('score.accountsTable')}>{() => <AccountScores accounts={named} />}</Disclosure>
    </div>
  )
}
