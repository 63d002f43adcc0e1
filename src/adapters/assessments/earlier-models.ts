import type { CompiledVersions } from '../../../assessments/versions.ts'
import type { CapabilityId, Model, Recommendation, RecommendationId } from '../../domain/model.ts'
import type { EarlierModel, ModelChange, RecommendationChange } from '../../domain/model-change.ts'

type Version = CompiledVersions[number]
type Entry = Version['recommendations'][number]

const idsOf = (ids: readonly string[]) => ids.map((id) => id as RecommendationId)

function toRecommendation(entry: Entry, order: number, of: { model: Model; site: string }): Recommendation {
  const capability = of.model.capabilities.find(({ id }) => id === entry.capability)
  if (!capability) throw new Error(`earlier recommendation ${entry.id} belongs to no capability`)
  return {
    id: entry.id as RecommendationId,
    order,
    capability: capability.id,
    phase: entry.phase,
    group: capability.group,
    url: of.site,
    effortDays: { low: 0, high: 0 },
    costClass: 'none',
    prerequisites: [],
    roles: [],
    services: [],
    tags: [],
    reviewed: false,
  }
}

function toChanges(entry: Entry): readonly RecommendationChange[] {
  const id = entry.id as RecommendationId
  switch (entry.next) {
    case 'same':
    case 'reworded':
      return [{ kind: entry.next, id }]
    case 'moved':
      return [{ kind: 'moved', id, before: { phase: entry.phase, capability: entry.capability as CapabilityId } }]
    case 'split':
      return idsOf(entry.into ?? []).map((part) => ({ kind: 'split', id: part, from: id }))
    case 'retired':
      return [{ kind: 'retired', id, ...(entry.replacedBy && { replacedBy: idsOf(entry.replacedBy) }) }]
  }
}

function toChange({ version, recommendations, new: added }: Version): ModelChange {
  const changes = [...recommendations.flatMap(toChanges), ...idsOf(added).map((id) => ({ kind: 'new' as const, id }))]
  return { from: version, to: version + 1, changes }
}

function toEarlierModel(version: Version, model: Model): EarlierModel {
  const capabilities = new Set<string>(version.recommendations.map(({ capability }) => capability))
  return {
    model: {
      id: model.id,
      version: version.version,
      site: version.site,
      capabilities: model.capabilities.filter(({ id }) => capabilities.has(id)),
      recommendations: version.recommendations.map((entry, index) => toRecommendation(entry, index + 1, { model, site: version.site })),
      roles: [],
      tags: [],
    },
    titles: new Map(version.recommendations.map(({ id, title }) => [id as RecommendationId, title])),
    change: toChange(version),
  }
}

/** Earlier versions as the domain knows them, the oldest first. `model`: the one of today, which gives capabilities their groups. */
export function toEarlierModels(versions: CompiledVersions, model: Model): readonly EarlierModel[] {
  return versions.map((version) => toEarlierModel(version, model))
}
