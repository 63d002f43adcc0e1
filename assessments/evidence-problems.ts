import type { CheckCatalogueFile, ControlCatalogueFile, MappedTool, MappingFile, ReachFile } from './evidence-schema.ts'
import type { RecommendationFile } from './schema.ts'

type Known = {
  readonly recommendations: readonly RecommendationFile[]
  readonly controls: ControlCatalogueFile | undefined
  readonly checks: CheckCatalogueFile | undefined
}

/** What an id looks like where no published list is kept; the lists of our own checks live in `src`, and a test compares them. */
const shapes: Readonly<Partial<Record<MappedTool, RegExp>>> = {
  'aws-api': /^[a-z0-9]+(-[a-z0-9]+)*$/,
  detections: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'trusted-advisor': /^[A-Za-z0-9]{8,12}$/,
  'service-screener': /^[a-z0-9]+\.[A-Za-z0-9]+$/,
}
/** Tools whose checks no catalogue names: each row must. */
const untitled: readonly MappedTool[] = ['aws-api', 'detections', 'trusted-advisor', 'service-screener']
/** Checks of our own, which we name in both languages. */
const ownTools: readonly MappedTool[] = ['aws-api', 'detections']

/** Why a tool's control or check cannot be named like this; `null` when it can. */
export function subjectProblem(tool: MappedTool, id: string, { controls, checks }: Known): string | null {
  const shape = shapes[tool]
  if (shape) return shape.test(id) ? null : `${id} is no id of ${tool}`
  const published = (tool === 'security-hub' ? controls?.controls : checks?.checks) ?? []
  if (published.some((one) => one.id === id)) return null
  const meant = published.find((one) => one.id.toLowerCase() === id.toLowerCase())
  if (meant) return `${id} is written ${meant.id} in the catalogue`
  const today = checks?.checks.find(({ aliases }) => aliases?.includes(id))
  return today ? `${id} is called ${today.id} today` : `unknown ${tool === 'security-hub' ? 'control' : 'check'} ${id}`
}

function titleProblem(tool: MappedTool, row: MappingFile['recommendations'][string][number], titles: Map<string, string>): string | null {
  const { subject, title } = row
  if (title === undefined) return untitled.includes(tool) ? `${[subject].flat().join(', ')} needs a title` : null
  if (typeof subject !== 'string') return `a title belongs to one subject, not to ${subject.join(', ')}`
  if (ownTools.includes(tool) && typeof title === 'string') return `${subject} needs its title in both languages`
  const other = titles.get(subject)
  const written = typeof title === 'string' ? title : `${title.en} / ${title.ja}`
  titles.set(subject, written)
  return other === undefined || other === written ? null : `${subject} has two titles`
}

/** What is wrong with one file of the mapping beside the model and the catalogues. */
export function mappingProblems(file: MappingFile, known: Known): readonly string[] {
  const problems: string[] = []
  const titles = new Map<string, string>()
  for (const [id, rows] of Object.entries(file.recommendations)) {
    const say = (problem: string | null) => {
      if (problem !== null) problems.push(`recommendations.${id}: ${problem}`)
    }
    if (!known.recommendations.some((recommendation) => recommendation.id === id)) say('unknown recommendation')
    const seen = new Set<string>()
    for (const row of rows) {
      say(titleProblem(file.tool, row, titles))
      for (const subject of [row.subject].flat()) {
        say(subjectProblem(file.tool, subject, known))
        if (seen.has(subject)) say(`${subject} is there twice`)
        seen.add(subject)
      }
    }
  }
  return problems
}

/** What is wrong with the reach of the recommendations, beside the model and all rows. */
export function reachProblems(
  { recommendations: reach }: ReachFile,
  { recommendations, mappings }: { readonly recommendations: readonly RecommendationFile[]; readonly mappings: readonly MappingFile[] },
): readonly string[] {
  const problems: string[] = []
  for (const { id } of recommendations) if (!Object.hasOwn(reach, id)) problems.push(`recommendations.${id}: no reach`)
  for (const [id, { reach: strength }] of Object.entries(reach)) {
    if (!recommendations.some((recommendation) => recommendation.id === id)) {
      problems.push(`recommendations.${id}: unknown recommendation`)
      continue
    }
    const rows = mappings.flatMap((file) => file.recommendations[id] ?? [])
    const isSettled = rows.some(({ onFail, onPass }) => onFail === 'decisive' || onPass === 'decisive')
    if (strength === 'decisive' && !isSettled) problems.push(`recommendations.${id}: the reach is decisive, but no row is`)
  }
  return problems
}

function twice(ids: readonly string[]): readonly string[] {
  const lower = ids.map((id) => id.toLowerCase())
  return ids.filter((_, place) => lower.indexOf(lower[place] ?? '') !== place)
}

/** What is wrong within the catalogues: ids that are there twice, references to what is not there. */
export function catalogueProblems(folder: string, { controls, checks }: Omit<Known, 'recommendations'>): readonly string[] {
  const problems: string[] = []
  const sayControls = (problem: string) => problems.push(`${folder}/security-hub-controls.json: ${problem}`)
  const ids = controls?.controls.map((control) => control.id) ?? []
  for (const id of twice(ids)) sayControls(`controls: ${id} is there twice`)
  const known = new Set(ids)
  for (const part of ['legacyGeneratorIds', 'configRules'] as const) {
    for (const [key, named] of Object.entries(controls?.[part] ?? {})) {
      for (const id of named) if (!known.has(id)) sayControls(`${part}.${key}: unknown control ${id}`)
    }
  }
  for (const [key, id] of Object.entries(controls?.aliases ?? {})) if (!known.has(id)) sayControls(`aliases.${key}: unknown control ${id}`)
  const names = checks?.checks.flatMap(({ id, aliases = [] }) => [id, ...aliases]) ?? []
  for (const id of twice(names)) problems.push(`${folder}/prowler-checks.json: checks: ${id} is there twice`)
  return problems
}
