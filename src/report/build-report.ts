import type { ReportContext, ReportInput } from './context.ts'
import type { Block, ReportDocument } from './document.ts'
import { type ChapterName, chapterNames, type Headings, headingsOf } from './headings.ts'
import { frameOf, maskedContext } from './masked-context.ts'
import { sectionIds } from './options.ts'
import { answers } from './sections/answers.ts'
import { comparison } from './sections/comparison.ts'
import { cover } from './sections/cover.ts'
import { currentState } from './sections/current-state.ts'
import { evidence } from './sections/evidence.ts'
import { exceptions } from './sections/exceptions.ts'
import { gaps } from './sections/gaps.ts'
import { glossary } from './sections/glossary.ts'
import { order } from './sections/order.ts'
import { premises } from './sections/premises.ts'
import { roadmap } from './sections/roadmap.ts'
import { sources } from './sections/sources.ts'
import { summary } from './sections/summary.ts'
import { hasChangedWeights, weights } from './sections/weights.ts'

/** `before`: the chapters that stand before it. */
type Section = (context: ReportContext, headings: Headings, before: readonly Block[]) => readonly Block[]

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
  glossary,
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
  return [
    ...chosen.filter((id) => id !== 'glossary'),
    ...(hasChangedWeights(input) ? (['weights'] as const) : []),
    ...chosen.filter((id) => id === 'glossary'),
    'sources',
  ]
}

function blocksOf(context: ReportContext): readonly Block[] {
  const blocks: Block[] = []
  for (const [chapter, name] of context.chapters) {
    blocks.push(...sections[chapter](context, headingsOf(chapter, name, context.words), blocks))
  }
  return blocks
}

/**
 * The whole report as data, in the language of its words. Equal input gives an equal document. Texts of the team stay as typed, apart from
 * what the options mask; an assessment of which nothing is answered gives a report that says so.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const { words } = input
  const chapters = chapterNames(chaptersOf(input))
  const context = maskedContext(input, chapters)
  const front = cover(context)
  return {
    ...frameOf(context, front.title),
    cover: front,
    contentsTitle: words.say('frame.contents'),
    blocks: blocksOf(context),
  }
}
