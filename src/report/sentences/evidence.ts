import type { Count, None, Of } from './values.ts'

/** The chapter on evidence. */
export type EvidenceSentences = {
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
  'evidence.limitSilent': None
  'evidence.limitSeen': None
  'evidence.limitPass': None
  'evidence.limitPerson': None
}
