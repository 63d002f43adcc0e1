import type { FindingStatus, Severity } from '../../../domain/evidence/finding.ts'
import { accountId, isPlaceholder, moment, severityOf } from './fields.ts'
import type { Sink } from './format.ts'

/** One result as Prowler's own formats write it: text in every field, empty where the version has no such column. */
export type ProwlerResult = {
  readonly provider: string
  readonly checkId: string
  readonly status: string
  readonly muted: string
  readonly severity: string
  readonly account: string
  readonly region: string
  readonly resource: string
  readonly observedAt: string
  readonly id: string
  /** INFO leaves a check to a person in version 3; in version 2 it also says that there was nothing to look at, or no right to. */
  readonly infoMeans?: 'manual' | 'unknown'
}

/** WARNING is what versions 2 and 3 make of a muted failure, MUTED what 4.0 does. */
const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['PASS', 'passed'],
  ['FAIL', 'failed'],
  ['MANUAL', 'manual'],
  ['WARNING', 'suppressed'],
  ['MUTED', 'suppressed'],
])

function statusOf({ status, muted, infoMeans }: ProwlerResult): FindingStatus | null {
  const word = status.toUpperCase()
  const known = word === 'INFO' ? (infoMeans ?? 'manual') : statuses.get(word)
  if (known === undefined) return null
  return /^(?:true|yes|1)$/i.test(muted) ? 'suppressed' : known
}

const clouds: ReadonlyMap<string, string> = new Map([
  ['azure', 'Microsoft Azure'],
  ['gcp', 'Google Cloud'],
  ['kubernetes', 'Kubernetes'],
  ['m365', 'Microsoft 365'],
  ['microsoft365', 'Microsoft 365'],
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['oci', 'Oracle Cloud'],
  ['alicloud', 'Alibaba Cloud'],
  ['digitalocean', 'DigitalOcean'],
  ['ibm', 'IBM Cloud'],
])

/** What a provider is called that a tool knows by a short name; empty for those we do not know, as it is what the file says. */
export function cloudName(provider: string): string {
  return clouds.get(provider.toLowerCase()) ?? ''
}

/** Versions before 3 know nothing else and say nothing. */
function isAws(provider: string): boolean {
  return provider === '' || provider.toLowerCase() === 'aws'
}

/** The check's own severity, as the catalogue of today has it, else as the file does. */
function severityOfCheck({ checkId, severity }: ProwlerResult, sink: Sink): Severity {
  return sink.catalogue.prowlerChecks.get(checkId)?.severity ?? severityOf(severity)
}

const sayable = (written: string) => (isPlaceholder(written) ? '' : written)

export function takeProwlerResult(result: ProwlerResult, sink: Sink): void {
  if (!isAws(result.provider)) {
    sink.skip('other-cloud', 1, cloudName(result.provider))
    return
  }
  if (result.checkId === '' || isPlaceholder(result.checkId)) {
    sink.skip(result.checkId === '' ? 'not-a-result' : 'placeholder')
    return
  }
  const status = statusOf(result)
  if (status === null) {
    sink.skip('no-status')
    return
  }
  sink.finding({
    tool: 'prowler',
    controlId: null,
    checkId: result.checkId,
    status,
    hadNothingToCheck: false,
    severity: severityOfCheck(result, sink),
    account: accountId(result.account),
    region: sayable(result.region),
    resource: sayable(result.resource),
    observedAt: moment(result.observedAt),
    id: sayable(result.id),
    standards: [],
    count: 1,
  })
}
