import { join } from 'node:path'
import { modelFolder, type ReadModel, readYaml } from './compile.ts'
import { type Language, type SampleFile, sampleSchema } from './schema.ts'

const path = join(modelFolder, 'sample.yaml')

function unknownIds(sample: SampleFile, { model, recommendations }: ReadModel): string[] {
  const people = Object.keys(sample.people)
  const problems = sample.participants.filter((id) => !people.includes(id)).map((id) => `participants: unknown person ${id}`)
  for (const [id, { owner }] of Object.entries(sample.answers)) {
    if (!recommendations.some((recommendation) => recommendation.id === id)) problems.push(`answers: unknown recommendation ${id}`)
    if (owner !== undefined && !people.includes(owner)) problems.push(`answers.${id}.owner: unknown person ${owner}`)
  }
  for (const id of Object.keys(sample.lastQuarter.answers)) {
    if (!(id in sample.answers)) problems.push(`lastQuarter.answers: ${id} has no answer now`)
  }
  for (const { recommendation, owner } of sample.roadmap.items) {
    if (recommendation !== undefined && !recommendations.some(({ id }) => id === recommendation)) {
      problems.push(`roadmap: unknown recommendation ${recommendation}`)
    }
    if (owner !== undefined && !people.includes(owner)) problems.push(`roadmap: unknown person ${owner}`)
  }
  for (const id of Object.keys(sample.capabilityTargets)) {
    if (!model?.capabilities.some((capability) => capability.id === id)) problems.push(`capabilityTargets: unknown capability ${id}`)
  }
  return problems
}

function outsideExample(sample: SampleFile): string[] {
  const links = Object.entries(sample.answers).flatMap(([id, { evidence }]) => evidence.map(({ url }) => ({ id, url })))
  return links
    .filter(({ url }) => !/(^|\.)example\.com$/.test(new URL(url).hostname))
    .map(({ id, url }) => `answers.${id}.evidence: ${url} is not under example.com`)
}

/** Reads and checks the sample. `sample` is missing when the file does not fit its schema. */
export function readSample(model: ReadModel): { readonly sample: SampleFile | undefined; readonly problems: readonly string[] } {
  const problems: string[] = []
  const sample = readYaml(path, sampleSchema, problems)
  const found = sample ? [...unknownIds(sample, model), ...outsideExample(sample)] : []
  return { sample, problems: [...problems, ...found.map((problem) => `assessments/aws-security-maturity/sample.yaml: ${problem}`)] }
}

/** The sample in one language, people by their names. */
export function sampleIn(sample: SampleFile, language: Language) {
  const name = (person: string | undefined) => (person === undefined ? '' : (sample.people[person]?.[language] ?? ''))
  const { people, ...rest } = sample
  const answers = Object.entries(sample.answers).map(([id, answer]) => [
    id,
    {
      ...answer,
      owner: name(answer.owner),
      reason: answer.reason?.[language] ?? '',
      rationale: answer.rationale?.[language] ?? '',
      confidence: answer.confidence ?? null,
      evidence: answer.evidence.map((link) => ({ ...link, title: link.title[language] })),
    },
  ])
  return {
    ...rest,
    organisation: sample.organisation[language],
    name: sample.name[language],
    scope: sample.scope[language],
    participants: sample.participants.map(name),
    answers: Object.fromEntries(answers) as Record<string, SampleAnswer>,
    lastQuarter: { ...sample.lastQuarter, note: sample.lastQuarter.note[language] },
    roadmap: {
      ...sample.roadmap,
      items: sample.roadmap.items.map((item) => ({
        ...item,
        title: item.title?.[language] ?? '',
        owner: name(item.owner),
        note: item.note?.[language] ?? '',
        successCriterion: item.successCriterion?.[language] ?? '',
      })),
    },
  }
}

type FileAnswer = SampleFile['answers'][string]
type SampleAnswer = Pick<FileAnswer, 'value' | 'daysAgo'> & {
  readonly owner: string
  readonly reason: string
  readonly rationale: string
  readonly confidence: NonNullable<FileAnswer['confidence']> | null
  readonly evidence: readonly { readonly title: string; readonly url: string; readonly daysAgo: number }[]
}

export type CompiledSample = ReturnType<typeof sampleIn>
