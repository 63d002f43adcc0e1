import type { Comparison } from '../../domain/comparison/comparison.ts'
import { dayOf } from '../../domain/days.ts'
import { paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block } from '../document.ts'
import type { Headings } from '../headings.ts'
import { findingBlocks } from './comparison-findings.ts'
import { movedBlocks, phaseBlocks, plannedBlocks } from './comparison-moved.ts'
import { bridgeBlocks, modelBlocks, scoresTable } from './comparison-scores.ts'

/** How the older side is called: by its quarter, with the name that the team has given it. */
export function olderName({ words, mask }: ReportContext, { older, olderQuarter }: Comparison): string {
  const quarter = words.quarter(olderQuarter)
  const name = mask(older.name.trim())
  return name === '' ? quarter : words.say('comparison.named', { quarter, name })
}

/** What has changed since a snapshot, and why: scores, phases, answers, plan, findings, model. Empty without one. */
export function comparison(context: ReportContext, headings: Headings): readonly Block[] {
  const { comparison: result, words } = context
  if (result === null) return []
  const { say } = words
  const days = { olderAt: words.day(dayOf(result.older.at)), newerAt: words.day(dayOf(result.newer.at)) }
  const model = modelBlocks(context, result)
  return [
    headings.chapter(say('comparison.title')),
    paragraph(say('comparison.intro', { older: olderName(context, result), ...days }) + say('general.gap') + say('comparison.likeForLike')),
    headings.part(say('comparison.scoresTitle')),
    scoresTable(context, result),
    ...phaseBlocks(context, result),
    headings.part(say('comparison.bridgeTitle')),
    ...bridgeBlocks(context, result),
    headings.part(say('comparison.movedTitle')),
    ...movedBlocks(context, result),
    headings.part(say('comparison.plannedTitle')),
    ...plannedBlocks(context, result),
    headings.part(say('comparison.findingsTitle')),
    ...findingBlocks(context, result),
    ...(model.length === 0 ? [] : [headings.part(say('comparison.modelTitle')), ...model]),
  ]
}
