import type { FindingStatus } from '../../../domain/evidence/finding.ts'
import { accountOfArn, firstMoment, firstOf, list, path, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

/** Yellow asks to look into it, red to act: neither is in order. */
const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['ok', 'passed'],
  ['warning', 'failed'],
  ['error', 'failed'],
  ['not_available', 'not-available'],
])

/** The lists of `describe-trusted-advisor-check-summaries`, `list-recommendations` and `list-organization-recommendations`. */
const lists = ['summaries', 'recommendationSummaries', 'organizationRecommendationSummaries'] as const
/** The single answers of `describe-trusted-advisor-check-result`, `get-recommendation` and `get-organization-recommendation`. */
const singles = ['result', 'recommendation', 'organizationRecommendation'] as const

function isCheck(value: unknown): value is JsonObject {
  if (typeof path(value, 'status') !== 'string') return false
  const isOld = typeof path(value, 'checkId') === 'string' && isThing(path(value, 'resourcesSummary'))
  return isOld || isThing(path(value, 'resourcesAggregates'))
}

const isThing = (value: unknown) => typeof value === 'object' && value !== null

/**
 * Results of AWS Trusted Advisor, by the Support API and by its own, one call's answer or one of its elements. The list of checks
 * (`describe-trusted-advisor-checks`) says nothing of the account and is none of them.
 */
export const trustedAdvisor: JsonFormat = {
  kind: 'json',
  id: 'trusted-advisor',
  claims: (record) =>
    isCheck(record) ||
    singles.some((key) => isCheck(path(record, key))) ||
    lists.some((key) => Array.isArray(path(record, key)) && (key !== 'summaries' || list(record, key).some(isCheck))),
  read(record, sink) {
    const checks = [record, ...singles.map((key) => path(record, key))].filter(isCheck)
    const listed = lists.flatMap((key) => list(record, key))
    for (const check of checks) readCheck(check, sink)
    for (const one of listed) {
      if (isCheck(one)) readCheck(one, sink)
      else sink.skip(isThing(one) ? 'no-status' : 'not-an-object')
    }
    if (checks.length + listed.length === 0) sink.skip('not-a-result')
  },
}

/** A check's id is opaque (`7DAFEmoDos`) and the same everywhere; recommendations of other sources have a name alone. */
function checkOf(check: JsonObject): string {
  const inArn = /:check\/([^/\s]+)$/.exec(text(check, 'checkArn'))?.[1]
  return firstOf(text(check, 'checkId'), inArn ?? '', text(check, 'name'), text(check, 'id'))
}

/** One result per check: the status is of the check as a whole, and already leaves out what is suppressed in it. */
function readCheck(check: JsonObject, sink: Sink): void {
  const checkId = checkOf(check)
  const status = statuses.get(text(check, 'status').toLowerCase())
  if (checkId === '' || status === undefined) {
    sink.skip(checkId === '' ? 'not-a-result' : 'no-status')
    return
  }
  const account = accountOfArn(text(check, 'arn'))
  sink.finding({
    tool: 'trusted-advisor',
    controlId: null,
    checkId,
    status: text(check, 'lifecycleStage') === 'dismissed' ? 'suppressed' : status,
    hadNothingToCheck: status === 'passed' && path(check, 'resourcesSummary', 'resourcesProcessed') === 0,
    severity: 'unknown',
    account,
    region: 'global',
    resource: '',
    observedAt: firstMoment(check.timestamp, check.lastUpdatedAt, check.createdAt),
    // The Support API does not say whose result it is: two of them may be of two accounts.
    id: account === '' ? '' : ['trusted-advisor', account, checkId].join('|'),
    standards: [],
    count: 1,
  })
}
