import { useState } from 'react'
import { Page } from '../../ui/page.tsx'
import { Board } from './board.tsx'
import { CapacityPanel } from './capacity-panel.tsx'
import { DeskContext } from './desk.ts'
import { EmptyPlan } from './empty-plan.tsx'
import { GanttView } from './gantt-view.tsx'
import { Handover } from './handover/handover.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import { ProjectionSection } from './projection-section.tsx'
import { ReasonsContext, useReasons } from './reasons.ts'
import { ReplanDialog } from './replan-dialog.tsx'
import { type DeskState, useDeskState } from './use-desk.ts'
import { type Plan, usePlan } from './use-plan.ts'
import { useSettled } from './use-settled.ts'
import { useWords } from './words.ts'
import '../../ui/small-button.css'
import '../../ui/link-button.css'
import './roadmap.css'

const views = ['board', 'gantt'] as const

function Planned({ plan, state }: { plan: Plan; state: DeskState }) {
  const t = useWords()
  const settled = useSettled(plan.input)
  const reasons = useReasons(settled)
  const [view, setView] = useState<(typeof views)[number]>('board')
  return (
    <ReasonsContext value={reasons}>
      <div className="roadmap-bar not-printed">
        <fieldset className="roadmap-views">
          <legend className="visually-hidden">{t('view.title')}</legend>
          {views.map((one) => (
            <button key={one} type="button" className="small-button" aria-pressed={one === view} onClick={() => setView(one)}>
              {t(`view.${one}`)}
            </button>
          ))}
        </fieldset>
        <CapacityPanel plan={plan} />
      </div>
      <ProblemsPanel plan={plan} />
      <section className="roadmap-section" aria-labelledby="roadmap-view">
        <h2 id="roadmap-view" className="visually-hidden">
          {t(`view.${view}`)}
        </h2>
        {view === 'board' ? <Board plan={plan} shown={state.shown} /> : <GanttView plan={plan} />}
      </section>
      <ProjectionSection input={settled} />
      <Handover />
      {state.opened !== null && <ItemDialog opened={state.opened} plan={plan} />}
      {state.isReplanning && <ReplanDialog plan={plan} onClose={state.leaveReplanning} />}
    </ReasonsContext>
  )
}

function Actions({ state }: { state: DeskState }) {
  const t = useWords()
  return (
    <>
      <button type="button" className="small-button" onClick={() => state.desk.open({ kind: 'new', quarter: null })}>
        {t('actions.add')}
      </button>
      <button type="button" className="roadmap-primary" onClick={state.desk.replan}>
        {t('actions.replan')}
      </button>
    </>
  )
}

/** The plan over quarters of the open assessment: made at a click, then the team's own. */
export function RoadmapPage() {
  const t = useWords()
  const plan = usePlan()
  const state = useDeskState(plan)
  const isEmpty = plan.input.items.size === 0
  return (
    <DeskContext value={state.desk}>
      <Page
        title={t('title')}
        intro={isEmpty ? undefined : t('intro')}
        className="roadmap"
        actions={isEmpty ? undefined : <Actions state={state} />}
      >
        {isEmpty ? (
          <>
            <EmptyPlan plan={plan} />
            {state.opened !== null && <ItemDialog opened={state.opened} plan={plan} />}
          </>
        ) : (
          <Planned plan={plan} state={state} />
        )}
        <div className="roadmap-said" role="status" aria-live="polite">
          {state.said}
        </div>
      </Page>
    </DeskContext>
  )
}
