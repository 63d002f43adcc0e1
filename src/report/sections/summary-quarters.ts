import { roundedBridge } from '../../domain/comparison/rounded-bridge.ts'
import type { ReportContext } from '../context.ts'
import { targetSentence } from './roadmap-outlook.ts'

/** When the target is reached, and what has moved since the snapshot: a sentence each. */
export function overQuarters(context: ReportContext): readonly string[] {
  const { roadmap, comparison, words } = context
  const bridge = comparison?.bridges.all ?? null
  const forecast = roadmap === null ? null : targetSentence(context, roadmap)
  const sentences = [...(forecast === null ? [] : [forecast])]
  if (comparison !== null && bridge !== null) {
    const { from, to } = roundedBridge(bridge, 1)
    const change = {
      quarter: words.quarter(comparison.olderQuarter),
      from: words.exactPercent(from),
      to: words.exactPercent(to),
      points: words.points(Math.round((to - from) * 10) / 10),
    }
    sentences.push(words.say('summary.change', change))
  }
  return sentences
}
