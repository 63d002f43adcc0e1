import type { EvidenceCell } from './evidence-file.ts'
import type { Tool } from './finding.ts'
import { subjectOf } from './merge-cells.ts'

export const detectors = ['security-hub', 'guardduty', 'inspector', 'macie', 'access-analyzer', 'config'] as const
export type Detector = (typeof detectors)[number]

/**
 * Whether a detector is on, as far as the evidence shows: by the control or check that looks at it, else by what it reports. `partly`: on
 * in some Regions or for some kinds of resource only. `unknown`: nothing tells; never the same as off.
 */
export type DetectorState = 'on' | 'partly' | 'off' | 'unknown'

/** Controls and checks that look at a detector itself. */
const lookingAt: ReadonlyMap<string, readonly [Tool, Detector]> = new Map<string, readonly [Tool, Detector]>([
  ['GuardDuty.1', ['security-hub', 'guardduty']],
  ['Inspector.1', ['security-hub', 'inspector']],
  ['Inspector.2', ['security-hub', 'inspector']],
  ['Inspector.3', ['security-hub', 'inspector']],
  ['Inspector.4', ['security-hub', 'inspector']],
  ['Macie.1', ['security-hub', 'macie']],
  ['IAM.28', ['security-hub', 'access-analyzer']],
  ['Config.1', ['security-hub', 'config']],
  ['securityhub_enabled', ['prowler', 'security-hub']],
  ['guardduty_is_enabled', ['prowler', 'guardduty']],
  ['inspector2_is_enabled', ['prowler', 'inspector']],
  ['macie_is_enabled', ['prowler', 'macie']],
  ['accessanalyzer_enabled', ['prowler', 'access-analyzer']],
  ['config_recorder_all_regions_enabled', ['prowler', 'config']],
  ['security-hub-enabled', ['aws-api', 'security-hub']],
  ['guardduty-enabled', ['aws-api', 'guardduty']],
  ['inspector-ec2-scanning', ['aws-api', 'inspector']],
  ['inspector-ecr-scanning', ['aws-api', 'inspector']],
  ['inspector-lambda-scanning', ['aws-api', 'inspector']],
  ['macie-enabled', ['aws-api', 'macie']],
  ['external-access-analyzer', ['aws-api', 'access-analyzer']],
  ['config-recorder-on', ['aws-api', 'config']],
])

/** What has been heard for and against a detector being on. */
export type DetectorWitness = { readonly on: Set<Detector>; readonly off: Set<Detector>; readonly reports: Set<Detector> }

export const newWitness = (): DetectorWitness => ({ on: new Set(), off: new Set(), reports: new Set() })

/** Hears what a control or check says of detectors, be it that its tool reports at all. */
export function witnessCell(witness: DetectorWitness, cell: EvidenceCell): void {
  if (cell.tool === 'security-hub') witness.reports.add('security-hub')
  if (cell.tool === 'aws-config') witness.reports.add('config')
  const [tool, detector] = lookingAt.get(subjectOf(cell)) ?? []
  if (detector === undefined || tool !== cell.tool) return
  if (cell.counts.failed > 0) witness.off.add(detector)
  // Config.1 passes wherever Security Hub is on beside Security Hub CSPM, whatever becomes of Config.
  if (cell.counts.passed > cell.nothingToCheck && cell.controlId !== 'Config.1') witness.on.add(detector)
}

/** Hears that a product reports. */
export function witnessProduct(witness: DetectorWitness, product: string): void {
  const detector = detectors.find((one) => one === product)
  if (detector !== undefined) witness.reports.add(detector)
}

/** What follows for one place: a detector that fails its check and yet passes or reports is on in part. */
export function stateOf({ on, off, reports }: DetectorWitness, detector: Detector): DetectorState {
  const isOn = on.has(detector) || reports.has(detector)
  if (off.has(detector)) return isOn ? 'partly' : 'off'
  return isOn ? 'on' : 'unknown'
}

/** The state in an account from those in its Regions; Regions of which nothing is known are left out. */
export function stateOverRegions(states: readonly DetectorState[]): DetectorState {
  const known = new Set(states.filter((state) => state !== 'unknown'))
  const [first, second] = known
  return second === undefined ? (first ?? 'unknown') : 'partly'
}

export function eachDetector<Value>(value: (detector: Detector) => Value): Readonly<Record<Detector, Value>> {
  return Object.fromEntries(detectors.map((detector) => [detector, value(detector)])) as Record<Detector, Value>
}
