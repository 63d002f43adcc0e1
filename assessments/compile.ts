import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import type * as z from 'zod'
import { modelProblems } from './problems.ts'
import {
  type Language,
  languages,
  type ModelFile,
  type ModelTextFile,
  modelSchema,
  modelTextSchema,
  type RecommendationFile,
  type RecommendationTextFile,
  recommendationSchema,
  recommendationTextSchema,
  translatedTextSchema,
} from './schema.ts'

export const modelFolder = join(import.meta.dirname, 'aws-security-maturity')

export type ReadModel = {
  readonly model: ModelFile | undefined
  readonly modelTexts: Partial<Record<Language, ModelTextFile>>
  readonly recommendations: readonly RecommendationFile[]
  readonly texts: Record<Language, Record<string, RecommendationTextFile>>
  /** Every problem found, each beginning with the path of its file. Empty when the model is whole. */
  readonly problems: readonly string[]
}

/** The first 12 hex digits of SHA-256 over the English text as data, so that comments and line breaks do not count. */
export function fingerprint(text: RecommendationTextFile): string {
  return createHash('sha256')
    .update(JSON.stringify(recommendationTextSchema.parse(text)))
    .digest('hex')
    .slice(0, 12)
}

/** How messages call a file: by its path from the top of the repository. */
export function shown(path: string): string {
  return relative(join(import.meta.dirname, '..'), path)
}

/** Reads one file of YAML, or of JSON by its name; what is wrong with it is added to `problems`. */
export function readYaml<Schema extends z.ZodType>(path: string, schema: Schema, problems: string[]): z.infer<Schema> | undefined {
  if (!existsSync(path)) {
    problems.push(`${shown(path)}: the file is missing`)
    return undefined
  }
  const isJson = path.endsWith('.json')
  let raw: unknown
  try {
    const text = readFileSync(path, 'utf8')
    raw = isJson ? JSON.parse(text) : parse(text)
  } catch (error) {
    problems.push(`${shown(path)}: not ${isJson ? 'JSON' : 'YAML'}: ${String(error).split('\n')[0]}`)
    return undefined
  }
  const checked = schema.safeParse(raw)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) problems.push(`${shown(path)}: ${issue.path.join('.') || 'file'}: ${issue.message}`)
  return undefined
}

function readRecommendation(folder: string, read: { texts: ReadModel['texts']; problems: string[] }): RecommendationFile | undefined {
  const id = basename(folder)
  const structure = readYaml(join(folder, 'recommendation.yaml'), recommendationSchema, read.problems)
  if (structure && structure.id !== id)
    read.problems.push(`${shown(folder)}/recommendation.yaml: id is ${structure.id}, the folder is ${id}`)
  const english = readYaml(join(folder, 'en.yaml'), recommendationTextSchema, read.problems)
  const japanese = readYaml(join(folder, 'ja.yaml'), translatedTextSchema, read.problems)
  if (english) read.texts.en[id] = english
  if (!japanese) return structure
  const { translatedFrom, ...text } = japanese
  read.texts.ja[id] = text
  if (english && translatedFrom !== fingerprint(english)) {
    read.problems.push(
      `${shown(folder)}/ja.yaml: translatedFrom: the English text has changed since; read both, then run \`npm run model:stamp\``,
    )
  }
  return structure
}

/** Reads and checks every YAML file of the model. Never throws on what a file holds: it says what is wrong, and where. */
export function readModel(folder = modelFolder): ReadModel {
  const problems: string[] = []
  const model = readYaml(join(folder, 'model.yaml'), modelSchema, problems)
  const modelTexts: ReadModel['modelTexts'] = {}
  for (const language of languages) {
    const text = readYaml(join(folder, `model.${language}.yaml`), modelTextSchema, problems)
    if (text) modelTexts[language] = text
  }
  const texts: ReadModel['texts'] = { en: {}, ja: {} }
  const recommendations: RecommendationFile[] = []
  for (const id of readdirSync(join(folder, 'recommendations')).sort()) {
    const structure = readRecommendation(join(folder, 'recommendations', id), { texts, problems })
    if (structure) recommendations.push(structure)
  }
  recommendations.sort((a, b) => a.order - b.order)
  if (model) problems.push(...modelProblems(shown(folder), model, { modelTexts, recommendations }))
  return { model, modelTexts, recommendations, texts, problems }
}

/** Writes the fingerprint of each English text into its Japanese file: "I have read both, they say the same." */
export function stampTranslations(folder = modelFolder): readonly string[] {
  const stamped: string[] = []
  for (const [id, english] of Object.entries(readModel(folder).texts.en)) {
    const path = join(folder, 'recommendations', id, 'ja.yaml')
    if (!existsSync(path)) continue
    const before = readFileSync(path, 'utf8')
    const after = before.replace(/^translatedFrom:.*$/m, `translatedFrom: '${fingerprint(english)}'`)
    if (after === before) continue
    writeFileSync(path, after)
    stamped.push(id)
  }
  return stamped
}
