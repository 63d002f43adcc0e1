import type { Count, None, Of } from './values.ts'

/** The summary: where one stands, what was found, what comes first, what has to be decided. */
export type SummarySentences = {
  'summary.title': None
  'summary.purpose': { readonly organisation: string; readonly model: string; readonly target: string }
  'summary.where': None
  'summary.organisationPhase': None
  'summary.targetNote': { readonly target: string }
  'summary.capabilitiesAt': { readonly phase: string }
  'summary.ofTotal': Of
  'summary.ladder': None
  'summary.ladderAlt': { readonly rows: string }
  'summary.ladderRow': { readonly capability: string; readonly phase: string }
  'summary.toTarget': { readonly share: string; readonly threshold: string }
  'summary.tally': Of & { readonly unknown: number; readonly notApplicable: number; readonly unanswered: number }
  'summary.change': {
    readonly quarter: string
    readonly from: string
    readonly to: string
    readonly points: string
  }
  'summary.findings': None
  'summary.next': None
  'summary.gate': Count & { readonly threshold: string; readonly days: string }
  'summary.gateUnknown': Count
  'summary.first': Count
  'summary.nextOnRoadmap': None
  'summary.onRoadmap': Count
  'summary.roadmapTable': None
  'summary.firstTable': None
  'summary.nothingToDo': None
  'summary.decisions': None

  'finding.nothing': None
  'finding.noneApplies': None
  'finding.allAtTarget': { readonly target: string }
  'finding.heldBack': Count & { readonly names: string; readonly phase: string; readonly blockers: number }
  'finding.lowest': { readonly names: string }
  'finding.strength': { readonly names: string; readonly phase: string }
  'finding.unknown': { readonly unknown: number; readonly low: string; readonly high: string }
  'finding.unanswered': { readonly unanswered: number; readonly low: string; readonly high: string }
  'finding.both': { readonly unknown: number; readonly unanswered: number; readonly low: string; readonly high: string }
  'finding.notApplicable': Count & { readonly with: string; readonly without: string }
  'finding.notApplicableLittle': Count & { readonly score: string }
  'finding.owners': Count & { readonly without: number }
  'finding.contradictions': Count & { readonly more: number }
  'finding.unsupported': Count & { readonly without: number; readonly threshold: string }

  'reason.gate': { readonly capability: string; readonly phase: string }
  'reason.prerequisite': { readonly title: string }
  'reason.target': { readonly capability: string; readonly phase: string }
  'reason.next': { readonly capability: string; readonly phase: string }

  'decision.target': { readonly target: string }
  'decision.start': Count & { readonly days: string }
  'decision.plan': { readonly quarter: string; readonly days: string; readonly last: string; readonly total: string }
  'decision.planOne': { readonly quarter: string; readonly days: string }
  'decision.missed': None
  'decision.capacity': { readonly quarter: string; readonly days: string; readonly capacity: string }
  'decision.late': Count
  'decision.charges': Count
  'decision.owners': Count
  'decision.check': Count
  'decision.nextTarget': None
  'decision.answer': None
  'decision.roadmap': None
  'decision.review': None
}
