import { accessAnalyzer } from './access-analyzer.ts'
import { askedNowhere } from './aws-api/checks.ts'
import { readerOfAnswer, sinkFacts } from './aws-api/readers.ts'
import { configCompliance } from './config-compliance.ts'
import type { JsonFormat, JsonObject } from './format.ts'
import { iamAccountSummary } from './iam-account-summary.ts'

/** Those have formats of their own. */
const others = [iamAccountSummary, accessAnalyzer, configCompliance]

function isOfOthers(record: JsonObject): boolean {
  return others.some((format) => format.claims(record)) || typeof record.call === 'string'
}

/** One answer of the AWS command line by itself, where it can only be that. It mostly names neither account nor Region. */
export const awsApiAnswer: JsonFormat = {
  kind: 'json',
  id: 'aws-api-answer',
  claims: (record) => readerOfAnswer(record) !== null && !isOfOthers(record),
  read: (record, sink) => sinkFacts(readerOfAnswer(record)?.facts(record, askedNowhere) ?? [], askedNowhere, sink),
}
