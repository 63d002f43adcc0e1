import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import { openSavedText } from './saved-file/saved-text.ts'
import type { TextFiles } from './text-files.ts'

export type ShadowCopies = {
  /** Copies an assessment once it has been left alone for a while. */
  touched(id: AssessmentId): void
  /** The newest copy that can be read. */
  read(id: AssessmentId): Promise<Assessment | null>
  /** Of which assessments there are copies, readable or not. */
  ids(): Promise<readonly AssessmentId[]>
  remove(id: AssessmentId): Promise<void>
  texts(): Promise<Readonly<Record<string, string>>>
  /** Copies at once what waits. */
  flush(): Promise<void>
}

export type ShadowOptions = {
  readonly files: TextFiles
  readonly quietMs: number
  /** The stored assessment as a saved file; `null` while it cannot be read whole, because then the copy is worth more. */
  readonly stored: (id: AssessmentId) => Promise<string | null>
}

const nameOf = (id: AssessmentId) => `${id}.json`
const earlierNameOf = (id: AssessmentId) => `${id}.earlier.json`

/**
 * The last good copy of each assessment, beside the database, and the one from before this page was opened: a damaged database can open
 * without an error and empty, or with some records gone, and must not take the copy with it.
 */
export function keepShadowCopies({ files, quietMs, stored }: ShadowOptions): ShadowCopies {
  const waiting = new Map<AssessmentId, ReturnType<typeof setTimeout>>()
  const copiedHere = new Set<AssessmentId>()

  async function readFile(name: string): Promise<Assessment | null> {
    const text = await files.read(name)
    const opened = text === null ? null : openSavedText(text)
    return opened?.ok ? opened.value : null
  }

  async function keepEarlier(id: AssessmentId): Promise<void> {
    const text = await files.read(nameOf(id))
    if (text !== null && openSavedText(text).ok) await files.write(earlierNameOf(id), text)
    copiedHere.add(id)
  }

  async function copy(id: AssessmentId): Promise<void> {
    clearTimeout(waiting.get(id))
    waiting.delete(id)
    const text = await stored(id)
    if (text === null) return
    if (!copiedHere.has(id)) await keepEarlier(id)
    await files.write(nameOf(id), text)
  }

  async function read(id: AssessmentId): Promise<Assessment | null> {
    return (await readFile(nameOf(id))) ?? (await readFile(earlierNameOf(id)))
  }

  return {
    read,
    touched(id) {
      clearTimeout(waiting.get(id))
      waiting.set(
        id,
        setTimeout(() => void copy(id), quietMs),
      )
    },
    async ids() {
      return [...new Set((await files.names()).map((name) => name.replace(/(?:\.earlier)?\.json$/, '') as AssessmentId))]
    },
    async remove(id) {
      clearTimeout(waiting.get(id))
      waiting.delete(id)
      await files.remove(nameOf(id))
      await files.remove(earlierNameOf(id))
    },
    async texts() {
      const names = await files.names()
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await files.read(name)) ?? ''] as const)))
    },
    async flush() {
      await Promise.all([...waiting.keys()].map(copy))
    },
  }
}
