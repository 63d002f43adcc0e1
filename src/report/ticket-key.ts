import type { AssessmentId } from '../domain/assessment.ts'
import type { QuarterStart } from '../domain/fiscal-quarter.ts'
import type { RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'

/** What the keys of one assessment begin with: the first 8 hexadecimal digits of its id. */
export function keyPrefix(assessment: AssessmentId): string {
  return assessment.slice(0, 8).toLowerCase()
}

/** How an item is known in other tools: the same for ever, and different for another assessment. */
export function ticketKey(assessment: AssessmentId, item: RoadmapItemId): string {
  return `${keyPrefix(assessment)}-${item}`
}

/** The key of the ticket that stands above those of a quarter. */
export function quarterKey(assessment: AssessmentId, quarter: QuarterStart): string {
  return `${keyPrefix(assessment)}-quarter-${quarter}`
}

/** The last line of every description, the same in all languages, so that the key survives trackers that drop columns. */
export function keyLine(key: string): string {
  return `Shirube-Key: ${key}`
}
