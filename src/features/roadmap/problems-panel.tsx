import { memo, useState } from 'react'
import type { RoadmapProblem } from '../../domain/roadmap/plan.ts'
import { useModel } from '../../state/react.tsx'
import { useDesk } from './desk.ts'
import { leftBehind, type Mend, mendOf } from './mends.ts'
import { itemsOfProblem, problemWords } from './problem-words.ts'
import type { Plan } from './use-plan.ts'
import { usePrinting } from './use-printing.ts'
import { useTitled, useWords } from './words.ts'

const atFirst = 3

function MendButton({ mend, about }: { mend: Mend; about: string }) {
  const t = useWords()
  const desk = useDesk()
  const words = (
    <>
      {t(`mend.${mend.kind}`)} <span className="visually-hidden">({about})</span>
    </>
  )
  if (mend.kind === 'answer') {
    return (
      <a className="roadmap-link" href={`#/assess/${mend.recommendation}`}>
        {words}
      </a>
    )
  }
  const act = () => {
    if (mend.kind === 'replan') return desk.replan()
    if (mend.kind === 'open') return desk.open({ kind: 'item', id: mend.item })
    desk.edit(mend.changes, t('said.mended', { what: about }))
  }
  return (
    <button type="button" className="small-button" onClick={act}>
      {words}
    </button>
  )
}

function ProblemRow({ problem, plan }: { problem: RoadmapProblem; plan: Plan }) {
  const t = useWords()
  const { names } = useModel()
  const titled = useTitled()
  const desk = useDesk()
  const [id] = problem.kind === 'cycle' ? [] : itemsOfProblem(problem)
  const item = id === undefined ? undefined : plan.resolved.get(id)?.item
  const words = problemWords(t, problem, { titled, resolved: plan.resolved, names })
  return (
    <li>
      <span>
        {item !== undefined && (
          <button type="button" className="link-button" onClick={() => desk.open({ kind: 'item', id: item.id })}>
            {titled(item)}
          </button>
        )}{' '}
        {words}
      </span>
      <span className="not-printed">
        <MendButton mend={mendOf(plan, problem)} about={item === undefined ? words : titled(item)} />
      </span>
    </li>
  )
}

function LeftBehind({ count }: { count: number }) {
  const t = useWords()
  const desk = useDesk()
  return (
    <p className="roadmap-left-behind not-printed">
      <span>{t('problems.leftBehind', { count })}</span>
      <button type="button" className="small-button" onClick={desk.replan}>
        {t('mend.replan')}
      </button>
    </p>
  )
}

const keyOf = (problem: RoadmapProblem) =>
  problem.kind === 'over-capacity'
    ? `${problem.quarter.start} ${problem.team}`
    : `${problem.kind} ${itemsOfProblem(problem).join(' ')} ${'prerequisite' in problem ? problem.prerequisite : ''}${'recommendation' in problem ? problem.recommendation : ''}`

/** What is not right with the plan, each with the one step that mends it. Shown, never forbidden. */
export const ProblemsPanel = memo(function ProblemsPanel({ plan }: { plan: Plan }) {
  const t = useWords()
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const { problems } = plan
  const shown = isWhole || isPrinting ? problems : problems.slice(0, atFirst)
  const behind = leftBehind(plan)
  if (problems.length === 0) return <p className="roadmap-fine">{t('problems.none')}</p>
  return (
    <section className="roadmap-section is-problems" aria-labelledby="roadmap-problems">
      <h2 id="roadmap-problems">{t('problems.title', { count: problems.length })}</h2>
      {behind > 1 && <LeftBehind count={behind} />}
      <ul className="roadmap-problems">
        {shown.map((problem) => (
          <ProblemRow key={keyOf(problem)} problem={problem} plan={plan} />
        ))}
      </ul>
      {problems.length > atFirst && (
        <button type="button" className="link-button not-printed" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'problems.less' : 'problems.more', { count: problems.length - atFirst })}
        </button>
      )}
    </section>
  )
})
