import { isObject } from './aws-api/answer.ts'
import { askedNowhere } from './aws-api/checks.ts'
import { summaryFacts } from './aws-api/identity.ts'
import { sinkFacts } from './aws-api/readers.ts'
import type { JsonFormat } from './format.ts'

/** `iam get-account-summary`. It names no account. */
export const iamAccountSummary: JsonFormat = {
  kind: 'json',
  id: 'iam-account-summary',
  claims: (record) => isObject(record.SummaryMap),
  read: (record, sink) => sinkFacts(summaryFacts(record), askedNowhere, sink),
}
