import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { modelFolder, type ReadModel, readYaml, shown } from './compile.ts'
import { catalogueProblems, mappingProblems, reachProblems } from './evidence-problems.ts'
import {
  type CheckCatalogueFile,
  type ControlCatalogueFile,
  checkCatalogueSchema,
  controlCatalogueSchema,
  type MappedTool,
  type MappingFile,
  mappedTools,
  mappingFileSchema,
  type ReachFile,
  reachFileSchema,
  type Strength,
} from './evidence-schema.ts'
import type { Language } from './schema.ts'

export const catalogueFolder = join(import.meta.dirname, 'catalogues')
export const evidenceFolder = join(modelFolder, 'evidence')

export type ReadEvidence = {
  readonly controls: ControlCatalogueFile | undefined
  readonly checks: CheckCatalogueFile | undefined
  readonly mappings: readonly MappingFile[]
  readonly reach: ReachFile | undefined
  /** Every problem found, each beginning with the path of its file. */
  readonly problems: readonly string[]
}

/** Reads and checks the mapping of evidence and what it refers to. Never throws on what a file holds: it says what is wrong, and where. */
export function readEvidence(model: ReadModel, folders = { evidence: evidenceFolder, catalogues: catalogueFolder }): ReadEvidence {
  const problems: string[] = []
  const controls = readYaml(join(folders.catalogues, 'security-hub-controls.json'), controlCatalogueSchema, problems)
  const checks = readYaml(join(folders.catalogues, 'prowler-checks.json'), checkCatalogueSchema, problems)
  problems.push(...catalogueProblems(shown(folders.catalogues), { controls, checks }))
  const known = { recommendations: model.recommendations, controls, checks }
  const mappings: MappingFile[] = []
  for (const tool of mappedTools) {
    const path = join(folders.evidence, `${tool}.yaml`)
    const file = readYaml(path, mappingFileSchema, problems)
    if (!file) continue
    mappings.push(file)
    if (file.tool !== tool) problems.push(`${shown(path)}: tool: is ${file.tool}, the file is named ${tool}`)
    problems.push(...mappingProblems(file, known).map((problem) => `${shown(path)}: ${problem}`))
  }
  const reachPath = join(folders.evidence, 'reach.yaml')
  const reach = readYaml(reachPath, reachFileSchema, problems)
  if (reach) {
    const found = reachProblems(reach, { recommendations: model.recommendations, mappings })
    problems.push(...found.map((problem) => `${shown(reachPath)}: ${problem}`))
  }
  const expected: readonly string[] = [...mappedTools, 'reach'].map((name) => `${name}.yaml`)
  for (const name of readdirSync(folders.evidence)) {
    if (!expected.includes(name)) problems.push(`${shown(join(folders.evidence, name))}: nothing reads a file of this name`)
  }
  return { controls, checks, mappings, reach, problems }
}

/** Subjects that say the same, as a row of the file; the last part is there where AWS names them. */
export type CompiledRow = readonly [subjects: readonly string[], onFail: Strength, onPass: Strength, namedByAws?: 1]

/** In the words of the tool, or in both languages. */
type CompiledTitle = string | Readonly<Record<Language, string>>

/** What `virtual:assessment/evidence` holds: short, because it is downloaded; `src/adapters/assessments` makes it what the domain knows. */
export type CompiledEvidence = {
  readonly catalogue: {
    readonly standards: readonly string[]
    /** Standards are places in the list above; the last part is there for those retired. */
    readonly controls: readonly (readonly [
      id: string,
      title: string,
      severity: Severity,
      service: string,
      standards: readonly number[],
      titleJa: string | 0,
      retired?: 1,
    ])[]
    readonly aliases: Readonly<Record<string, string>>
    readonly legacyGeneratorIds: Readonly<Record<string, readonly string[]>>
    readonly configRules: Readonly<Record<string, readonly string[]>>
    readonly checks: readonly (readonly [id: string, title: string, service: string, severity: Severity, ...aliases: string[]])[]
  }
  readonly rows: Readonly<Partial<Record<MappedTool, Readonly<Record<string, readonly CompiledRow[]>>>>>
  readonly titles: Readonly<Partial<Record<MappedTool, Readonly<Record<string, CompiledTitle>>>>>
  readonly reach: Readonly<Record<string, { readonly reach: Strength; readonly limit?: Readonly<Record<Language, string>> | undefined }>>
}
type Severity = ControlCatalogueFile['controls'][number]['severity']

function compiledRows(file: MappingFile, formerNames: ReadonlyMap<string, readonly string[]>): Record<string, readonly CompiledRow[]> {
  const rowOf = ({ subject, onFail, onPass, namedByAws }: MappingFile['recommendations'][string][number]): CompiledRow => {
    // A result under a check's former name says what one under its name of today says.
    const subjects = [subject].flat().flatMap((id) => [id, ...(file.tool === 'prowler' ? (formerNames.get(id) ?? []) : [])])
    return namedByAws ? [subjects, onFail, onPass, 1] : [subjects, onFail, onPass]
  }
  return Object.fromEntries(Object.entries(file.recommendations).map(([id, rows]) => [id, rows.map(rowOf)]))
}

function compiledTitles(file: MappingFile): Record<string, CompiledTitle> {
  const titled = Object.values(file.recommendations).flat()
  return Object.fromEntries(titled.flatMap(({ subject, title }) => (title === undefined ? [] : [[[subject].flat()[0] ?? '', title]])))
}

/** The evidence as the app loads it. */
export function compileEvidence({ controls, checks, mappings, reach }: ReadEvidence): CompiledEvidence {
  const standards = [...new Set(controls?.controls.flatMap((control) => control.standards))].sort()
  const formerNames = new Map(checks?.checks.map(({ id, aliases }) => [id, aliases ?? []]))
  return {
    catalogue: {
      standards,
      controls: (controls?.controls ?? []).map(({ id, title, titleJa, severity, service, retired, ...control }) => {
        const places = control.standards.map((standard) => standards.indexOf(standard))
        return retired ? [id, title, severity, service, places, titleJa ?? 0, 1] : [id, title, severity, service, places, titleJa ?? 0]
      }),
      aliases: controls?.aliases ?? {},
      legacyGeneratorIds: controls?.legacyGeneratorIds ?? {},
      configRules: controls?.configRules ?? {},
      checks: (checks?.checks ?? []).map(({ id, title, service, severity, aliases = [] }) => [id, title, service, severity, ...aliases]),
    },
    rows: Object.fromEntries(mappings.map((file) => [file.tool, compiledRows(file, formerNames)])),
    titles: Object.fromEntries(mappings.map((file) => [file.tool, compiledTitles(file)])),
    reach: reach?.recommendations ?? {},
  }
}
