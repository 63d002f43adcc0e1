import { asff } from './asff.ts'
import { callErrorIn, isObject } from './aws-api/answer.ts'
import type { Asked } from './aws-api/checks.ts'
import { factsOfNoPolicy, isActiveAccount } from './aws-api/organisation.ts'
import { readerOf, sinkFacts } from './aws-api/readers.ts'
import { hasColumns } from './columns.ts'
import { readCompliance } from './config-compliance.ts'
import { factsOfRow, reportColumns } from './credential-report-row.ts'
import { accountId, list, moment, path, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

/** What `public/collect/shirube-collect.sh` writes: one line an answer, `{call, account, region, ok, at, output | error}`. */
export const shirubeCollector: JsonFormat = {
  kind: 'json',
  id: 'shirube-collector',
  claims: (record) =>
    typeof record.call === 'string' && typeof record.ok === 'boolean' && (isObject(record.output) || record.error !== undefined),
  read: readLine,
}

type Line = { readonly call: string; readonly output: JsonObject; readonly arguments: unknown; readonly asked: Asked }

function readLine(record: JsonObject, sink: Sink): void {
  const call = text(record.call)
  const asked = { account: accountId(record.account), region: text(record.region), at: moment(record.at) }
  if (record.ok !== true) {
    readError(call, { error: record.error, asked }, sink)
    return
  }
  const line = { call, output: isObject(record.output) ? record.output : {}, arguments: record.arguments, asked }
  const special = specials.get(call)
  if (special !== undefined) special(line, sink)
  else sinkFacts(readerOf(call)?.facts(line.output, asked) ?? [], asked, sink)
}

/** A call without an answer tells that somebody looked there, and seldom more. */
function readError(call: string, { error, asked }: { readonly error: unknown; readonly asked: Asked }, sink: Sink): void {
  const known = callErrorIn(error)
  const facts = known === null ? [] : (readerOf(call)?.factsOfError?.(known) ?? [])
  if (facts.length > 0) {
    sinkFacts(facts, asked, sink)
    return
  }
  sink.skip('no-status')
  if (asked.account !== '') sink.place(asked.account, asked.region)
}

const specials: ReadonlyMap<string, (line: Line, sink: Sink) => void> = new Map([
  ['shirube collect', readHeader],
  ['securityhub get-findings', readFindings],
  ['securityhub batch-get-security-controls', readControls],
  ['organizations list-accounts', readAccounts],
  ['organizations list-policies', readPolicies],
  ['configservice describe-compliance-by-config-rule', ({ output, asked }: Line, sink: Sink) => readCompliance(output, asked, sink)],
  ['iam get-credential-report', readCredentialReport],
])

function readHeader({ output, asked }: Line, sink: Sink): void {
  sink.version(text(output, 'version'))
  sink.skip('not-a-result')
  if (asked.account !== '') sink.place(asked.account, '')
}

/** Control findings, cut down to the fields that are read. */
function readFindings({ output, asked }: Line, sink: Sink): void {
  const findings = list(output, 'Findings').filter(isObject)
  for (const finding of findings) {
    if (asff.claims(finding)) asff.read(finding, sink)
    else sink.skip('other-format')
  }
  if (findings.length > 0) return
  sink.skip('not-a-result')
  if (asked.account !== '') sink.place(asked.account, asked.region)
}

function readControls({ output }: Line, sink: Sink): void {
  sink.skip('not-a-result')
  for (const control of list(output, 'SecurityControls')) {
    const id = text(control, 'SecurityControlId')
    if (id !== '' && text(control, 'SecurityControlStatus') === 'DISABLED') sink.disabledControl(id)
  }
}

function readAccounts({ call, output, asked }: Line, sink: Sink): void {
  for (const account of list(output, 'Accounts').filter(isActiveAccount)) {
    const id = accountId(path(account, 'Id'))
    if (id !== '') sink.place(id, '')
  }
  sinkFacts(readerOf(call)?.facts(output, asked) ?? [], asked, sink)
}

function readPolicies({ call, output, arguments: given, asked }: Line, sink: Sink): void {
  const isNone = Array.isArray(output.Policies) && output.Policies.length === 0
  sinkFacts(isNone ? factsOfNoPolicy(text(given, 'filter')) : (readerOf(call)?.facts(output, asked) ?? []), asked, sink)
}

/** The rows that the collector keeps; users are numbered in it. */
function readCredentialReport({ output, asked }: Line, sink: Sink): void {
  const [header, ...rows] = list(output, 'rows').map((row) => text(row).split(','))
  if (header === undefined || !hasColumns(header, reportColumns)) {
    sink.skip('bad-row')
    return
  }
  const factsOf = factsOfRow(header, asked.at)
  for (const row of rows) {
    if (row.length < header.length) sink.skip('bad-row')
    else sinkFacts(factsOf(row), asked, sink)
  }
}
