import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { modelFolder, type ReadModel, readYaml, shown } from './compile.ts'
import type { Language } from './schema.ts'
import { versionProblems } from './version-problems.ts'
import { type EarlierVersionFile, earlierVersionSchema } from './version-schema.ts'

export type ReadVersions = {
  /** The oldest first. */
  readonly versions: readonly EarlierVersionFile[]
  /** Every problem found, each beginning with the path of its file. */
  readonly problems: readonly string[]
}

/** Reads what earlier versions of the model asked, and checks that every recommendation of one comes out somewhere in the next. */
export function readVersions(read: ReadModel, folder = join(modelFolder, 'versions')): ReadVersions {
  const { model, recommendations } = read
  const problems: string[] = []
  if (!model) return { versions: [], problems }
  const names = Array.from({ length: model.version - 1 }, (_, index) => `${index + 1}.yaml`)
  const versions = names.flatMap((name) => {
    const version = readYaml(join(folder, name), earlierVersionSchema, problems)
    if (version && `${version.version}.yaml` !== name) problems.push(`${shown(folder)}/${name}: version is ${version.version}`)
    return version ? [version] : []
  })
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!names.includes(name))
      problems.push(`${shown(folder)}/${name}: the model has version ${model.version}, so this is not one before it`)
  }
  // What a file that cannot be read would have said is missed everywhere else too.
  if (problems.length === 0) problems.push(...versionProblems(shown(folder), { model, recommendations, texts: read.texts }, versions))
  return { versions, problems }
}

/** The earlier versions as the app gets them, with the titles of one language. */
export function versionsIn(versions: readonly EarlierVersionFile[], language: Language) {
  return versions.map(({ version, site, recommendations, new: added }) => ({
    version,
    site,
    recommendations: recommendations.map(({ title, ...recommendation }) => ({ ...recommendation, title: title[language] })),
    new: added,
  }))
}

export type CompiledVersions = ReturnType<typeof versionsIn>
