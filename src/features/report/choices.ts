import { useState } from 'react'
import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import type { Language } from '../../domain/model.ts'
import type { SnapshotId } from '../../domain/snapshot.ts'
import type { MaskOptions } from '../../report/mask.ts'
import { maskOf, type ReportOptions, type SectionId, sectionIds } from '../../report/options.ts'

/** What is chosen on this screen for one assessment. */
export type Choices = {
  readonly language: Language
  /** The report, or the page for a board. */
  readonly form: 'report' | 'quarterly'
  /** `null`: the newest snapshot. */
  readonly compareWith: SnapshotId | null
  readonly sections: ReadonlySet<SectionId>
  readonly mask: MaskOptions
  /** `null`: the usual word of the report's language. */
  readonly classification: string | null
  readonly author: string
  readonly edition: string
}

function firstChoices(assessment: Assessment): Choices {
  return {
    language: assessment.profile.language,
    form: 'report',
    compareWith: null,
    sections: new Set(sectionIds),
    mask: maskOf(),
    classification: null,
    author: '',
    edition: '1.0',
  }
}

/** As long as the page is open: what was chosen is there again on coming back from another screen. */
const remembered = new Map<AssessmentId, Choices>()

/** The choices for an assessment and how to change them. */
export function useChoices(assessment: Assessment): readonly [Choices, (patch: Partial<Choices>) => void] {
  const [choices, setChoices] = useState(() => remembered.get(assessment.id) ?? firstChoices(assessment))
  const change = (patch: Partial<Choices>) =>
    setChoices((last) => {
      const next = { ...last, ...patch }
      remembered.set(assessment.id, next)
      return next
    })
  return [choices, change]
}

/** `usual`: the classification in the report's language that stands for `null`. */
export function optionsOf({ sections, mask, classification, author, edition }: Choices, usual: string): ReportOptions {
  return { sections, mask, classification: classification ?? usual, author, edition }
}
