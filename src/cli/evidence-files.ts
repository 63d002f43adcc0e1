import { openAsBlob } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, type Result, succeed } from '../domain/result.ts'

export type NamedBlob = { readonly name: string; readonly blob: Blob }

async function filesIn(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
  return (await Promise.all(names.map((name) => filesIn(join(path, name))))).flat()
}

/** The files named, and those in the folders named, without reading them. */
export async function openFiles(paths: readonly string[]): Promise<Result<readonly NamedBlob[], string>> {
  const opened: NamedBlob[] = []
  for (const path of paths) {
    try {
      for (const name of await filesIn(path)) opened.push({ name, blob: await openAsBlob(name) })
    } catch (error) {
      return fail(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`)
    }
  }
  return succeed(opened)
}
