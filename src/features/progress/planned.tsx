import { useState } from 'react'
import type { Comparison, PlannedOutcome } from '../../domain/comparison/comparison.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { dueDayOf } from '../../domain/roadmap/due-day.ts'
import { Pager, usePaged } from '../../ui/pager.tsx'
import { FramedTable } from './framed-table.tsx'
import { useWords } from './words.ts'

type Outcome = PlannedOutcome['outcome']
const outcomes: readonly Outcome[] = ['done', 'early', 'slipped', 'open', 'dropped', 'not-due']

type TitleOf = (id: RecommendationId) => string

function OutcomeRow({ planned, startMonth, titleOf }: { planned: PlannedOutcome; startMonth: number; titleOf: TitleOf }) {
  const t = useWords()
  const { item, now, owner, dueOn, outcome } = planned
  const title = item.title || (item.recommendation === null ? item.id : titleOf(item.recommendation))
  const dueNow = now === null ? null : dueDayOf(now, startMonth)
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <span className="progress-badge" data-kind={outcome}>
          {t(`planned.outcome.${outcome}`)}
        </span>
        {outcome === 'slipped' && (
          <span className="progress-soft progress-below progress-nowrap">
            {dueNow === null ? t('planned.toNoQuarter') : t('planned.to', { day: dueNow })}
          </span>
        )}
        {now?.doneOn && <span className="progress-soft progress-below progress-nowrap">{t('planned.doneOn', { day: now.doneOn })}</span>}
      </td>
      <td className="progress-nowrap">{dueOn === null ? t('planned.noDue') : t('day', { day: dueOn })}</td>
      <td className="progress-owner">{owner === '' ? t('moved.noOwner') : owner}</td>
      <td className="progress-words">
        {now?.note || (outcome === 'done' || outcome === 'early' || outcome === 'not-due' ? '' : t('planned.noReason'))}
      </td>
    </tr>
  )
}

type TableProps = { readonly planned: readonly PlannedOutcome[]; readonly startMonth: number; readonly titleOf: TitleOf }

function OutcomeTable({ planned, startMonth, titleOf }: TableProps) {
  const t = useWords()
  const paged = usePaged(planned, 20)
  const label = t('planned.title')
  const columns = [t('column.item'), t('column.outcome'), t('column.due'), t('column.owner'), t('column.note')]
  return (
    <>
      <FramedTable label={label} columns={columns}>
        {paged.shown.map((one) => (
          <OutcomeRow key={one.item.id} planned={one} startMonth={startMonth} titleOf={titleOf} />
        ))}
      </FramedTable>
      <Pager paged={paged} table={label} />
    </>
  )
}

/** What was planned and what became of it. */
export function PlannedPart({ comparison, titleOf }: { comparison: Comparison; titleOf: TitleOf }) {
  const t = useWords()
  const [only, setOnly] = useState<Outcome | null>(null)
  const { planned, newer } = comparison
  const counts = outcomes.map((outcome) => ({ outcome, count: planned.filter((one) => one.outcome === outcome).length }))
  const done = planned.filter(({ outcome }) => outcome === 'done' || outcome === 'early').length
  // Of what was due first; what is due later is of little interest here.
  const sorted = planned.toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome))
  const shown = only === null ? sorted : sorted.filter(({ outcome }) => outcome === only)
  return (
    <section aria-labelledby="progress-planned">
      <h2 id="progress-planned">{t('planned.title')}</h2>
      {planned.length === 0 ? (
        <p>{t('planned.none')}</p>
      ) : (
        <>
          <p>{t('planned.sentence', { done, count: planned.length })}</p>
          <fieldset className="progress-segments not-printed">
            <legend className="visually-hidden">{t('planned.filter')}</legend>
            <label data-checked={only === null}>
              <input type="radio" name="progress-outcome" checked={only === null} onChange={() => setOnly(null)} />
              {t('planned.all', { count: planned.length })}
            </label>
            {counts
              .filter(({ count }) => count > 0)
              .map(({ outcome, count }) => (
                <label key={outcome} data-checked={outcome === only}>
                  <input type="radio" name="progress-outcome" checked={outcome === only} onChange={() => setOnly(outcome)} />
                  {t(`planned.outcome.${outcome}`)} {count}
                </label>
              ))}
          </fieldset>
          <OutcomeTable key={only ?? ''} planned={shown} startMonth={newer.profile.fiscalYearStartMonth} titleOf={titleOf} />
        </>
      )}
    </section>
  )
}
