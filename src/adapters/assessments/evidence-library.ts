import type { CompiledEvidence, CompiledRow } from '../../../assessments/compile-evidence.ts'
import type { Catalogue, Check, Control } from '../../domain/evidence/catalogue.ts'
import type { Tool } from '../../domain/evidence/finding.ts'
import { type Mapping, type MappingRow, titleKey } from '../../domain/evidence/mapping.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'

type CompiledCatalogue = CompiledEvidence['catalogue']

function toControl(standardNames: readonly string[], compiled: CompiledCatalogue['controls'][number]): Control {
  const [id, title, severity, service, places, titleJa, retired] = compiled
  const standards = places.flatMap((place) => standardNames[place] ?? [])
  return { id, title, titleJa: titleJa === 0 ? null : titleJa, severity, service, standards, isRetired: retired === 1 }
}

/** A check under each name it has had, so that files of earlier versions find it too. */
function toChecks([id, title, service, severity, ...formerNames]: CompiledCatalogue['checks'][number]): readonly Check[] {
  return [id, ...formerNames].map((name) => ({ id: name, title, service, severity }))
}

function toCatalogue(compiled: CompiledCatalogue): Catalogue {
  const controls = compiled.controls.map((control) => toControl(compiled.standards, control))
  return {
    controls: new Map(controls.map((control) => [control.id.toLowerCase(), control])),
    aliases: new Map(Object.entries(compiled.aliases).map(([alias, id]) => [alias.toLowerCase(), id])),
    legacyGeneratorIds: new Map(Object.entries(compiled.legacyGeneratorIds)),
    configRules: new Map(Object.entries(compiled.configRules)),
    prowlerChecks: new Map(compiled.checks.flatMap(toChecks).map((check) => [check.id, check])),
  }
}

function toRows(tool: Tool, recommendation: RecommendationId, [subjects, onFail, onPass, named]: CompiledRow): readonly MappingRow[] {
  return subjects.map((subject) => ({ recommendation, tool, subject, onFail, onPass, isNamedByAws: named === 1 }))
}

function toMapping(compiled: CompiledEvidence): Mapping {
  // Keys are those of the compiled module, whose type says which tools they are.
  const tools = Object.keys(compiled.rows) as (keyof typeof compiled.rows)[]
  const reach = Object.entries(compiled.reach).map(([id, entry]) => [id as RecommendationId, entry] as const)
  return {
    rows: tools.flatMap((tool) =>
      Object.entries(compiled.rows[tool] ?? {}).flatMap(([id, rows]) => rows.flatMap((row) => toRows(tool, id as RecommendationId, row))),
    ),
    reach: new Map(reach.map(([id, entry]) => [id, entry.reach])),
    limits: new Map(reach.flatMap(([id, { limit }]) => (limit === undefined ? [] : [[id, limit] as const]))),
    titles: new Map(
      tools.flatMap((tool) =>
        Object.entries(compiled.titles[tool] ?? {}).map(([subject, title]) => [
          titleKey({ tool, subject }),
          typeof title === 'string' ? { en: title, ja: title } : title,
        ]),
      ),
    ),
  }
}

export function toEvidenceLibrary(compiled: CompiledEvidence): EvidenceLibrary {
  return { catalogue: toCatalogue(compiled.catalogue), mapping: toMapping(compiled) }
}
