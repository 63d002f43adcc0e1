import type { Count, None, Of } from './values.ts'

/** Cover, frame and what every chapter says: general words, heads of columns, charts. */
export type FrameSentences = {
  'cover.title': None
  'cover.assessedOn': None
  'cover.assessedFromTo': { readonly from: string; readonly to: string }
  'cover.createdOn': None
  'cover.edition': None
  'cover.author': None
  'cover.participants': None
  'cover.people': Count
  'cover.rules': None
  'cover.versions': { readonly model: number; readonly scoring: number }
  'cover.footnote': None
  /** How a report is usually to be handled; the screen's first proposal, printed only as the options say. */
  'cover.usualClassification': None

  'frame.contents': None
  'frame.appendix': { readonly letter: string; readonly title: string }
  'frame.appendixName': { readonly letter: string }
  'frame.pageLabel': None

  'general.none': None
  /** Between two sentences. */
  'general.gap': None
  /** Between two numbers or names. */
  'general.separator': None
  'general.nobody': None
  'general.unnamed': None
  'general.answered': Of
  'general.answeredUnknown': Of & { readonly unknown: number }
  'general.andMore': { readonly names: string; readonly count: number }
  'general.withScore': { readonly name: string; readonly score: string }
  'general.excerpt': { readonly text: string; readonly where: string }
  'general.confidence': { readonly confidence: string }

  'column.number': None
  'column.recommendation': None
  'column.reason': None
  'column.effort': None
  'column.cost': None
  'column.now': None
  'column.owner': None
  'column.phase': None
  'column.capability': None
  'column.after': None
  'column.rationale': None
  'column.rationaleAndEvidence': None
  'column.answer': None
  'column.toReach': None
  'column.reached': None
  'column.target': None
  'column.score': None
  'column.answered': None
  'column.unknown': None
  'column.notApplicable': None
  'column.withNotApplicable': None
  'column.group': None
  'column.meaning': None
  'column.term': None
  'column.weight': None
  'column.notApplicableReason': None
  'column.whatIsKnown': None
  'column.source': None
  'column.observed': None
  'column.accounts': None
  'column.regions': None
  'column.records': None
  'column.evidence': None
  'column.supportingAccounts': None
  'column.whatShowsIt': None
  'column.withEvidence': None
  'column.withProposal': None
  'column.claimed': None
  'column.evidenced': None
  'column.severity': None
  'column.exposure': None
  'column.resource': None
  'column.account': None
  'column.openSince': None
  'column.standard': None
  'column.passed': None
  'column.failed': None
  'column.noData': None
  'column.onlySuppressed': None
  'column.disabled': None
  'column.nothingToCheck': None
  'chart.certain': None
  'chart.possible': None
  'chart.threshold': { readonly threshold: string }
  'chart.reached': None
  'chart.target': None
  /** At most four characters. */
  'chart.notApplicable': None
  'chart.notDefined': None
}
