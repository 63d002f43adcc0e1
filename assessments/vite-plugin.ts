import type { Plugin } from 'vite'
import { modelFolder, readModel } from './compile.ts'
import { type Language, languages } from './schema.ts'

const prefix = 'virtual:assessment/'

function asModule(value: unknown): string {
  // A parsed string starts faster than an object literal of this size (v8.dev/blog/cost-of-javascript-2019#json).
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

function moduleOf(name: string): string {
  const { model, modelTexts, recommendations, texts } = readModel()
  if (name === 'model') return asModule({ ...model, recommendations })
  const [part, language] = name.split('/') as [string, Language]
  if (!languages.includes(language)) throw new Error(`unknown module ${prefix}${name}`)
  // Titles and the names of capabilities are needed on every screen, the long texts only where one recommendation is open.
  if (part === 'names') {
    const titles = Object.fromEntries(recommendations.map(({ id }) => [id, texts[language][id]?.title]))
    return asModule({ ...modelTexts[language], titles })
  }
  if (part === 'texts') return asModule(texts[language])
  throw new Error(`unknown module ${prefix}${name}`)
}

/**
 * Turns the YAML of the model into modules: `virtual:assessment/model`, `virtual:assessment/names/<language>` and
 * `virtual:assessment/texts/<language>`. A model with a problem stops the build.
 */
export function assessments(): Plugin {
  return {
    name: 'shirube-assessments',
    buildStart() {
      const { problems } = readModel()
      if (problems.length > 0) this.error(`the model is not whole:\n  ${problems.join('\n  ')}`)
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${prefix}`) ? moduleOf(id.slice(prefix.length + 1)) : undefined),
    configureServer(server) {
      server.watcher.add(modelFolder)
    },
  }
}
