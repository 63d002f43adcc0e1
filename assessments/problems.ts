import type { Language, ModelFile, ModelTextFile, RecommendationFile } from './schema.ts'

function unknownReferences(folder: string, model: ModelFile, recommendations: readonly RecommendationFile[]): string[] {
  const problems: string[] = []
  const capabilities = new Set(model.capabilities.map((capability) => capability.id))
  const phases = new Map(recommendations.map((recommendation) => [recommendation.id, recommendation.phase]))
  for (const recommendation of recommendations) {
    const say = (text: string) => problems.push(`${folder}/recommendations/${recommendation.id}/recommendation.yaml: ${text}`)
    if (!capabilities.has(recommendation.capability)) say(`capability: unknown id ${recommendation.capability}`)
    for (const role of recommendation.roles) if (!model.roles.includes(role)) say(`roles: unknown id ${role}`)
    for (const tag of recommendation.tags) if (!model.tags.includes(tag)) say(`tags: unknown id ${tag}`)
    for (const id of recommendation.prerequisites) {
      const phase = phases.get(id)
      if (phase === undefined) say(`prerequisites: unknown id ${id}`)
      else if (phase > recommendation.phase) say(`prerequisites: ${id} belongs to a later phase`)
    }
  }
  return problems
}

function duplicates(folder: string, recommendations: readonly RecommendationFile[]): string[] {
  const problems: string[] = []
  const seen = new Map<string, string>()
  for (const { id, order, url } of recommendations) {
    for (const key of [`order ${order}`, `url ${url}`]) {
      const other = seen.get(key)
      if (other) problems.push(`${folder}/recommendations/${id}/recommendation.yaml: ${key} is used by ${other} too`)
      seen.set(key, id)
    }
  }
  return problems
}

function cycles(folder: string, recommendations: readonly RecommendationFile[]): string[] {
  const prerequisites = new Map(recommendations.map((recommendation) => [recommendation.id, recommendation.prerequisites]))
  const done = new Set<string>()
  const problems: string[] = []
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      problems.push(`${folder}/recommendations/${id}/recommendation.yaml: prerequisites: cycle ${[...path, id].join(' -> ')}`)
      return
    }
    if (done.has(id)) return
    for (const next of prerequisites.get(id) ?? []) visit(next, [...path, id])
    done.add(id)
  }
  for (const id of prerequisites.keys()) visit(id, [])
  return problems
}

function unnamed(folder: string, model: ModelFile, texts: Partial<Record<Language, ModelTextFile>>): string[] {
  const problems: string[] = []
  for (const [language, text] of Object.entries(texts)) {
    const wanted = {
      phases: model.phases.map((phase) => phase.id),
      capabilities: model.capabilities.map((capability) => capability.id),
      roles: model.roles,
      tags: model.tags,
    }
    for (const [part, ids] of Object.entries(wanted) as [keyof typeof wanted, readonly string[]][]) {
      const named = Object.keys(text[part])
      for (const id of ids) if (!named.includes(id)) problems.push(`${folder}/model.${language}.yaml: ${part}.${id}: no text`)
      for (const id of named) if (!ids.includes(id)) problems.push(`${folder}/model.${language}.yaml: ${part}.${id}: unknown id`)
    }
  }
  return problems
}

type Parts = {
  readonly modelTexts: Partial<Record<Language, ModelTextFile>>
  readonly recommendations: readonly RecommendationFile[]
}

/** What is wrong between the files of a model: unknown ids, duplicates, cycles, names without an owner. `folder` is how the messages call it. */
export function modelProblems(folder: string, model: ModelFile, { modelTexts, recommendations }: Parts): readonly string[] {
  return [
    ...unknownReferences(folder, model, recommendations),
    ...duplicates(folder, recommendations),
    ...cycles(folder, recommendations),
    ...unnamed(folder, model, modelTexts),
  ]
}
