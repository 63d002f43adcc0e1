import type { DetectionArea, Severity } from '../../../domain/evidence/finding.ts'
import { text } from './fields.ts'

/** AWS has renamed some of its products over the years; one name each. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['inspector2', 'inspector'],
  ['macie2', 'macie'],
  ['accessanalyzer', 'access-analyzer'],
  ['iam-access-analyzer', 'access-analyzer'],
])

/** `guardduty` of `arn:aws:securityhub:<region>::product/aws/guardduty`, `productv2` too: the last part. Empty when it is no product's ARN. */
export function productOfArn(productArn: string): string {
  const slash = productArn.lastIndexOf('/')
  const before = productArn.lastIndexOf('/', slash - 1)
  if (slash <= before + 1 || !(productArn.endsWith('product', before) || productArn.endsWith('productv2', before))) return ''
  const last = productArn.slice(slash + 1).toLowerCase()
  return renamed.get(last) ?? last
}

/** The findings of Security Hub itself, not of the products that send theirs to it. */
export function isSecurityHub(productArn: string): boolean {
  return productArn.endsWith('/aws/securityhub')
}

const areas: ReadonlyMap<string, DetectionArea> = new Map([
  ['guardduty', 'threat'],
  ['detective', 'threat'],
  ['inspector', 'vulnerability'],
  ['securityhub-risk', 'exposure'],
])

const typePatterns: readonly (readonly [RegExp, DetectionArea])[] = [
  [/^sensitive ?data\b/i, 'sensitive-data'],
  [/external access|^effects\/data exposure\//i, 'external-access'],
  [/^vulnerabilities$|\/vulnerabilities(?:\/|$)/i, 'vulnerability'],
  [/^threats$|^ttps(?:\/|$)|^unusual behaviors(?:\/|$)/i, 'threat'],
  [/^exposure(?:\/|$)/i, 'exposure'],
]

/** What a product reports on: by its name where it has one area only, else by the types of the finding, wherever in the list they stand. */
export function areaOf(product: string, types: readonly unknown[]): DetectionArea {
  const known = areas.get(product)
  if (known !== undefined) return known
  for (const [pattern, area] of typePatterns) {
    if (types.some((type) => pattern.test(text(type)))) return area
  }
  return product === 'macie' ? 'sensitive-data' : 'other'
}

/** GuardDuty's number, 1.0 to 10.0, in its published bands. */
export function guardDutySeverity(number: number): Severity {
  if (!(number >= 1 && number <= 10)) return 'unknown'
  if (number >= 9) return 'critical'
  if (number >= 7) return 'high'
  return number >= 4 ? 'medium' : 'low'
}

/** The number from 0 to 100 of older ASFF, in its published bands. */
export function normalizedSeverity(number: number): Severity {
  if (!(number >= 0 && number <= 100)) return 'unknown'
  if (number === 0) return 'informational'
  if (number < 40) return 'low'
  if (number < 70) return 'medium'
  return number < 90 ? 'high' : 'critical'
}
