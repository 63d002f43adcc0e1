import { firstOf, list, path, said, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'
import { classOf, isOcsfShaped, isProwlerOcsf, ocsfPlace, ocsfSeverity, ocsfWorkflow, uidOf } from './ocsf-fields.ts'
import { cloudName, takeProwlerResult } from './prowler-result.ts'

/** Prowler's results in OCSF: version 3 (class 2001), 4 and 5 (2004), and the files by framework (2003). */
export const prowlerOcsf: JsonFormat = {
  kind: 'json',
  id: 'prowler-ocsf',
  claims: (record) => isOcsfShaped(record) && isProwlerOcsf(record),
  read: readProwlerOcsf,
}

/** Version 3 has OCSF's words for the result, where later ones keep Prowler's own. */
const statuses: ReadonlyMap<string, string> = new Map([
  ['SUCCESS', 'PASS'],
  ['FAILURE', 'FAIL'],
  ['OTHER', 'WARNING'],
  ['UNKNOWN', 'INFO'],
])

function statusOf(record: JsonObject): string {
  const own = text(record.status_code)
  if (own !== '') return own
  const word = firstOf(text(record, 'compliance', 'status'), text(record.status)).toUpperCase()
  return statuses.get(word) ?? word
}

/** The cloud it scanned: Kubernetes has no `cloud` at all, and its files name no other sign than the check and the kind of resource. */
function providerOf(record: JsonObject, checkId: string, sink: Sink): string {
  const said =
    text(record, 'cloud', 'provider') ||
    text(record, 'unmapped', 'cloud', 'provider') ||
    text(record, 'unmapped', 'provider') ||
    /^prowler-(aws|azure|gcp|kubernetes|m365|github)-/.exec(uidOf(record))?.[1] ||
    (text(record, 'resources', 0, 'cloud_partition').startsWith('aws') ? 'aws' : '')
  if (said !== '') return said.toLowerCase()
  return sink.catalogue.prowlerChecks.has(checkId) ? 'aws' : 'not said'
}

/** The check and its status; a file by framework may list several checks of one requirement. Never `compliance.control`: a sentence. */
function checksIn(record: JsonObject): readonly { readonly checkId: string; readonly status: string }[] {
  const own = firstOf(text(record, 'metadata', 'event_code'), text(record, 'metadata', 'product', 'feature', 'uid'))
  if (own !== '') return [{ checkId: own, status: statusOf(record) }]
  return list(record, 'compliance', 'checks')
    .map((check) => ({ checkId: text(check, 'uid'), status: firstOf(text(check, 'status'), statusOf(record)) }))
    .filter((check) => check.checkId !== '')
}

/** In files by framework one result stands once per requirement, told apart only by the end of its id. */
function resultId(record: JsonObject): string {
  const uid = said(uidOf(record))
  if (classOf(record) !== 2003) return uid
  const requirement = list(record, 'compliance', 'requirements')
    .map((one) => text(one))
    .find((one) => one !== '' && uid.endsWith(`-${one}`))
  return requirement === undefined ? uid : uid.slice(0, -requirement.length - 1)
}

function readProwlerOcsf(record: JsonObject, sink: Sink): void {
  sink.version(said(record, 'metadata', 'product', 'version'))
  const checks = checksIn(record)
  const first = checks[0]?.checkId ?? ''
  const provider = providerOf(record, first, sink)
  if (provider !== 'aws') {
    sink.skip('other-cloud', 1, cloudName(provider))
    return
  }
  if (first === '' || first.toLowerCase() === 'manual') {
    sink.skip('not-a-result')
    return
  }
  const severity = ocsfSeverity(record)
  const place = ocsfPlace(record)
  const muted = ocsfWorkflow(record) === 'suppressed' || path(record, 'unmapped', 'muted') === true ? 'True' : ''
  for (const { checkId, status } of checks) {
    takeProwlerResult(
      {
        provider,
        checkId,
        status,
        muted,
        severity: severity === 'unknown' ? '' : severity,
        account: place.account,
        region: place.region,
        resource: place.resource,
        observedAt: observedAt(record),
        id: resultId(record),
        infoMeans: 'manual',
      },
      sink,
    )
  }
}

/** When it was scanned; versions have put it in different places. */
function observedAt(record: JsonObject): string {
  const info = record.finding_info ?? record.finding
  return (
    text(record.time_dt) ||
    text(record.event_time) ||
    text(info, 'created_time_dt') ||
    text(record.time) ||
    text(info, 'created_time') ||
    text(record, 'metadata', 'original_time')
  )
}
