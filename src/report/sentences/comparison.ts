import type { Count, None } from './values.ts'

/** The chapter on what has changed since a snapshot. */
export type ComparisonSentences = {
  'comparison.title': None
  'comparison.intro': { readonly older: string; readonly olderAt: string; readonly newerAt: string }
  'comparison.named': { readonly quarter: string; readonly name: string }
  'comparison.likeForLike': None
  'comparison.scoresTitle': None
  'comparison.scoresTable': None
  'comparison.bridgeTitle': None
  'comparison.bridge': { readonly from: string; readonly to: string; readonly points: string }
  'comparison.bridgeSame': { readonly score: string }
  'comparison.bridgeNone': None
  'comparison.waterfall': None
  'comparison.waterfallAlt': { readonly from: string; readonly to: string; readonly steps: string }
  'comparison.bridgeTable': None
  'comparison.newlyAnswered': None
  'comparison.phasesNone': None
  'comparison.phasesTable': None
  'comparison.organisation': None
  'comparison.movedTitle': None
  'comparison.improved': Count
  'comparison.mostMoved': { readonly shown: string }
  'comparison.improvedNone': None
  'comparison.improvedTable': None
  'comparison.declined': Count
  'comparison.declinedNone': None
  'comparison.declinedTable': None
  'comparison.more': Count
  'comparison.plannedTitle': None
  'comparison.planned': { readonly done: string }
  'comparison.plannedOpen': { readonly slipped: string; readonly open: string; readonly dropped: string }
  'comparison.early': Count
  'comparison.plannedNone': None
  'comparison.noneDue': None
  'comparison.plannedTable': None
  'comparison.noDue': None
  'comparison.toDay': { readonly day: string }
  'comparison.toNoQuarter': None
  'comparison.findingsTitle': None
  'comparison.findings': None
  'comparison.findingsNone': None
  'comparison.findingsSame': None
  'comparison.findingsTable': None
  'comparison.places': Count & { readonly meaning: string }
  'comparison.accountsGone': Count
  'comparison.accountsNew': Count
  'comparison.exposures': { readonly new: string; readonly fixed: string; readonly open: string }
  'comparison.exposuresUnseen': Count
  'comparison.exposuresSeen': Count
  'comparison.exposureNew': { readonly title: string; readonly severity: string; readonly account: string }
  'comparison.exposureFixed': { readonly title: string; readonly severity: string; readonly account: string }
  'comparison.security': { readonly before: string; readonly after: string; readonly points: string }
  'comparison.securityByResults': None
  'comparison.securityByCounted': Count & { readonly points: string }
  'comparison.modelTitle': None
  'comparison.model': { readonly version: number; readonly own: string; readonly to: number; readonly carried: string }
  'comparison.modelChange': { readonly from: number; readonly to: number; readonly changes: string }

  'bridge.before': None
  'bridge.after': None
  'bridge.up': None
  'bridge.down': None
  'bridge.cutOff': None
  'bridge.model': None
  'bridge.weights': None
  'bridge.not-applicable': None
  'bridge.newly-answered': None
  'bridge.evidence': None
  'bridge.answers-down': None
  'bridge.answers-up': None

  'outcome.done': None
  'outcome.early': None
  'outcome.slipped': None
  'outcome.open': None
  'outcome.dropped': None

  'place.new': None
  'place.fixed': None
  'place.still-open': None
  'place.unseen': None
  'place.newly-seen': None
  'place.suppressed': None
  'placeMeans.new': None
  'placeMeans.fixed': None
  'placeMeans.still-open': None
  'placeMeans.unseen': None
  'placeMeans.newly-seen': None
  'placeMeans.suppressed': None

  'modelChange.same': Count
  'modelChange.reworded': Count
  'modelChange.moved': Count
  'modelChange.split': Count
  'modelChange.new': Count
  'modelChange.retired': Count

  'column.shownThen': None
  'column.before': None
  'column.nowScore': None
  'column.cause': None
  'column.change': None
  'column.points': None
  'column.dueThen': None
  'column.outcome': None
  'column.control': None
}
