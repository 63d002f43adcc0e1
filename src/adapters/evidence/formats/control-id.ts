import type { Catalogue } from '../../../domain/evidence/catalogue.ts'
import { controlOf } from '../../../domain/evidence/catalogue.ts'
import { path, text } from './fields.ts'

/** `EC2.8`, `PCI.EC2.2`, `SageMaker AI.1`: letters first, so that the rule number 1.20 of a CIS benchmark is none. */
const controlShape = /^[A-Za-z][A-Za-z0-9]*(?: AI)?(?:\.[A-Za-z][A-Za-z0-9]*)?\.\d{1,4}$/
const inPath = /(?:^|[/:])security-control\/([^/\s]+)(?:\/|$)/

export function looksLikeControl(id: string): boolean {
  return controlShape.test(id)
}

/** The id as the catalogue writes it; one that it does not know stays as it is. */
export function asCatalogued(id: string, catalogue: Catalogue): string {
  return controlOf(catalogue, id)?.id ?? id
}

/** The control a path names as `security-control/EC2.8`, in a generator id or an ARN; `null` when it names none. */
function controlInPath(written: string, catalogue: Catalogue): string | null {
  const id = written.includes('security-control/') ? inPath.exec(written)?.[1] : undefined
  return id === undefined ? null : asCatalogued(id, catalogue)
}

/** The standard a path names, without prefix: `pci-dss/v/3.2.1`; empty when it names none. */
export function standardInPath(written: string): string {
  const v = written.indexOf('/v/')
  if (v < 1) return ''
  const start = Math.max(written.lastIndexOf('/', v - 1), written.lastIndexOf(':', v - 1)) + 1
  const end = written.indexOf('/', v + 3)
  const standard = end === -1 ? written.slice(start) : written.slice(start, end)
  return start < v && standard.length > v - start + 3 ? standard : ''
}

/**
 * The controls behind a generator id: of consolidated findings, or of the time before, when each standard had its own. One rule of CIS 1.2
 * stands for two controls. Empty when it is no generator id of Security Hub's controls; a rule nobody lists any more stays as it is written.
 */
export function controlsOfGenerator(generatorId: string, catalogue: Catalogue): readonly string[] {
  const consolidated = controlInPath(generatorId, catalogue)
  if (consolidated !== null) return [consolidated]
  // In China and GovCloud the same ARN starts with another partition.
  const listed = catalogue.legacyGeneratorIds.get(generatorId.replace(/^arn:aws[a-z-]*:/, 'arn:aws:'))
  if (listed !== undefined && listed.length > 0) return listed.map((id) => asCatalogued(id, catalogue))
  if (standardInPath(generatorId) === '') return []
  const last = generatorId.slice(generatorId.lastIndexOf('/') + 1)
  if (looksLikeControl(last)) return [asCatalogued(last, catalogue)]
  return /^\d+(?:\.\d+)+$/.test(last) ? [generatorId] : []
}

/** What consolidation switched off leaves in `ProductFields`, as generator ids. */
function generatorsInProductFields(fields: unknown): readonly string[] {
  const ruleId = text(fields, 'RuleId')
  const controlId = text(fields, 'ControlId')
  const controlArn = text(fields, 'StandardsControlArn')
  const generators: string[] = []
  if (ruleId !== '') generators.push(`${text(fields, 'StandardsGuideArn')}/rule/${ruleId}`)
  const afterControl = controlArn.split(':control/')[1]
  if (afterControl !== undefined) generators.push(afterControl)
  if (controlId !== '') generators.push(`${standardInPath(text(fields, 'StandardsArn'))}/${controlId}`, controlId)
  return generators
}

/**
 * The controls an ASFF finding of Security Hub is about, in the reading order of the guide: the field for it, the generator id, what
 * consolidation switched off leaves in `ProductFields`, the finding's own ARN. Empty when none of them names one.
 */
export function controlsOfAsff(record: unknown, catalogue: Catalogue): readonly string[] {
  const given = text(record, 'Compliance', 'SecurityControlId')
  if (given !== '') return [asCatalogued(given, catalogue)]
  const byGenerator = controlsOfGenerator(text(record, 'GeneratorId'), catalogue)
  if (byGenerator.length > 0) return byGenerator
  for (const generator of generatorsInProductFields(path(record, 'ProductFields'))) {
    const found = controlsOfGenerator(generator, catalogue)
    if (found.length > 0) return found
    if (looksLikeControl(generator)) return [asCatalogued(generator, catalogue)]
  }
  return controlsInFindingArn(text(record, 'Id'), catalogue)
}

/** `.../security-control/EC2.8/finding/<uuid>`, or `.../subscription/pci-dss/v/3.2.1/PCI.Lambda.2/finding/<uuid>`. */
export function controlsInFindingArn(id: string, catalogue: Catalogue): readonly string[] {
  const control = controlInPath(id, catalogue)
  if (control !== null) return [control]
  const subscription = /:subscription\/(.+)\/finding\//.exec(id)?.[1]
  if (subscription === undefined) return []
  const rule = /^(cis-aws-foundations-benchmark\/v\/1\.2\.0)\/(\d+\.\d+)$/.exec(subscription)
  return controlsOfGenerator(rule === null ? subscription : `arn:aws:securityhub:::ruleset/${rule[1]}/rule/${rule[2]}`, catalogue)
}
