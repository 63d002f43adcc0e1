import { contextOf, type ReportContext, type ReportInput } from './context.ts'
import type { Block, ReportDocument } from './document.ts'
import { type ChapterName, chapterNames, type Headings, headingsOf } from './headings.ts'
import { maskAssessment } from './mask-assessment.ts'
import { sectionIds } from './options.ts'
import { answers } from './sections/answers.ts'
import { comparison } from './sections/comparison.ts'
import { cover } from './sections/cover.ts'
import { currentState } from './sections/current-state.ts'
import { evidence } from './sections/evidence.ts'
import { exceptions } from './sections/exceptions.ts'
import { gaps } from './sections/gaps.ts'
import { order } from './sections/order.ts'
import { premises } from './sections/premises.ts'
import { roadmap } from './sections/roadmap.ts'
import { sources } from './sections/sources.ts'
import { summary } from './sections/summary.ts'
import { hasChangedWeights, weights } from './sections/weights.ts'

type Section = (context: ReportContext, headings: Headings) => readonly Block[]

const sections: Readonly<Record<ChapterName, Section>> = {
  summary,
  premises,
  'current-state': currentState,
  evidence,
  gaps,
  order,
  roadmap,
  comparison,
  answers,
  exceptions,
  weights,
  sources,
}

function chaptersOf(input: ReportInput): readonly ChapterName[] {
  const { sections } = input.options
  const hasRoadmap = input.roadmap !== null && sections.has('roadmap')
  const hasContent: Partial<Record<ChapterName, boolean>> = {
    evidence: input.evidence !== null,
    // The roadmap says when, the order of work only what comes first: one of them is enough.
    order: !hasRoadmap,
    roadmap: hasRoadmap,
    comparison: input.comparison !== null,
  }
  const chosen = sectionIds.filter((id) => sections.has(id) && hasContent[id] !== false)
  return [...chosen, ...(hasChangedWeights(input) ? (['weights'] as const) : []), 'sources']
}

function runningHeader({ assessment }: ReportContext, title: string): string {
  return [title, assessment.profile.organisation].filter((part) => part !== '').join(' | ')
}

/**
 * The whole report as data, in the language of its words. Equal input gives an equal document. Texts of the team stay as typed, apart from
 * what the options mask; an assessment of which nothing is answered gives a report that says so.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const { assessment, model, words, options, today } = input
  const masked = maskAssessment(assessment, options.mask, { order: model.recommendations, label: words.person })
  const chapters = chapterNames(chaptersOf(input))
  const context = contextOf(
    { ...input, assessment: masked.assessment },
    { mask: masked.mask, maskPeople: masked.maskPeople, isMasked: masked.hidden.length > 0, chapters },
  )
  const front = cover(context)
  return {
    language: words.language,
    title: runningHeader(context, front.title),
    author: masked.mask(options.author),
    createdOn: today,
    cover: front,
    contentsTitle: words.say('frame.contents'),
    runningHeader: [runningHeader(context, front.title), front.classification].filter((part) => part !== '').join(' | '),
    pageLabel: words.say('frame.pageLabel'),
    blocks: [...chapters].flatMap(([chapter, name]) => sections[chapter](context, headingsOf(chapter, name, words))),
  }
}
