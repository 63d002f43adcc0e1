import type { EvidenceRefusal } from '../../../domain/evidence/evidence-file.ts'
import { list, path, text } from './fields.ts'
import type { JsonObject } from './format.ts'

export type Refused = { readonly refusal: EvidenceRefusal; readonly detail: string }
type Known = { readonly refusal: EvidenceRefusal; readonly detail: string; readonly is: (record: JsonObject) => boolean }

const has = (record: unknown, ...keys: readonly string[]) => keys.every((key) => path(record, key) !== undefined)
const isArn = (written: string, pattern: RegExp) => pattern.test(written)

const azure = (record: JsonObject) =>
  isArn(text(record, 'id'), /^\/subscriptions\//i) ||
  isArn(text(record, 'value', 0, 'id'), /^\/subscriptions\//i) ||
  /^Microsoft\.Security\//i.test(text(record, 'type')) ||
  /^Microsoft\./i.test(text(record, 'properties', 'productName'))

const googleCloud = (record: JsonObject) => {
  const finding = path(record, 'finding') ?? path(record, 'listFindingsResults', 0, 'finding') ?? record
  return (
    /^(?:organizations|folders|projects)\/[^/]+\/sources\//.test(text(finding, 'name')) ||
    /googleapis\.com/.test(text(finding, 'resourceName'))
  )
}

const kubernetes = (record: JsonObject) =>
  has(record, 'apiVersion', 'kind') ||
  has(list(record, 'Controls')[0], 'tests') ||
  (has(record, 'node_type', 'tests') && has(record, 'version'))

/** In this order: the first that fits. */
const tools: readonly Known[] = [
  { refusal: 'sarif', detail: 'SARIF', is: (r) => Array.isArray(r.runs) && (has(r, 'version') || text(r, '$schema').includes('sarif')) },
  { refusal: 'cloudtrail-log', detail: 'CloudTrail', is: (r) => has(list(r, 'Records')[0], 'eventVersion', 'eventName') },
  { refusal: 'cloudtrail-log', detail: 'CloudTrail', is: (r) => has(r, 'eventVersion', 'eventSource', 'eventName') },
  { refusal: 'cloudtrail-log', detail: 'cloudtrail lookup-events', is: (r) => has(list(r, 'Events')[0], 'CloudTrailEvent') },
  { refusal: 'other-cloud', detail: 'Microsoft Azure', is: azure },
  { refusal: 'other-cloud', detail: 'Google Cloud', is: googleCloud },
  { refusal: 'other-cloud', detail: 'Kubernetes', is: kubernetes },
  { refusal: 'other-json', detail: 'Trivy', is: (r) => has(r, 'ArtifactName') || (has(r, 'Results') && has(r, 'SchemaVersion')) },
  { refusal: 'other-json', detail: 'Checkov', is: (r) => has(r, 'check_type', 'results') },
  { refusal: 'other-json', detail: 'tfsec', is: (r) => has(list(r, 'results')[0], 'rule_id', 'long_id') },
  { refusal: 'other-json', detail: 'Terraform', is: (r) => has(r, 'terraform_version') },
  { refusal: 'other-json', detail: 'CloudFormation', is: (r) => has(r, 'AWSTemplateFormatVersion') },
  { refusal: 'other-json', detail: 'CycloneDX', is: (r) => text(r, 'bomFormat') === 'CycloneDX' },
  { refusal: 'other-json', detail: 'SPDX', is: (r) => has(r, 'spdxVersion') },
  { refusal: 'other-json', detail: 'Powerpipe snapshot', is: (r) => has(r, 'panels', 'layout') },
  { refusal: 'other-json', detail: 'ScoutSuite', is: (r) => has(r, 'last_run', 'services') },
  { refusal: 'other-json', detail: 'IAM policy', is: (r) => has(r, 'Version', 'Statement') },
]

/** The tool, cloud or log that the record comes from, where we know it and do not read it. */
export function otherTool(record: JsonObject): Refused | null {
  const known = tools.find(({ is }) => is(record))
  return known === undefined ? null : { refusal: known.refusal, detail: known.detail }
}
