import type { Count, None, Of } from './values.ts'

/** The appendices. */
export type AppendixSentences = {
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

  'glossary.title': None
  'glossary.intro': None
  'glossary.table': None

  'sources.title': None
  'sources.model': { readonly model: string; readonly version: number }
  'sources.links': None
  'sources.estimates': None
  'sources.liabilityTitle': None
  'sources.liability': None
  'sources.masked': None
}
