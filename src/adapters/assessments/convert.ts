import type { CapabilityId, Model, ModelNames, ModelTexts, Named, Phase, Recommendation, RecommendationId } from '../../domain/model.ts'

type RecommendationEntry = ModelModule['recommendations'][number]
type GroupOf = ReadonlyMap<string, Recommendation['group']>

function toRecommendation(entry: RecommendationEntry, groupOf: GroupOf): Recommendation {
  const group = groupOf.get(entry.capability)
  if (group === undefined) throw new Error(`recommendation ${entry.id} belongs to no capability`)
  return {
    id: entry.id as RecommendationId,
    order: entry.order,
    capability: entry.capability as CapabilityId,
    phase: entry.phase,
    group,
    url: entry.url,
    effortDays: entry.effortDays,
    costClass: entry.costClass,
    prerequisites: entry.prerequisites.map((id) => id as RecommendationId),
    roles: entry.roles,
    services: entry.services,
    tags: entry.tags,
    reviewed: entry.reviewed,
  }
}

export function toModel(compiled: ModelModule): Model {
  const groupOf: GroupOf = new Map(compiled.capabilities.map(({ id, group }) => [id, group]))
  return {
    id: compiled.id,
    version: compiled.version,
    site: compiled.site,
    capabilities: compiled.capabilities.map(({ id, group }) => ({ id: id as CapabilityId, group })),
    // What is retired keeps its title, for answers of older versions, but is no longer asked.
    recommendations: compiled.recommendations
      .filter(({ retired }) => retired === undefined)
      .map((recommendation) => toRecommendation(recommendation, groupOf)),
    roles: compiled.roles,
    tags: compiled.tags,
  }
}

function phaseNames(names: NamesModule, model: ModelModule): Readonly<Record<Phase, Named>> {
  const entries = model.phases.map(({ number, id }) => [number, names.phases[id]] as const)
  return Object.fromEntries(entries) as Record<Phase, Named>
}

/** The names of a language, the phases by number, which only the structure of the model knows. */
export function toNames(names: NamesModule, model: ModelModule): ModelNames {
  return {
    name: names.name,
    phases: phaseNames(names, model),
    capabilities: new Map(Object.entries(names.capabilities).map(([id, text]) => [id as CapabilityId, text])),
    groups: names.groups,
    roles: new Map(Object.entries(names.roles)),
    tags: new Map(Object.entries(names.tags)),
    titles: new Map(Object.entries(names.titles).map(([id, title]) => [id as RecommendationId, title])),
  }
}

export function toTexts(texts: TextsModule): ModelTexts {
  return new Map(Object.entries(texts).map(([id, text]) => [id as RecommendationId, text]))
}
