import { Fragment } from 'react'
import { asDays } from '../../i18n/format.ts'
import { type Group, kindOf } from './gantt-groups.ts'
import type { Plan } from './use-plan.ts'
import { nameList, useTitled, useWords } from './words.ts'

/** The rows of the chart with the same facts. */
export function GanttTable({ groups, plan }: { groups: readonly Group[]; plan: Plan }) {
  const t = useWords()
  const titled = useTitled()
  const titleOf = (id: Group['items'][number]['item']['id']) => {
    const item = plan.input.items.get(id)
    return item === undefined ? id : titled(item)
  }
  return (
    <table className="roadmap-table">
      <caption>{t('view.gantt')}</caption>
      <thead>
        <tr>
          {(['title', 'from', 'until', 'status', 'owner', 'days', 'after'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`gantt.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ heading, items }) => (
          <Fragment key={heading}>
            <tr>
              <th scope="colgroup" colSpan={7}>
                {heading}
              </th>
            </tr>
            {items.map((one) => (
              <tr key={one.item.id}>
                <th scope="row">{titled(one.item)}</th>
                <td>{one.quarter !== null && t('quarter', { quarter: one.quarter })}</td>
                <td>{one.lastQuarter !== null && t('quarter', { quarter: one.lastQuarter })}</td>
                <td>
                  {t(`status.${one.item.status}`)}
                  {kindOf(one, plan.input.today) === 'overdue' && t('gantt.isOverdue')}
                  {one.item.isPinned && t('gantt.isPinned')}
                </td>
                <td>{one.owner}</td>
                <td>{asDays(one.effortDays)}</td>
                <td>{nameList(t, one.after.map(titleOf), 4)}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
