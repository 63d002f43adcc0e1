import { type Catalogue, controlOf } from '../../../domain/evidence/catalogue.ts'
import type { FindingStatus } from '../../../domain/evidence/finding.ts'
import { accountId, accountOfArn, firstOf, regionOfArn, severityOf } from './fields.ts'
import type { Sink } from './format.ts'
import { cloudName } from './prowler-result.ts'

export type PowerpipeResult = {
  readonly control: string
  readonly status: string
  readonly severity: string
  readonly account: string
  readonly region: string
  readonly resource: string
  readonly reason: string
}

/** As Powerpipe's own ASFF template has it; `skip` and `info` could or need not look. */
const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['ok', 'passed'],
  ['alarm', 'failed'],
  ['error', 'unknown'],
  ['skip', 'not-available'],
  ['info', 'not-available'],
])

/** The mod's own name, without the mod: `foundational_security_ec2_8`. */
function shortName(control: string): string {
  return control.slice(control.lastIndexOf('.') + 1)
}

/** The Security Hub control that a mod's control says it is, by its name; `null` when it says none that the catalogue knows. */
export function controlOfPowerpipe(control: string, catalogue: Catalogue): string | null {
  const name = shortName(control)
  const named = /^foundational_security_([a-z0-9]+)_(\d+)$/.exec(name)
  if (named !== null) return controlOf(catalogue, `${named[1]}.${named[2]}`)?.id ?? null
  const rule = /^cis_v(\d)(\d)(\d)_(\d+)_(\d+)$/.exec(name)
  if (rule === null) return null
  const [, major, minor, patch, section, number] = rule
  const generator = `cis-aws-foundations-benchmark/v/${major}.${minor}.${patch}/${section}.${number}`
  const controls = catalogue.legacyGeneratorIds.get(generator) ?? []
  return controls.length === 1 ? (controls[0] ?? null) : null
}

/** Mods for other clouds write the same files; the mod stands before the name. */
const otherCloud = /^(azure|gcp|kubernetes|oci|alicloud|microsoft365|digitalocean|ibm|github|gitlab)[a-z0-9_]*\./
/** They look at code, not at an account. */
const codeMod = /^terraform_[a-z0-9_]*\./

export function takePowerpipeResult(result: PowerpipeResult, sink: Sink): void {
  if (codeMod.test(result.control)) {
    sink.skip('not-a-result')
    return
  }
  const [, provider] = otherCloud.exec(result.control) ?? []
  if (provider !== undefined) {
    sink.skip('other-cloud', 1, cloudName(provider))
    return
  }
  const status = statuses.get(result.status.toLowerCase())
  if (result.control === '' || status === undefined) {
    sink.skip(result.control === '' ? 'not-a-result' : 'no-status')
    return
  }
  const controlId = controlOfPowerpipe(result.control, sink.catalogue)
  const control = controlId === null ? null : controlOf(sink.catalogue, controlId)
  const account = firstOf(accountId(result.account), accountOfArn(result.resource))
  sink.finding({
    tool: 'powerpipe',
    controlId,
    checkId: shortName(result.control),
    status,
    hadNothingToCheck: false,
    severity: control?.severity ?? severityOf(result.severity),
    account,
    region: firstOf(result.region, regionOfArn(result.resource)),
    resource: result.resource,
    observedAt: null,
    // One resource may have a row for each of its rules or keys; the reason tells them apart. Benchmarks share controls: counted once.
    id: ['powerpipe', shortName(result.control), account, result.region, result.resource, result.status, result.reason].join('|'),
    standards: [],
    count: 1,
  })
}
