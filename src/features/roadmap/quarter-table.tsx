import { phasesByQuarter } from '../../charts/from-roadmap.ts'
import { groups } from '../../domain/model.ts'
import { asBand } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { type Forecast, tellingQuarters } from './forecast.ts'
import { halfDays } from './half-days.ts'
import { reachedWords, useWords } from './words.ts'

/** Phase, scores and load at the end of each quarter. */
export function QuarterTable({ forecast }: { forecast: Forecast }) {
  const t = useWords()
  const { names } = useModel()
  const { now, phases } = forecast
  const quarters = tellingQuarters(forecast)
  const reached = phasesByQuarter(
    quarters.map(({ quarter }) => quarter),
    now,
    phases,
  )
  return (
    <table className="roadmap-table">
      <caption>{t('table.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.quarter')}</th>
          <th scope="col">{t('table.phase')}</th>
          <th scope="col">{t('table.all')}</th>
          {groups.map((group) => (
            <th key={group} scope="col">
              {names.groups[group].name}
            </th>
          ))}
          <th scope="col">{t('table.load')}</th>
          <th scope="col">{t('table.items')}</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map(({ quarter, days, capacityDays, scores, items }, index) => (
          <tr key={quarter.start}>
            <th scope="row">{t('quarter', { quarter })}</th>
            <td>{reachedWords(t, names, reached[index]?.reached ?? null)}</td>
            <td>{asBand(scores.all.band)}</td>
            {groups.map((group) => (
              <td key={group}>{asBand(scores.groups[group].band)}</td>
            ))}
            <td>
              {t('load.of', { days: halfDays(days), capacity: halfDays(capacityDays) })}
              {days > capacityDays + 1e-6 && (
                <strong className="roadmap-over"> {t('load.over', { days: halfDays(days - capacityDays) })}</strong>
              )}
            </td>
            <td>{items.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
