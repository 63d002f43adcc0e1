import type { Severity } from './finding.ts'

/** A control of AWS Security Hub CSPM. */
export type Control = {
  readonly id: string
  readonly title: string
  /** `null`: AWS's Japanese title is not known to us. */
  readonly titleJa: string | null
  readonly severity: Severity
  readonly service: string
  /** Short names: `FSBP`, `CIS-3.0.0`. */
  readonly standards: readonly string[]
  readonly isRetired: boolean
}

/** A check of Prowler. */
export type Check = { readonly id: string; readonly title: string; readonly service: string; readonly severity: Severity }

/** What the tools can look at, as published. Ids are compared without regard to case: AWS itself writes both Autoscaling.5 and AutoScaling.5. */
export type Catalogue = {
  /** By id in lower case, retired ones too. */
  readonly controls: ReadonlyMap<string, Control>
  /** Other spellings, in lower case, to ids. */
  readonly aliases: ReadonlyMap<string, string>
  /** Generator ids of the time before consolidated control findings, to control ids. */
  readonly legacyGeneratorIds: ReadonlyMap<string, readonly string[]>
  /** Names of AWS Config managed rules to control ids. */
  readonly configRules: ReadonlyMap<string, readonly string[]>
  /** By id. */
  readonly prowlerChecks: ReadonlyMap<string, Check>
}

/** The control as the catalogue writes it; `null` when it does not know the id. */
export function controlOf(catalogue: Pick<Catalogue, 'controls' | 'aliases'>, id: string): Control | null {
  const lower = id.toLowerCase()
  const alias = catalogue.aliases.get(lower)
  return catalogue.controls.get(alias?.toLowerCase() ?? lower) ?? null
}
