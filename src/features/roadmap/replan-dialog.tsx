import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { type QuarterStart, quarterAfter, quarterOf } from '../../domain/fiscal-quarter.ts'
import { changesTo } from '../../domain/roadmap/edits.ts'
import type { PlannedMove, ProposedPlan } from '../../domain/roadmap/plan.ts'
import { proposePlan } from '../../domain/roadmap/propose.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { useDesk } from './desk.ts'
import { placementWords } from './reasons.ts'
import type { Plan } from './use-plan.ts'
import { useTitled, useWords } from './words.ts'
import './item-dialog.css'

const atFirst = 20

type Part = { readonly plan: Plan; readonly proposed: ProposedPlan }

/** What stays in its quarter has another length: it reaches on, or ends sooner. */
const isElsewhere = ({ from, to }: PlannedMove) => from !== to

type RowProps = Part & { readonly id: RoadmapItemId; readonly from: string | null; readonly isLength: boolean }

function Row({ id, plan, proposed, from, isLength }: RowProps) {
  const t = useWords()
  const titled = useTitled()
  const item = proposed.items.get(id)
  const reason = proposed.reasons.get(id)
  if (item === undefined) return null
  const startMonth = plan.input.profile.fiscalYearStartMonth
  const name = (start: QuarterStart) => quarterOf(start, startMonth)
  const end = item.quarter === null ? null : name(quarterAfter(item.quarter, item.quarterCount - 1))
  const to = item.quarter === null ? t('unplaced.title') : t('quarter', { quarter: name(item.quarter) })
  const why = reason === undefined || isLength ? '' : placementWords(t, reason, { titled, items: proposed.items, startMonth })
  return (
    <li>
      <strong>{titled(item)}</strong>{' '}
      {from === null ? to : t('replan.fromTo', { from, to: isLength && end ? t('until', { quarter: end }) : to })}
      {why !== '' && <span className="roadmap-soft">{why}</span>}
    </li>
  )
}

type ChangesProps = Part & {
  readonly kind: 'added' | 'moved' | 'length' | 'unplaced'
  readonly rows: readonly { readonly id: RoadmapItemId; readonly from: string | null }[]
}

function Changes({ kind, rows, plan, proposed }: ChangesProps) {
  const t = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, atFirst)
  return (
    <section>
      <h3>{t(`replan.${kind}`, { count: rows.length })}</h3>
      <ul className="roadmap-preview">
        {shown.map(({ id, from }) => (
          <Row key={id} id={id} from={from} isLength={kind === 'length'} plan={plan} proposed={proposed} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {t('board.more', { count: rows.length - shown.length })}
        </button>
      )}
    </section>
  )
}

function Preview({ plan, proposed }: Part) {
  const t = useWords()
  const { added, moved, unplaced, items } = proposed
  const startMonth = plan.input.profile.fiscalYearStartMonth
  const isUnplaced = new Set(unplaced)
  const pinned = [...items.values()].filter((item) => item.isPinned && item.status === 'planned').length
  const placed = moved.filter(({ id }) => !isUnplaced.has(id))
  const fromOf = (quarter: PlannedMove['from']) =>
    quarter === null ? t('unplaced.title') : t('quarter', { quarter: quarterOf(quarter, startMonth) })
  const endOf = (id: RoadmapItemId) => {
    const end = plan.resolved.get(id)?.lastQuarter
    return end ? t('until', { quarter: end }) : ''
  }
  const lists = [
    { kind: 'added' as const, rows: added.filter((id) => !isUnplaced.has(id)).map((id) => ({ id, from: null })) },
    { kind: 'moved' as const, rows: placed.filter(isElsewhere).map(({ id, from }) => ({ id, from: fromOf(from) })) },
    { kind: 'length' as const, rows: placed.filter((one) => !isElsewhere(one)).map(({ id }) => ({ id, from: endOf(id) })) },
    { kind: 'unplaced' as const, rows: unplaced.map((id) => ({ id, from: null })) },
  ]
  return (
    <>
      {pinned > 0 && <p>{t('replan.pinned', { count: pinned })}</p>}
      {lists.map(({ kind, rows }) => rows.length > 0 && <Changes key={kind} kind={kind} rows={rows} plan={plan} proposed={proposed} />)}
    </>
  )
}

/** What planning again would change, to be taken over as one step or left. */
export function ReplanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords()
  const desk = useDesk()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { input } = plan
  const proposed = useMemo(() => proposePlan(input), [input])
  const changes = useMemo(() => changesTo(input.items, proposed.items), [input, proposed])
  const isSame = proposed.added.length === 0 && proposed.moved.length === 0
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  // By way of the dialog, so that the focus goes back to where it was opened.
  const close = () => dialog.current?.close()
  const take = () => {
    if (desk.edit(changes, t('said.replanned', { added: proposed.added.length, moved: proposed.moved.length }))) close()
  }
  return (
    <dialog ref={dialog} className="roadmap-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{t('replan.title')}</h2>
      <div className="roadmap-dialog-body">
        {isSame && <p>{t('replan.same')}</p>}
        <Preview plan={plan} proposed={proposed} />
      </div>
      <footer className="roadmap-dialog-foot">
        <span className="roadmap-dialog-end">
          <button type="button" className="small-button" onClick={close}>
            {t(isSame ? 'common:close' : 'replan.leave')}
          </button>
          {!isSame && (
            <button type="button" className="roadmap-primary" onClick={take}>
              {t('replan.take')}
            </button>
          )}
        </span>
      </footer>
    </dialog>
  )
}
