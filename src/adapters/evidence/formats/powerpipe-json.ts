import { list, text } from './fields.ts'
import type { JsonFormat, Sink } from './format.ts'
import { takePowerpipeResult } from './powerpipe-result.ts'

/** Powerpipe's (before: Steampipe's) JSON: one tree of groups with controls at its leaves. */
export const powerpipeJson: JsonFormat = {
  kind: 'json',
  id: 'powerpipe-json',
  claims: (record) =>
    Object.hasOwn(record, 'group_id') &&
    Object.hasOwn(record, 'summary') &&
    (Object.hasOwn(record, 'groups') || Object.hasOwn(record, 'controls')),
  read(record, sink) {
    // A list of what is still to be read, not recursion: no file is so deep that it breaks the reader.
    const waiting: unknown[] = [record]
    let controls = 0
    for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
      for (const inner of list(group, 'groups')) waiting.push(inner ?? null)
      for (const control of list(group, 'controls')) readControl(control, sink)
      controls += list(group, 'controls').length
    }
    if (controls === 0) sink.skip('not-a-result')
  },
}

function readControl(control: unknown, sink: Sink): void {
  const common = { control: text(control, 'control_id'), severity: text(control, 'severity') }
  const results = list(control, 'results')
  // The query itself failed: nothing was looked at, and no result says so.
  if (results.length === 0 && text(control, 'run_error') !== '') {
    const nowhere = { account: '', region: '', resource: '', reason: 'run error' }
    takePowerpipeResult({ ...common, ...nowhere, status: 'error' }, sink)
    return
  }
  if (results.length === 0) sink.skip('not-a-result')
  for (const result of results) {
    const dimensions = new Map(list(result, 'dimensions').map((one) => [text(one, 'key'), text(one, 'value')]))
    takePowerpipeResult(
      {
        ...common,
        status: text(result, 'status'),
        account: dimensions.get('account_id') ?? '',
        region: dimensions.get('region') ?? '',
        resource: text(result, 'resource'),
        reason: text(result, 'reason'),
      },
      sink,
    )
  }
}
