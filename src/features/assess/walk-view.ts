import { create } from 'zustand'
import type { AnswerValue } from '../../domain/answer.ts'
import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import type { Agenda } from '../../domain/comparison/review-agenda.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { WalkFilter } from '../../domain/walk.ts'

/** What the last key did: shown above the card and read out. */
export type Said =
  | { readonly kind: 'recorded'; readonly id: RecommendationId; readonly value: AnswerValue; readonly isLast: boolean }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }

type Data = {
  readonly of: AssessmentId | null
  readonly filter: WalkFilter
  /** Where the walk stood when the screen was last left. */
  readonly at: RecommendationId | null
  readonly said: Said | null
  /** The reason field is asked for before it is on the screen. */
  readonly wantsReason: boolean
  readonly advances: boolean
  /** The map and the list stand beside the card; without them the card has the whole width, in letters for the back of a room. */
  readonly hasMap: boolean
  readonly hasSingleKeys: boolean
  /** Works out this quarter's review; `null` until it is loaded, and for good where there is no snapshot. */
  readonly agendaOf: ((assessment: Assessment) => Agenda) | null
  /** Which foldable parts are open; they stay so from one recommendation to the next. */
  readonly open: ReadonlySet<string>
}

type Actions = {
  /** A walk belongs to one assessment; another one begins without filters. */
  begin(assessment: AssessmentId): void
  show(patch: Partial<Omit<Data, 'of' | 'open'>>): void
  fold(part: string, isOpen: boolean): void
}

const fresh = { filter: {}, at: null, said: null, wantsReason: false, agendaOf: null } as const

/** How this person walks, kept while the page is open: leaving for the scores and coming back loses neither filter nor place. */
export const useWalkView = create<Data & Actions>()((set, get) => ({
  ...fresh,
  of: null,
  advances: true,
  hasMap: true,
  hasSingleKeys: true,
  open: new Set(),
  begin(assessment) {
    if (get().of !== assessment) set({ ...fresh, of: assessment })
  },
  show: (patch) => set(patch),
  fold(part, isOpen) {
    const { open } = get()
    if (open.has(part) === isOpen) return
    const next = new Set(open)
    if (isOpen) next.add(part)
    else next.delete(part)
    set({ open: next })
  },
}))

/** The filter with one condition set, or taken out by `undefined`. */
export function withCondition<Name extends keyof WalkFilter>(
  filter: WalkFilter,
  name: Name,
  value: WalkFilter[Name] | undefined,
): WalkFilter {
  const { [name]: _, ...others } = filter
  return value === undefined || value === '' ? others : { ...others, [name]: value }
}
