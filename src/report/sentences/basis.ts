import type { Count, None } from './values.ts'

/** What the assessment rests on, and the state it found. */
export type BasisSentences = {
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
}
