type None = Record<never, never>
type Count = { readonly count: number }
type Of = { readonly count: number; readonly total: number }

/** Every sentence and label of the report with the values it takes. Numbers other than counts come worded. */
export type Sentences = {
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
  'summary.findings': None
  'summary.next': None
  'summary.gate': Count & { readonly threshold: string; readonly days: string }
  'summary.gateUnknown': Count
  'summary.first': Count
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
  'decision.charges': Count
  'decision.owners': Count
  'decision.check': Count
  'decision.nextTarget': None
  'decision.answer': None
  'decision.review': None

  'premises.title': None
  'premises.scopeTitle': None
  'premises.organisation': None
  'premises.assessment': None
  'premises.scope': None
  'premises.accounts': None
  'premises.period': None
  'premises.participants': None
  'premises.answered': None
  'premises.target': None
  'premises.targets': None
  'premises.targetOf': { readonly capability: string; readonly phase: string }
  'premises.scoringTitle': None
  'premises.model': None
  'premises.modelValue': { readonly model: string; readonly version: number; readonly count: number }
  'premises.scoring': None
  'premises.scoringValue': { readonly version: number }
  'premises.threshold': None
  'premises.thresholdValue': { readonly threshold: string }
  'premises.weights': None
  'premises.weightsEqual': None
  'premises.weightsChanged': Count & { readonly where: string }
  'premises.scaleTable': None
  'premises.scale0': None
  'premises.scale25': None
  'premises.scale50': None
  'premises.scale75': None
  'premises.scale100': None
  'premises.scaleUnknown': None
  'premises.scaleNotApplicable': None
  'premises.ruleBand': None
  'premises.ruleCapability': { readonly threshold: string }
  'premises.ruleOrganisation': None
  'premises.ruleGroups': None
  'premises.limitsTitle': None
  'premises.limitSelf': None
  'premises.limitScope': None
  'premises.limitPeople': None
  'premises.limitEffort': None
  'premises.limitCost': None
  'premises.limitCertificate': None
  'premises.disclaimerTitle': None
  'premises.disclaimer': None

  'state.title': None
  'state.groupsTitle': None
  'state.groups': None
  'state.groupsTable': None
  'state.phasesTitle': None
  'state.phases': None
  'state.phasesTable': None
  'state.cell': { readonly score: string; readonly count: number; readonly total: number }
  'state.notDefined': None
  'state.capabilitiesTitle': None
  'state.capabilities': None
  'state.radar': None
  'state.radarAlt': { readonly rows: string }
  'state.capabilitiesTable': None
  'state.skippedPhase': { readonly names: string }
  'state.wide': { readonly names: string }
  'state.total': None
  'chart.certain': None
  'chart.possible': None
  'chart.threshold': { readonly threshold: string }
  'chart.reached': None
  'chart.target': None
  /** At most four characters. */
  'chart.notApplicable': None
  'chart.notDefined': None

  'evidence.title': None
  'evidence.usedTitle': None
  'evidence.coverage': Count & { readonly regions: string }
  'evidence.coverageOf': Of & { readonly regions: string }
  'evidence.coverageNote': None
  'evidence.filesTable': None
  'evidence.stale': { readonly period: string }
  'evidence.contradictionsTitle': None
  'evidence.contradictions': Count & { readonly more: number; readonly less: number }
  'evidence.noContradictions': None
  'evidence.contradictionsTable': None
  /** Before the checks. */
  'evidence.fails': None
  'evidence.passes': None
  'evidence.moreChecks': Count
  'evidence.notCovered': None
  'evidence.sidesTitle': None
  'evidence.sides': None
  'evidence.sidesTable': None
  'evidence.scoreTitle': None
  'evidence.score': { readonly score: string }
  'evidence.noScore': None
  'evidence.scoreTable': None
  'evidence.distribution': Count & { readonly min: string; readonly median: string; readonly max: string }
  'evidence.scoreNote': None
  'evidence.exposuresTitle': None
  'evidence.exposures': Count
  'evidence.exposuresTable': None
  'evidence.trait': { readonly category: string; readonly title: string }
  'evidence.moreExposures': Count
  'evidence.noOpenExposures': Count
  'evidence.noExposures': None
  'evidence.limitSeen': None
  'evidence.limitPass': None
  'evidence.limitPerson': None

  'gaps.title': None
  'gaps.blockersTitle': None
  'gaps.blockers': { readonly threshold: string }
  'gaps.blockersNone': None
  'gaps.fromTo': { readonly from: string; readonly to: string }
  'gaps.blockersTable': None
  'gaps.atTarget': { readonly names: string }
  'gaps.othersTitle': None
  'gaps.others': None
  'gaps.othersNone': None
  'gaps.othersTable': None

  'order.title': None
  'order.intro': None
  'order.toTargetTitle': { readonly target: string }
  'order.toTarget': Count & { readonly days: string }
  'order.toTargetTable': None
  'order.toTargetNone': None
  'order.beyondTitle': None
  'order.beyond': Count
  'order.beyondTable': None

  'answers.title': None
  'answers.intro': Of
  'answers.table': { readonly phase: string }
  /** Before a link; ends in a space where the language wants one. */
  'answers.evidence': None
  'answers.reason': { readonly reason: string }

  'exceptions.title': None
  'exceptions.notApplicableTitle': None
  'exceptions.notApplicable': Count & { readonly with: string; readonly without: string }
  'exceptions.notApplicableNone': None
  'exceptions.notApplicableTable': None
  'exceptions.noReason': None
  'exceptions.unknownTitle': None
  'exceptions.unknown': Count
  'exceptions.unknownNone': None
  'exceptions.unknownTable': None

  'weights.title': None
  'weights.intro': None
  'weights.table': None

  'sources.title': None
  'sources.model': { readonly model: string; readonly version: number }
  'sources.links': None
  'sources.estimates': None
  'sources.independence': None
  'sources.masked': None
}

export type SentenceKey = keyof Sentences
