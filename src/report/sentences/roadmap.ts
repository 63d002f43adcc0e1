import type { Count, None } from './values.ts'

/** The chapter on the roadmap, with what it shares with the chapters after it. */
export type RoadmapSentences = {
  'status.planned': None
  'status.in-progress': None
  'status.done': None
  'status.cancelled': None
  'status.overdue': None

  'item.unnamed': None
  'item.part': { readonly title: string; readonly number: string }
  'item.doneWhen': { readonly criterion: string }
  'item.enough': { readonly criterion: string }
  'item.note': { readonly note: string }
  'item.dueOn': { readonly day: string }
  'item.doneOn': { readonly day: string }
  'item.own': None

  'roadmap.title': None
  'roadmap.outlookTitle': None
  'roadmap.reached': { readonly phase: string }
  'roadmap.reaches': { readonly phase: string; readonly quarter: string }
  'roadmap.notReached': { readonly phase: string; readonly horizon: string }
  'roadmap.range': { readonly earliest: string; readonly latest: string }
  'roadmap.rangeOne': { readonly quarter: string }
  'roadmap.rangeOpen': { readonly earliest: string; readonly horizon: string }
  'roadmap.rangeNone': { readonly horizon: string }
  'roadmap.projection': None
  'roadmap.projectionAlt': { readonly rows: string }
  'roadmap.projectionRow': { readonly quarter: string; readonly phase: string; readonly days: string; readonly capacity: string }
  'roadmap.quartersTable': None
  'roadmap.ruleOrder': None
  'roadmap.ruleEffort': None
  'roadmap.ruleCriteria': { readonly chapter: string }
  'roadmap.ruleCapacity': { readonly days: string }
  'roadmap.ruleDiffering': { readonly quarters: string }
  'roadmap.ruleTeams': { readonly teams: string }
  'roadmap.rulePinned': Count
  'roadmap.ruleCancelled': Count
  'roadmap.daysOf': { readonly name: string; readonly days: string }
  'roadmap.ganttTitle': None
  'roadmap.gantt': None
  'roadmap.ganttOf': { readonly number: string; readonly total: string }
  'roadmap.ganttAlt': { readonly rows: string }
  'roadmap.ganttRow': { readonly quarter: string; readonly count: string }
  'roadmap.itemsTitle': None
  'roadmap.quarterLoad': Count & { readonly quarter: string; readonly days: string; readonly capacity: string }
  'roadmap.past': Count & { readonly done: string }
  'roadmap.pastTable': None
  'roadmap.later': Count
  'roadmap.laterTable': None
  'roadmap.itemsTable': { readonly quarter: string }
  'roadmap.unplacedTitle': None
  'roadmap.unplaced': Count
  'roadmap.unplacedTable': None
  'roadmap.problemsTitle': None
  'roadmap.problemsNone': None
  'roadmap.problems': None
  'roadmap.moreProblems': Count
  'roadmap.waitTitle': None
  'roadmap.wait': None
  'roadmap.waitNone': None
  'roadmap.waitTable': None
  'roadmap.moreWaits': Count

  'problem.overCapacity': { readonly quarter: string; readonly days: string; readonly capacity: string }
  'problem.overTeam': { readonly quarter: string; readonly team: string; readonly days: string; readonly capacity: string }
  'problem.beforePrerequisite': { readonly item: string; readonly prerequisite: string }
  'problem.prerequisiteMissing': { readonly item: string; readonly prerequisite: string }
  'problem.datesOutside': { readonly item: string }
  'problem.datesReversed': { readonly item: string }
  'problem.overdue': { readonly item: string; readonly day: string }
  'problem.aimReached': { readonly item: string }
  'problem.doneUnanswered': { readonly item: string }
  'problem.cycle': { readonly items: string }

  'wait.phaseLater': Count & { readonly phase: string }
  'wait.phaseNever': { readonly phase: string; readonly horizon: string }
  'wait.pushed': Count
  'wait.exposures': Count
  'wait.contradicted': None

  'column.item': None
  'column.status': None
  'column.quarter': None
  'column.items': None
  'column.days': None
  'column.capacity': None
  'column.phaseAtEnd': None
  'column.scoreAtEnd': None
  'column.ifLater': None

  'gantt.pinned': None
  'gantt.after': None
  'gantt.broken': None
  'gantt.today': None

  'projection.phaseTitle': None
  'projection.loadTitle': None
  'projection.range': None
  'projection.load': None
  'projection.capacity': None
  'projection.over': None
}
