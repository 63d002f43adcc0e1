/** Writes the JSON Schema of each published saved-file format beside it: `node src/scripts/run-typescript.mjs src/scripts/build-json-schema.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { formats } from '../adapters/storage/saved-file/formats.ts'

const folder = join(import.meta.dirname, '../adapters/storage/saved-file')

/** The file and text of the JSON Schema of every format. */
export function jsonSchemaFiles(): readonly { readonly path: string; readonly text: string }[] {
  return formats.map(({ version, schema }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema)
    const titled = { $schema, title: `Shirube saved assessment, format version ${version}`, ...rest }
    return { path: join(folder, `shirube-v${version}.schema.json`), text: `${JSON.stringify(titled, null, 2)}\n` }
  })
}

if (process.argv[1]?.endsWith('build-json-schema.ts')) {
  for (const { path, text } of jsonSchemaFiles()) writeFileSync(path, text)
}
