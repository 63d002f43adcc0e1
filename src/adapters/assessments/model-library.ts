import type { Language } from '../../domain/model.ts'
import type { ModelLibrary } from '../../state/ports.ts'
import { toModel, toNames, toTexts } from './convert.ts'
import { toEvidenceLibrary } from './evidence-library.ts'

// Written out, because a bundler makes a chunk only of an address it can read.
const loads = {
  model: () => import('virtual:assessment/model'),
  names: { en: () => import('virtual:assessment/names/en'), ja: () => import('virtual:assessment/names/ja') },
  texts: { en: () => import('virtual:assessment/texts/en'), ja: () => import('virtual:assessment/texts/ja') },
  earlier: { en: () => import('virtual:assessment/earlier/en'), ja: () => import('virtual:assessment/earlier/ja') },
  evidence: () => import('virtual:assessment/evidence'),
  sampleEvidence: () => import('virtual:assessment/sample-evidence'),
  sample: { en: () => import('virtual:assessment/sample/en'), ja: () => import('virtual:assessment/sample/ja') },
}

// A failure is not kept: a chunk that could not be loaded may be there on the next try.
function once<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>()
  return (key) => {
    const known = loaded.get(key)
    if (known) return known
    const loading = load(key)
    loaded.set(key, loading)
    loading.catch(() => loaded.delete(key))
    return loading
  }
}

/** The model compiled into the app. Each part is loaded when it is first asked for, once. */
export function createModelLibrary(): ModelLibrary {
  const compiled = once(async (_: 'model') => (await loads.model()).content)
  const model = once(async (_: 'model') => toModel(await compiled('model')))
  const names = once(async (language: Language) => {
    const [text, structure] = await Promise.all([loads.names[language](), compiled('model')])
    return toNames(text.content, structure)
  })
  const texts = once(async (language: Language) => toTexts((await loads.texts[language]()).content))
  const earlier = once(async (language: Language) => {
    const [{ toEarlierModels }, versions, structure] = await Promise.all([
      import('./earlier-models.ts'),
      loads.earlier[language](),
      model('model'),
    ])
    return toEarlierModels(versions.content, structure)
  })
  const evidence = once(async (_: 'evidence') => toEvidenceLibrary((await loads.evidence()).content))
  return {
    model: () => model('model'),
    names,
    texts,
    evidence: () => evidence('evidence'),
    earlier,
    async sample(language, stamp) {
      const [{ toSampleAssessment }, sample, findings, structure, library] = await Promise.all([
        import('./sample-assessment.ts'),
        loads.sample[language](),
        loads.sampleEvidence(),
        model('model'),
        evidence('evidence'),
      ])
      return toSampleAssessment(sample.content, { model: structure, library, language, stamp, evidence: findings.content })
    },
  }
}
