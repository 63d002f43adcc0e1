import type { Plugin } from 'vite'
import { modelFolder, readModel } from './compile.ts'
import { catalogueFolder, compileEvidence, readEvidence } from './compile-evidence.ts'
import { readSample, sampleIn } from './sample.ts'
import { compileSampleEvidence, readSampleEvidence } from './sample-evidence.ts'
import { type Language, languages } from './schema.ts'
import { readVersions, versionsIn } from './versions.ts'

const prefix = 'virtual:assessment/'

function asModule(value: unknown): string {
  // A parsed string starts faster than an object literal of this size (v8.dev/blog/cost-of-javascript-2019#json).
  return `export const content = JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

function sampleModule(language: Language): string {
  const { sample, problems } = readSample(readModel())
  if (!sample) throw new Error(problems.join('\n'))
  return asModule(sampleIn(sample, language))
}

function sampleEvidenceModule(): string {
  const model = readModel()
  const evidence = readEvidence(model)
  const { file, problems } = readSampleEvidence({ evidence, sample: readSample(model).sample })
  if (!file) throw new Error(problems.join('\n'))
  return asModule(compileSampleEvidence(file, evidence))
}

function moduleOf(name: string): string {
  const read = readModel()
  const { model, modelTexts, recommendations, texts } = read
  if (name === 'evidence') return asModule(compileEvidence(readEvidence(read)))
  if (name === 'sample-evidence') return sampleEvidenceModule()
  if (name === 'model') return asModule({ ...model, recommendations })
  const [part, language] = name.split('/') as [string, Language]
  if (!languages.includes(language)) throw new Error(`unknown module ${prefix}${name}`)
  // Titles and the names of capabilities are needed on every screen, the long texts only where one recommendation is open.
  if (part === 'names') {
    const titles = Object.fromEntries(recommendations.map(({ id }) => [id, texts[language][id]?.title]))
    return asModule({ ...modelTexts[language], titles })
  }
  if (part === 'texts') return asModule(texts[language])
  if (part === 'sample') return sampleModule(language)
  if (part === 'earlier') return asModule(versionsIn(readVersions(read).versions, language))
  throw new Error(`unknown module ${prefix}${name}`)
}

function everyProblem(): readonly string[] {
  const model = readModel()
  const evidence = readEvidence(model)
  const { sample, problems } = readSample(model)
  return [
    ...model.problems,
    ...readVersions(model).problems,
    ...problems,
    ...evidence.problems,
    ...readSampleEvidence({ evidence, sample }).problems,
  ]
}

/**
 * Turns the YAML of the model into modules: `virtual:assessment/model`, `.../evidence`, `.../sample-evidence` and, for each language,
 * `virtual:assessment/names/<language>`, `.../texts/<language>`, `.../earlier/<language>` and `.../sample/<language>`. A model or sample with
 * a problem stops the build.
 */
export function assessments(): Plugin {
  let isBuild = false
  return {
    name: 'shirube-assessments',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    buildStart() {
      // While texts are being written the dev server goes on; tests and the build do not.
      const problems = isBuild ? everyProblem() : []
      if (problems.length > 0) this.error(`the model is not whole:\n  ${problems.join('\n  ')}`)
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${prefix}`) ? moduleOf(id.slice(prefix.length + 1)) : undefined),
    configureServer(server) {
      server.watcher.add([modelFolder, catalogueFolder])
    },
  }
}
