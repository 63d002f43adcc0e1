import { useMemo } from 'react'
import { roadmapProblems } from '../../../domain/roadmap/problems.ts'
import type { RoadmapItemId } from '../../../domain/roadmap/roadmap-item.ts'
import { dayOf } from '../../../state/clock.ts'
import { useModel, useOpenAssessment, usePorts } from '../../../state/react.tsx'
import { useHandoverText } from './words.ts'

/** What a tracker calls done while the answer says otherwise: scores come of answers alone, so these are to be looked at next. */
export function StillToAnswer({ items }: { items: ReadonlySet<RoadmapItemId> }) {
  const t = useHandoverText()
  const { now } = usePorts()
  const { model, names } = useModel()
  const { answers, profile, roadmap } = useOpenAssessment()
  const today = dayOf(now())
  const open = useMemo(() => {
    const problems = roadmapProblems({ model, answers, profile, items: roadmap, today })
    return problems.flatMap((problem) => {
      const item = problem.kind === 'done-unanswered' && items.has(problem.item) ? roadmap.get(problem.item) : undefined
      return item?.recommendation ? [{ ...item, recommendation: item.recommendation }] : []
    })
  }, [model, answers, profile, roadmap, today, items])
  if (open.length === 0) return null
  return (
    <div className="handover-warning">
      <p>{t('screen.back.unanswered', { count: open.length })}</p>
      <ul className="handover-lines">
        {open.map(({ id, title, recommendation }) => (
          <li key={id}>
            <a className="roadmap-link" href={`#/assess/${recommendation}`}>
              {title || (names.titles.get(recommendation) ?? recommendation)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
