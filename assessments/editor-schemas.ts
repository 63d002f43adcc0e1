/** Writes the JSON Schemas that editors complete and check the YAML files with: `npm run update:schema`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { mappingFileSchema, reachFileSchema } from './evidence-schema.ts'
import { sampleEvidenceSchema } from './sample-evidence-schema.ts'
import {
  modelSchema,
  modelTextSchema,
  recommendationSchema,
  recommendationTextSchema,
  sampleSchema,
  translatedTextSchema,
} from './schema.ts'
import { earlierVersionSchema } from './version-schema.ts'

const folder = join(import.meta.dirname, 'editor')

const schemas: Readonly<Record<string, z.ZodType>> = {
  model: modelSchema,
  'model-text': modelTextSchema,
  recommendation: recommendationSchema,
  // One schema for both languages: only the Japanese file names the English one it was read beside, which the build sees to.
  'recommendation-text': recommendationTextSchema.extend(translatedTextSchema.pick({ translatedFrom: true }).partial().shape),
  'earlier-version': earlierVersionSchema,
  sample: sampleSchema,
  'sample-evidence': sampleEvidenceSchema,
  'evidence-mapping': mappingFileSchema,
  'evidence-reach': reachFileSchema,
}

/** The file and text of every schema, made from `schema.ts`, `evidence-schema.ts` and `sample-evidence-schema.ts`. */
export function editorSchemaFiles(): readonly { readonly path: string; readonly text: string }[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    path: join(folder, `${name}.schema.json`),
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  }))
}

if (process.argv[1]?.endsWith('editor-schemas.ts')) {
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of editorSchemaFiles()) writeFileSync(path, text)
}
