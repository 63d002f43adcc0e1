import { roundedBridge } from '../domain/comparison/rounded-bridge.ts'
import { dayOf } from '../domain/days.ts'
import { quarterOf } from '../domain/fiscal-quarter.ts'
import type { Group } from '../domain/model.ts'
import { paragraph } from './blocks.ts'
import { type ReportContext, type ReportInput, scoreText } from './context.ts'
import type { Block, ReportDocument } from './document.ts'
import { frameOf, maskedContext } from './masked-context.ts'
import { decisionBlocks, nextBlocks } from './quarterly/ahead.ts'
import { progressTable } from './quarterly/progress.ts'
import { olderName } from './sections/comparison.ts'
import { cover } from './sections/cover.ts'
import { targetSentence } from './sections/roadmap-outlook.ts'
import { short } from './short-text.ts'

/** In multiples of the font size. */
const longestName = 36

function intro(context: ReportContext): string {
  const { words, assessment, today, comparison } = context
  const { say, day } = words
  const organisation = short(assessment.profile.organisation, longestName) || say('general.unnamed')
  if (comparison === null) return say('quarterly.intro', { organisation, day: day(today) })
  const older = short(olderName(context, comparison), longestName)
  return say('quarterly.introSince', { organisation, day: day(today), older, olderAt: day(dayOf(comparison.older.at)) })
}

/** A score, and by how many points its low end has moved, as the two are printed. */
function scoreFigure(context: ReportContext, of: Group | 'all') {
  const { words, scores, names, comparison } = context
  const { say } = words
  const score = of === 'all' ? scores.all : scores.groups[of]
  const bridge = comparison?.bridges[of] ?? null
  const label = of === 'all' ? say('state.total') : names.groups[of].name
  if (comparison === null || bridge === null) return { label, value: scoreText(context, score), note: '' }
  const { from, to } = roundedBridge(bridge, 1)
  const before = of === 'all' ? comparison.scores.older.all : comparison.scores.older.groups[of]
  return {
    label,
    value: scoreText(context, score),
    note: say('quarterly.scoreNote', { points: words.points(Math.round((to - from) * 10) / 10), before: scoreText(context, before) }),
  }
}

function figures(context: ReportContext): Block {
  const { words, scores, assessment, comparison, isEmpty } = context
  const { say } = words
  const target = words.phaseNumber(assessment.profile.targetPhase)
  const before = comparison === null ? null : comparison.scores.older.organisation.reached
  return {
    kind: 'figures',
    figures: [
      {
        label: say('summary.organisationPhase'),
        value: isEmpty ? say('general.none') : words.phaseNumber(scores.organisation.reached),
        note:
          comparison === null
            ? say('summary.targetNote', { target })
            : say('quarterly.phaseNote', { before: words.phaseNumber(before), target }),
      },
      scoreFigure(context, 'all'),
      scoreFigure(context, 'governance'),
      scoreFigure(context, 'operations'),
    ],
  }
}

/**
 * One page for a board: phase and scores with what has changed, what was done, what was put off, what comes next, what has to be decided. A
 * document without cover and table of contents; every list is cut to what an A4 page holds.
 */
export function buildQuarterlySummary(input: ReportInput): ReportDocument {
  const context = maskedContext(input)
  const { words, roadmap, assessment, today } = context
  const { say } = words
  const front = cover(context)
  const present = quarterOf(today, assessment.profile.fiscalYearStartMonth)
  const forecast = roadmap === null ? null : targetSentence(context, roadmap)
  return {
    ...frameOf(context, say('quarterly.title')),
    cover: { ...front, title: say('quarterly.title') },
    isSheet: true,
    contentsTitle: say('frame.contents'),
    blocks: [
      { kind: 'heading', level: 1, id: 'quarterly', text: say('quarterly.titleOf', { quarter: words.quarter(present) }) },
      paragraph(intro(context), 'note'),
      figures(context),
      ...(forecast === null ? [] : [paragraph(forecast)]),
      progressTable(context),
      ...nextBlocks(context),
      { kind: 'heading', level: 3, id: 'decisions', text: say('quarterly.decisionsTitle') },
      ...decisionBlocks(context),
      paragraph(say('quarterly.footnote'), 'note'),
    ],
  }
}
