const standardNames: readonly (readonly [pattern: RegExp, name: string])[] = [
  // AWS's own samples write the first one both ways.
  [/^aws-foundation(?:al-security)?-best-practices$/, 'FSBP'],
  [/^cis-aws-foundations-benchmark$/, 'CIS'],
  [/^pci-dss$/, 'PCI'],
  [/^nist-800-53$/, 'NIST-800-53'],
  [/^nist-800-171$/, 'NIST-800-171'],
  [/^aws-resource-tagging-standard$/, 'TAGGING'],
  [/^service-managed-aws-control-tower$/, 'CONTROL-TOWER'],
  [/^(?:aws-)?ai-security-best-practices$/, 'AI-SECURITY'],
]

/** Standards whose short name in the catalogue carries a version. */
const versioned: Readonly<Record<string, (version: string) => string>> = {
  CIS: (version) => `CIS-${version}`,
  PCI: (version) => `PCI-${version}`,
  'NIST-800-53': (version) => `NIST-800-53-r${version.split('.')[0]}`,
  'NIST-800-171': (version) => `NIST-800-171-r${version.split('.')[0]}`,
}

/**
 * The catalogue's short name of a standard for what files write: `aws-foundational-security-best-practices/v/1.0.0`,
 * `ruleset/cis-aws-foundations-benchmark/v/1.2.0`, or either as an ARN. A standard we do not know keeps the name it came with.
 */
export function standardName(name: string): string {
  const [, slug = '', version = ''] = /^(?:.*[/:])?([^/:]+)\/v\/(\d+(?:\.\d+)*)$/.exec(name) ?? []
  const known = standardNames.find(([pattern]) => pattern.test(slug.toLowerCase()))?.[1]
  return known === undefined ? name : (versioned[known]?.(version) ?? known)
}
