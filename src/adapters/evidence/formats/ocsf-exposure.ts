import type { Exposure, Trait } from '../../../domain/evidence/finding.ts'
import { productOfArn } from './detector.ts'
import { firstOf, list, path, text } from './fields.ts'
import type { JsonObject, Sink } from './format.ts'
import {
  controlBehind,
  firstResource,
  ocsfFirstSeenAt,
  ocsfObservedAt,
  ocsfPlace,
  ocsfProductArn,
  ocsfSeverity,
  ocsfWorkflow,
  typesOf,
  uidOf,
} from './ocsf-fields.ts'

/** By type or by product: its name has changed, and the place of the type in the list is not fixed. */
export function isExposure(record: JsonObject): boolean {
  if (productOfArn(ocsfProductArn(record)) === 'securityhub-risk') return true
  if (typesOf(record).some((type) => /^exposure(?:\/|$)/i.test(text(type)))) return true
  return /^(?:aws )?security hub exposure/i.test(text(record, 'metadata', 'product', 'name'))
}

const categories: ReadonlyMap<string, string> = new Map([
  ['misconfiguration', 'misconfiguration'],
  ['reachability', 'reachability'],
  ['vulnerability', 'vulnerability'],
  ['sensitive data', 'sensitive-data'],
  ['assumability', 'assumability'],
  ['impact', 'impact'],
])

/** In our spelling where we know it, else as the file says: AWS adds categories. */
function categoryOf(written: string): string {
  return categories.get(written.toLowerCase().replaceAll(/[\s_-]+/g, ' ')) ?? written
}

/** `traits` has one entry a trait, `tags` one a category with all its traits; files have had either. */
function traitsIn(holder: unknown, controlId: string | null): readonly Trait[] {
  const traits = list(holder, 'traits')
  const entries = traits.length > 0 ? traits : list(holder, 'tags')
  return entries.flatMap((entry) => {
    const category = categoryOf(firstOf(text(entry, 'category'), text(entry, 'name')))
    const values = list(entry, 'values').map((value) => text(value))
    const named = text(entry, 'category') === '' ? [] : [text(entry, 'name')]
    const titles = [...values, ...(values.length === 0 ? [...named, text(entry, 'value')] : [])].filter((title) => title !== '')
    if (category === '') return []
    return (titles.length === 0 ? [''] : titles).map((title) => ({ category, title, controlId }))
  })
}

/** Of every contributing finding; one that names no trait still shows by its title that it contributes. */
function allTraits(record: JsonObject, sink: Sink): readonly Trait[] {
  const own = traitsIn({ traits: path(record, 'finding_info', 'traits') }, null)
  const contributed = list(record, 'finding_info', 'related_events').flatMap((event) => {
    const title = text(event, 'title')
    const controlId = controlBehind(text(event, 'uid'), sink)
    const traits = traitsIn(event, controlId).map((trait) => (trait.title === '' ? { ...trait, title } : trait))
    if (traits.length > 0 || (title === '' && controlId === null)) return traits
    return [{ category: categoryOf(controlId === null ? '' : 'misconfiguration'), title, controlId }]
  })
  return [...contributed, ...own]
}

export function readExposure(record: JsonObject, sink: Sink): void {
  const exposure: Exposure = {
    id: firstOf(uidOf(record), text(record, 'metadata', 'uid')),
    title: firstOf(text(record, 'finding_info', 'title'), text(record, 'finding_info', 'desc')),
    severity: ocsfSeverity(record),
    isOpen: ocsfWorkflow(record) === 'open',
    ...ocsfPlace(record),
    resourceType: text(firstResource(record), 'type'),
    firstSeenAt: ocsfFirstSeenAt(record),
    observedAt: ocsfObservedAt(record),
    traits: allTraits(record, sink),
  }
  sink.exposure(exposure)
}
