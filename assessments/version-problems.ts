import type { ReadModel } from './compile.ts'
import type { ModelFile, RecommendationFile } from './schema.ts'
import type { EarlierVersionFile } from './version-schema.ts'

type Earlier = EarlierVersionFile['recommendations'][number]
/** What the version after an earlier one asks: another earlier one, or the model itself. */
type Place = { readonly id: string; readonly phase: number; readonly capability: string; readonly title: string | undefined }
type Places = ReadonlyMap<string, Place>
type Say = (text: string) => void

export type WholeModel = {
  readonly model: ModelFile
  readonly recommendations: readonly RecommendationFile[]
  readonly texts: ReadModel['texts']
}

function placesOf(version: EarlierVersionFile): Places {
  return new Map(version.recommendations.map((one) => [one.id, { ...one, title: one.title.en }]))
}

function placesToday({ recommendations, texts }: WholeModel): Places {
  const asked = recommendations.filter(({ retired }) => retired === undefined)
  return new Map(asked.map(({ id, phase, capability }) => [id, { id, phase, capability, title: texts.en[id]?.title }]))
}

/** Whether an answer to one may stand for the other without being asked about: the kind must be what both versions show. */
function stays(one: Earlier, after: Place | undefined, say: Say): void {
  if (!after) {
    say(`next: ${one.next}, but the next version does not have it`)
    return
  }
  const isMoved = after.phase !== one.phase || after.capability !== one.capability
  if (isMoved && one.next !== 'moved') say(`next: ${one.next}, but it is in another phase or capability in the next version`)
  if (!isMoved && one.next === 'moved') say('next: moved, but phase and capability are the same in the next version')
  if (one.next === 'same' && after.title?.toLowerCase() !== one.title.en.toLowerCase()) {
    say(`next: same, but the next version calls it “${after.title}”`)
  }
}

/** Where each recommendation ends. @returns where every id of the next version comes from, as often as it is named. */
function ends(version: EarlierVersionFile, after: Places, say: (id: string, text: string) => void): readonly string[] {
  return version.recommendations.flatMap((one) => {
    const sayHere: Say = (text) => say(one.id, text)
    if (one.next === 'retired') {
      if (after.has(one.id)) sayHere('next: retired, but the next version has it')
      for (const id of one.replacedBy ?? []) if (!after.has(id)) sayHere(`replacedBy: unknown id ${id}`)
      return []
    }
    if (one.next !== 'split') {
      stays(one, after.get(one.id), sayHere)
      return [one.id]
    }
    const parts = one.into ?? []
    for (const id of parts) if (!after.has(id)) sayHere(`into: unknown id ${id}`)
    if (after.has(one.id) && !parts.includes(one.id)) sayHere('into: its own id lives on and must be among the parts')
    return parts
  })
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

function problemsOf(file: string, version: EarlierVersionFile, after: Places): readonly string[] {
  const problems: string[] = []
  const say = (id: string, text: string) => problems.push(`${file}: ${id}: ${text}`)
  for (const id of repeated(version.recommendations.map((one) => one.id))) say(id, 'the id stands here twice')
  const origins = [...ends(version, after, say), ...version.new]
  for (const id of repeated(origins)) say(id, 'comes from more than one place')
  for (const id of after.keys())
    if (!origins.includes(id)) say(id, 'the next version has it, but nothing here becomes it and it is not new')
  for (const id of version.new) if (!after.has(id)) say(id, 'new: the next version does not have it')
  return problems
}

/** Ids are forever: a saved answer must never meet another question under the id of one that was retired. */
function reused(folder: string, versions: readonly EarlierVersionFile[]): readonly string[] {
  const earlier = new Set<string>()
  return versions.flatMap(({ version, recommendations, new: added }) => {
    for (const { id } of recommendations) earlier.add(id)
    return added.filter((id) => earlier.has(id)).map((id) => `${folder}/${version}.yaml: ${id}: new, but an earlier version had this id`)
  })
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]) => JSON.stringify(a) === JSON.stringify(b)

/** `since`, `revised` and `retired` of a recommendation must tell the same story as the versions. */
function historyProblems(
  folder: string,
  { model, recommendations }: WholeModel,
  versions: readonly EarlierVersionFile[],
): readonly string[] {
  const modelFolder = folder.replace(/\/[^/]*$/, '')
  return recommendations.flatMap(({ id, since, revised, retired }) => {
    const mine = versions.flatMap((version) => {
      const found = version.recommendations.find((one) => one.id === id)
      return found ? [{ ...found, version: version.version }] : []
    })
    const first = mine[0]?.version ?? model.version
    const changed = mine.filter(({ next }) => next !== 'same' && next !== 'retired').map(({ version }) => version + 1)
    const end = mine.find((one) => one.next === 'retired')
    const problems: string[] = []
    if (since !== first) problems.push(`since: ${since}, but the versions first have it in ${first}`)
    if (!isSameList(revised, changed)) problems.push(`revised: [${revised.join(', ')}], but the versions say [${changed.join(', ')}]`)
    if (retired?.in !== (end && end.version + 1))
      problems.push(`retired: the versions say ${end ? `in ${end.version + 1}` : 'it is still asked'}`)
    if (retired && end && !isSameList(retired.replacedBy, end.replacedBy ?? []))
      problems.push('retired.replacedBy: the versions say otherwise')
    return problems.map((problem) => `${modelFolder}/recommendations/${id}/recommendation.yaml: ${problem}`)
  })
}

/** What is wrong between the versions of the model. `folder` is how the messages call the folder of the version files. */
export function versionProblems(folder: string, whole: WholeModel, versions: readonly EarlierVersionFile[]): readonly string[] {
  const capabilities = new Set(whole.model.capabilities.map(({ id }) => id))
  const problems = versions.flatMap((version, index) => {
    const file = `${folder}/${version.version}.yaml`
    const following = versions[index + 1]
    const unknown = version.recommendations.filter(({ capability }) => !capabilities.has(capability))
    return [
      ...unknown.map(({ id, capability }) => `${file}: ${id}: capability: unknown id ${capability}`),
      ...problemsOf(file, version, following ? placesOf(following) : placesToday(whole)),
    ]
  })
  return [...problems, ...reused(folder, versions), ...historyProblems(folder, whole, versions)]
}
