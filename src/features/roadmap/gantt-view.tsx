import { memo, useMemo, useState } from 'react'
import { type GanttWords, gantt } from '../../charts/gantt.ts'
import { ganttLabel } from '../../charts/gantt-rows.ts'
import { quarterHead } from '../../charts/quarter-heads.ts'
import type { QuarterStart } from '../../domain/fiscal-quarter.ts'
import { quarterIndex } from '../../domain/roadmap/load.ts'
import { useModel } from '../../state/react.tsx'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { useChartWidth } from './chart-width.ts'
import { daysBetween } from './days-between.ts'
import { type Group, type Grouping, ganttQuarters, groupings, groupsOf, kindOf, pageOf, spanOf } from './gantt-groups.ts'
import { GanttTable } from './gantt-table.tsx'
import type { Plan } from './use-plan.ts'
import { type RoadmapWords, type Titled, useTitled, useWords } from './words.ts'
import './projection.css'

const rowsAPage = 40

function ganttWords(t: RoadmapWords): GanttWords {
  return {
    kinds: {
      planned: t('status.planned'),
      'in-progress': t('status.in-progress'),
      done: t('status.done'),
      cancelled: t('status.cancelled'),
      overdue: t('gantt.overdue'),
    },
    pinned: t('card.pinned'),
    after: t('gantt.after'),
    broken: t('gantt.broken'),
    today: t('gantt.today'),
  }
}

type Around = { readonly t: RoadmapWords; readonly titled: Titled; readonly width: number }

/** Where today lies, in quarters from the first one. */
function todayAt({ quarters, input }: Plan, first: QuarterStart): number | null {
  const [present] = quarters
  if (present === undefined) return null
  const share = daysBetween(present.firstDay, input.today) / (daysBetween(present.firstDay, present.lastDay) + 1)
  return quarterIndex(first, present.start) + share
}

function chartOf(groups: readonly Group[], plan: Plan, { t, titled, width }: Around) {
  const quarters = ganttQuarters(plan)
  const first = quarters[0]?.start
  if (first === undefined) return null
  const rows = (group: Group) =>
    group.items.map((one) => ({
      id: one.item.id,
      label: ganttLabel(titled(one.item), width),
      ...spanOf(one, first),
      kind: kindOf(one, plan.input.today),
      isPinned: one.item.isPinned,
      after: one.after,
    }))
  const data = {
    columns: quarters.map((quarter) => quarterHead(t('quarterName', { quarter }), t('quarterMonths', { quarter }))),
    groups: groups.map((group) => ({ heading: group.heading, rows: rows(group) })),
    today: todayAt(plan, first),
  }
  return gantt(data, width, ganttWords(t))
}

function GroupingField({ by, onChange }: { by: Grouping; onChange: (by: Grouping) => void }) {
  const t = useWords()
  return (
    <label className="not-printed">
      {t('gantt.by')}{' '}
      <select className="control" value={by} onChange={(event) => onChange(event.target.value as Grouping)}>
        {groupings.map((one) => (
          <option key={one} value={one}>
            {t(`gantt.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Pages({ page, count, onChange }: { page: number; count: number; onChange: (page: number) => void }) {
  const t = useWords()
  if (count < 2) return null
  return (
    <p className="roadmap-buttons not-printed">
      <button type="button" className="small-button" aria-disabled={page === 0} onClick={() => page > 0 && onChange(page - 1)}>
        {t('gantt.previous')}
      </button>
      <span>{t('gantt.page', { page: page + 1, pages: count })}</span>
      <button
        type="button"
        className="small-button"
        aria-disabled={page === count - 1}
        onClick={() => page < count - 1 && onChange(page + 1)}
      >
        {t('gantt.next')}
      </button>
    </p>
  )
}

/** The plan as bars over quarters, by capability, phase or owner, 40 rows at a time. */
export const GanttView = memo(function GanttView({ plan }: { plan: Plan }) {
  const t = useWords()
  const titled = useTitled()
  const { model, names } = useModel()
  const width = useChartWidth()
  const [by, setBy] = useState<Grouping>('capability')
  const [asked, setPage] = useState(0)
  const groups = useMemo(() => groupsOf(plan, by, { t, model, names }), [plan, by, t, model, names])
  const total = groups.reduce((sum, { items }) => sum + items.length, 0)
  const pages = Math.max(1, Math.ceil(total / rowsAPage))
  const page = Math.min(asked, pages - 1)
  const shown = useMemo(() => pageOf(groups, page, rowsAPage), [groups, page])
  const chart = useMemo(() => chartOf(shown, plan, { t, titled, width }), [shown, plan, t, titled, width])
  return (
    <div className="roadmap-gantt">
      <GroupingField
        by={by}
        onChange={(next) => {
          setBy(next)
          setPage(0)
        }}
      />
      {chart !== null && (
        <ChartFigure
          chart={chart}
          title={t('view.gantt')}
          alt={t('gantt.alt', { count: total, by: t(`gantt.${by}`) })}
          table={<GanttTable groups={shown} plan={plan} />}
        />
      )}
      <Pages page={page} count={pages} onChange={setPage} />
    </div>
  )
})
