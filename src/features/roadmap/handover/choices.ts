import { useState } from 'react'
import type { Assessment, AssessmentId } from '../../../domain/assessment.ts'
import type { Language } from '../../../domain/model.ts'
import type { IsoDate } from '../../../domain/moments.ts'
import type { MaskOptions } from '../../../report/mask.ts'
import { maskOf } from '../../../report/options.ts'
import { type TicketOptions, type Tracker, trackers, usualTicketOptions } from '../../../report/ticket-port.ts'

export const formats = [...trackers, 'csv', 'calendar', 'excel'] as const
export type Format = (typeof formats)[number]

/** What a person chooses for one tracker; the language and the file name are chosen for all. */
export type TrackerChoices = Omit<TicketOptions, 'tracker' | 'language' | 'fileName'>

/** What is chosen on this screen for one assessment. */
export type Choices = {
  /** `null`: nothing is handed on yet. */
  readonly format: Format | null
  readonly language: Language
  readonly which: 'all' | 'open'
  readonly mask: MaskOptions
  readonly nextReview: IsoDate | null
  readonly trackers: Readonly<Record<Tracker, TrackerChoices>>
}

export type ChangeChoices = (patch: Partial<Choices>) => void

/** In files that the tracker takes whole: nobody is refused at the first try. */
const usual = (tracker: Tracker): TrackerChoices => ({ ...usualTicketOptions(tracker, 'en', ''), split: tracker !== 'redmine' })

function firstChoices({ profile }: Assessment): Choices {
  return {
    format: null,
    language: profile.language,
    which: 'open',
    mask: maskOf(),
    nextReview: null,
    trackers: { backlog: usual('backlog'), jira: usual('jira'), redmine: usual('redmine') },
  }
}

/** As long as the page is open: what was chosen is there again on coming back from another screen. */
const remembered = new Map<AssessmentId, Choices>()

/** The choices for an assessment and how to change them. */
export function useChoices(assessment: Assessment): readonly [Choices, ChangeChoices] {
  const [choices, setChoices] = useState(() => remembered.get(assessment.id) ?? firstChoices(assessment))
  const change: ChangeChoices = (patch) =>
    setChoices((last) => {
      const next = { ...last, ...patch }
      remembered.set(assessment.id, next)
      return next
    })
  return [choices, change]
}

export const isTracker = (format: Format): format is Tracker => trackers.some((one) => one === format)
