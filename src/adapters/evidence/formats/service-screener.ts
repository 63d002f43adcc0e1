import type { Severity } from '../../../domain/evidence/finding.ts'
import { accountId, list, path, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

const severities: ReadonlyMap<string, Severity> = new Map([
  ['H', 'high'],
  ['M', 'medium'],
  ['L', 'low'],
  ['I', 'informational'],
])

const isThing = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each service that was scanned, with its rules; the frameworks and custom pages beside them are made from these. */
function servicesOf(record: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries(record).flatMap(([service, part]) => {
    if (/^__|^framework_|^customPage_/.test(service) || !isThing(part)) return []
    return isThing(path(part, 'summary')) ? [[service, part] as const] : []
  })
}

const hasRules = (part: JsonObject) => Object.values(path(part, 'summary') ?? {}).some((rule) => isThing(path(rule, '__affectedResources')))

/** Values are written for a web page; what is kept is plain text. */
function plainText(value: unknown): string {
  return text(value).replaceAll(/<[^<>]{0,200}>/g, '')
}

/**
 * `api-full.json` of Service Screener v2. Only rules that failed are in it: a rule that is not there passed, was not looked at or does not
 * exist in that version, so nothing passes here; a service that was scanned says at least where.
 */
export const serviceScreener: JsonFormat = {
  kind: 'json',
  id: 'service-screener',
  claims(record) {
    const services = servicesOf(record)
    if (isThing(path(record, '__metadata'))) return services.length > 0 || text(record, '__metadata', 'accountId') !== ''
    return services.some(([, part]) => hasRules(part))
  },
  read(record, sink) {
    const account = accountId(path(record, '__metadata', 'accountId'))
    for (const region of list(record, '__metadata', 'regions')) sink.place(account, regionOf(text(region)))
    const rules = servicesOf(record).flatMap(([service, part]) =>
      Object.entries(path(part, 'summary') as JsonObject).map(([rule, found]) => [`${service}.${rule}`, found] as const),
    )
    for (const [checkId, found] of rules) readRule(checkId, found, account, sink)
    if (rules.length === 0) sink.skip('not-a-result')
  },
}

const regionOf = (written: string) => (written.toUpperCase() === 'GLOBAL' ? 'global' : written)

function readRule(checkId: string, rule: unknown, account: string, sink: Sink): void {
  const affected = path(rule, '__affectedResources')
  const places = isThing(affected) ? Object.entries(affected) : []
  const found = places.flatMap(([region, resources]) =>
    list({ resources }, 'resources').map((one) => [regionOf(region), plainText(one)] as const),
  )
  // T is for notes, which find nothing.
  if (found.length === 0 || text(rule, '__categoryMain') === 'T') {
    sink.skip('not-a-result')
    return
  }
  for (const [region, resource] of found) {
    sink.finding({
      tool: 'service-screener',
      controlId: null,
      checkId,
      status: 'failed',
      hadNothingToCheck: false,
      severity: severities.get(text(rule, 'criticality')) ?? 'unknown',
      account,
      region,
      resource,
      observedAt: null,
      id: ['service-screener', account, region, checkId, resource].join('|'),
      standards: [],
      count: 1,
    })
  }
}
