import { useEffect, useMemo, useRef, useState } from 'react'
import { quarterAfter, quarterOf } from '../../domain/fiscal-quarter.ts'
import { type Destination, itemsStartingIn, moveItem, withStatus } from '../../domain/roadmap/edits.ts'
import type { RoadmapItem, RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import type { AssessmentState } from '../../state/assessment-state.ts'
import { useAssessment } from '../../state/react.tsx'
import { cardId, type Desk, type Opened } from './desk.ts'
import { positionOf } from './position.ts'
import type { Plan } from './use-plan.ts'
import { type RoadmapWords, type Titled, useTitled, useWords } from './words.ts'

const shownForMs = 8000

export type DeskState = {
  readonly desk: Desk
  readonly opened: Opened
  readonly isReplanning: boolean
  readonly leaveReplanning: () => void
  readonly said: string
  /** The item that was moved last: its column shows it even where the rest is folded. */
  readonly shown: RoadmapItemId | null
}

function quarterWords(t: RoadmapWords, plan: Plan, quarter: RoadmapItem['quarter']): string {
  return quarter === null ? t('unplaced.title') : t('quarter', { quarter: quarterOf(quarter, plan.input.profile.fiscalYearStartMonth) })
}

type Now = { readonly plan: Plan; readonly t: RoadmapWords; readonly titled: Titled; readonly editRoadmap: Editor }
type Editor = AssessmentState['editRoadmap']

/** Where an item stands one quarter earlier or later, at the same height; `null`: there is no such quarter. */
function neighbour({ plan }: Now, item: RoadmapItem, by: -1 | 1): Destination | null {
  const { fiscalYearStartMonth } = plan.input.profile
  const present = plan.quarters[0]?.start
  if (present === undefined) return null
  const start = item.quarter === null ? null : quarterOf(item.quarter, fiscalYearStartMonth).start
  if (start === null && by < 0) return null
  // What has no quarter lies before the present one, and so does what a quarter that has passed holds.
  const quarter = start === null ? present : start <= present && by < 0 ? null : quarterAfter(start, by)
  const place = itemsStartingIn(plan.input, item.quarter).findIndex(({ id }) => id === item.id)
  const others = itemsStartingIn(plan.input, quarter)
  return { quarter, behind: others[Math.min(place, others.length) - 1]?.id ?? null }
}

function makeDesk(now: () => Now, set: SetState): Desk {
  const { open, replan, say, show } = set
  const edit: Desk['edit'] = (changes, said, profile) => {
    const { t, editRoadmap } = now()
    const { ok } = editRoadmap(changes, profile)
    say(ok ? said : t('notTaken'))
    return ok
  }
  const move = (id: RoadmapItemId, destination: Destination) => {
    const { plan, t, titled } = now()
    const item = plan.input.items.get(id)
    const changes = moveItem(plan.input, id, destination)
    if (item === undefined || changes.size === 0) return
    const isOther = changes.get(id)?.quarter !== item.quarter
    const { place, count } = positionOf(plan.input, changes, id)
    const words = { title: titled(item), quarter: quarterWords(t, plan, destination.quarter), place, count }
    if (edit(changes, t(isOther ? 'said.moved' : 'said.lifted', words))) show(id)
  }
  const itemOf = (id: RoadmapItemId) => now().plan.resolved.get(id)
  return {
    open,
    replan,
    say,
    edit,
    move,
    shift(id, by) {
      const one = itemOf(id)
      const to = one && neighbour(now(), one.item, by)
      if (to) move(id, to)
      else say(now().t('said.noQuarter'))
    },
    lift(id, by) {
      const { plan, t } = now()
      const quarter = plan.input.items.get(id)?.quarter
      if (quarter === undefined) return
      const items = itemsStartingIn(plan.input, quarter)
      const place = items.findIndex((one) => one.id === id) + by
      if (place < 0 || place >= items.length) return say(t(by < 0 ? 'said.first' : 'said.last'))
      move(id, { quarter, behind: items.filter((one) => one.id !== id)[place - 1]?.id ?? null })
    },
    togglePin(id) {
      const { t, titled } = now()
      const item = itemOf(id)?.item
      if (item === undefined) return
      if (item.quarter === null) return say(t('said.noPin'))
      const words = { title: titled(item) }
      edit(new Map([[id, { ...item, isPinned: !item.isPinned }]]), t(item.isPinned ? 'said.unpinned' : 'said.pinned', words))
    },
    setStatus(id, status) {
      const { plan, t, titled } = now()
      const one = itemOf(id)
      if (one === undefined) return
      const words = { title: titled(one.item), status: t(`status.${status}`) }
      edit(new Map([[id, withStatus(one, status, plan.input.today)]]), t('said.status', words))
    },
  }
}

type SetState = {
  readonly open: (opened: Opened) => void
  readonly replan: () => void
  readonly say: (words: string) => void
  readonly show: (id: RoadmapItemId) => void
}

/** What can be done to the plan, what is open on the screen, and what was last said. The focus follows a card to where it was moved. */
export function useDeskState(plan: Plan): DeskState {
  const t = useWords()
  const titled = useTitled()
  const editRoadmap = useAssessment((state) => state.editRoadmap)
  const [opened, open] = useState<Opened>(null)
  const [isReplanning, setReplanning] = useState(false)
  const [said, say] = useState('')
  const [shown, setShown] = useState<{ readonly id: RoadmapItemId } | null>(null)
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => say(''), shownForMs)
    return () => clearTimeout(timer)
  }, [said])
  const latest = useRef<Now>({ plan, t, titled, editRoadmap })
  latest.current = { plan, t, titled, editRoadmap }
  const desk = useMemo(
    () => makeDesk(() => latest.current, { open, replan: () => setReplanning(true), say, show: (id) => setShown({ id }) }),
    [],
  )
  useEffect(() => {
    if (shown !== null) document.getElementById(cardId(shown.id))?.focus()
  }, [shown])
  return { desk, opened, isReplanning, leaveReplanning: () => setReplanning(false), said, shown: shown?.id ?? null }
}
