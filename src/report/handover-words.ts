import type { AnswerValue } from '../domain/answer.ts'
import type { FiscalQuarter } from '../domain/fiscal-quarter.ts'
import type { CostClass, Language } from '../domain/model.ts'
import type { RoadmapStatus } from '../domain/roadmap/roadmap-item.ts'
import type { ReportWords } from './words.ts'

type None = Record<never, never>

/** Every label and sentence of tickets, workbook and calendar with the values it takes. */
export type HandoverSentences = {
  'ticket.doneWhen': { readonly criterion: string }
  'ticket.aim': { readonly value: string }
  'ticket.quarter': { readonly quarter: string }
  'ticket.owner': { readonly owner: string }
  'ticket.team': { readonly team: string }
  'ticket.effort': { readonly days: string }
  'ticket.cost': { readonly cost: string }
  'ticket.after': None
  'ticket.reference': { readonly title: string; readonly key: string }
  'ticket.note': { readonly note: string }
  'ticket.page': { readonly url: string }
  'ticket.unnamed': None

  'sheet.summary': None
  'sheet.recommendations': None
  'sheet.roadmap': None
  'sheet.evidence': None

  'summary.title': None
  'summary.organisation': None
  'summary.scope': None
  'summary.createdOn': None
  'summary.versions': None
  'summary.versionsOf': { readonly model: number; readonly scoring: number }
  'summary.target': None
  'summary.reached': None
  'summary.about': None
  'summary.all': None
  'summary.securityScore': None

  'column.kind': None
  'column.name': None
  'column.scoreLow': None
  'column.scoreHigh': None
  'column.answered': None
  'column.applicable': None
  'column.unknown': None
  'column.notApplicable': None
  'column.reached': None
  'column.target': None
  'column.number': None
  'column.phase': None
  'column.capability': None
  'column.recommendation': None
  'column.answer': None
  'column.coverage': None
  'column.rationale': None
  'column.owner': None
  'column.answeredOn': None
  'column.confidence': None
  'column.links': None
  'column.verdict': None
  'column.proposal': None
  'column.page': None
  'column.title': None
  'column.status': None
  'column.quarter': None
  'column.start': None
  'column.due': None
  'column.doneOn': None
  'column.effortDays': None
  'column.effortHours': None
  'column.team': None
  'column.cost': None
  'column.after': None
  'column.criterion': None
  'column.note': None
  'column.strength': None
  'column.control': None
  'column.controlTitle': None
  'column.passed': None
  'column.failed': None
  'column.other': None
  'column.accounts': None
  'column.newest': None

  'kind.all': None
  'kind.group': None
  'kind.phase': None
  'kind.capability': None
  'strength.decisive': None
  'strength.partial': None
  'strength.hint': None

  'calendar.name': { readonly organisation: string }
  'calendar.nameAlone': None
  'calendar.due': { readonly title: string }
  'calendar.quarterEnd': { readonly quarter: string }
  'calendar.quarterEndAbout': { readonly open: number }
  'calendar.nextReview': None
  'calendar.nextReviewAbout': None
}

export type HandoverKey = keyof HandoverSentences

/** How one language says what is handed on to other tools. All of it is passed in. */
export type HandoverWords = Pick<ReportWords, 'confidence' | 'verdict' | 'phaseName' | 'person'> & {
  readonly language: Language
  readonly say: <Key extends HandoverKey>(
    key: Key,
    ...values: keyof HandoverSentences[Key] extends never ? [] : [values: HandoverSentences[Key]]
  ) => string
  readonly value: (value: AnswerValue | null) => string
  readonly cost: (cost: CostClass) => string
  readonly status: (status: RoadmapStatus) => string
  /** With its months. */
  readonly quarter: (quarter: FiscalQuarter) => string
  /** Person-days without the unit. */
  readonly days: (days: number) => string
}
