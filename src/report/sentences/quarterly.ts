import type { Count, None } from './values.ts'

/** The quarterly summary, one page of its own. */
export type QuarterlySentences = {
  'quarterly.title': None
  'quarterly.titleOf': { readonly quarter: string }
  'quarterly.intro': { readonly organisation: string; readonly day: string }
  'quarterly.introSince': { readonly organisation: string; readonly day: string; readonly older: string; readonly olderAt: string }
  'quarterly.phaseNote': { readonly before: string; readonly target: string }
  'quarterly.scoreNote': { readonly points: string; readonly before: string }
  'quarterly.progressTable': None
  'quarterly.bullet': { readonly sentence: string }
  'quarterly.doneTitle': None
  'quarterly.done': { readonly title: string; readonly owner: string }
  'quarterly.doneNone': None
  'quarterly.improved': Count
  'quarterly.more': Count
  'quarterly.lateTitle': None
  'quarterly.slipped': { readonly title: string; readonly day: string }
  'quarterly.slippedOut': { readonly title: string }
  'quarterly.overdue': { readonly title: string; readonly day: string }
  'quarterly.dropped': { readonly title: string }
  'quarterly.declined': { readonly title: string; readonly from: string; readonly to: string }
  'quarterly.because': { readonly text: string; readonly reason: string }
  'quarterly.lateNone': None
  'quarterly.nextTitle': { readonly quarter: string }
  'quarterly.nextTitleOf': { readonly quarter: string; readonly shown: string; readonly count: string }
  'quarterly.nextAlone': None
  'quarterly.nextNone': None
  'quarterly.decisionsTitle': None
  'quarterly.decideRoadmap': None
  'quarterly.decideTarget': { readonly phase: string }
  'quarterly.decideCapacity': { readonly quarter: string; readonly days: string; readonly capacity: string }
  'quarterly.decideLate': Count
  'quarterly.decideOwners': Count
  'quarterly.decideCharges': Count
  'quarterly.decideUnknown': Count
  'quarterly.decideNone': None
  'quarterly.footnote': None
  'column.due': None
}
