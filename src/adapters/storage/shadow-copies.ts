import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import { type AnyKind, largeKinds } from './kinds.ts'
import { openSavedText } from './saved-file/saved-text.ts'
import { partKey, type SetAside } from './stored-record.ts'
import type { TextFiles } from './text-files.ts'

/** What became of large parts, by the names of their copies: written or removed; `isWhole`: all others are gone. */
export type TouchedParts = { readonly written: readonly string[]; readonly removed: readonly string[]; readonly isWhole: boolean }

export type ShadowCopies = {
  /** Copies an assessment once it has been left alone for a while, and with it the large parts that were touched. */
  touched(id: AssessmentId, parts?: TouchedParts): void
  /** The newest copy that can be read, without its large parts. */
  read(id: AssessmentId): Promise<Assessment | null>
  /** The copy with its large parts; what of those cannot be read is named. */
  readWhole(id: AssessmentId): Promise<{ readonly assessment: Assessment; readonly unread: readonly SetAside[] } | null>
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
  /** The stored assessment without large parts as a saved file; `null` while it cannot be read whole, because then the copy is worth more. */
  readonly stored: (id: AssessmentId) => Promise<string | null>
  /** Which large parts are stored, and one of them as a saved file of its own; `null` when it cannot be read. */
  readonly storedParts: (id: AssessmentId) => Promise<ReadonlySet<string>>
  readonly storedPart: (id: AssessmentId, copyName: string) => Promise<string | null>
}

const nameOf = (id: AssessmentId) => `${id}.json`
const earlierNameOf = (id: AssessmentId) => `${id}.earlier.json`
const partNameOf = (id: AssessmentId, copyName: string) => `${id}.${copyName}.json`

/** The kind and id of the large part a name stands for. */
function partOf(copyName: string): { readonly kind: AnyKind; readonly id: string } | null {
  for (const kind of largeKinds) {
    const id = kind.idOfCopy(copyName)
    if (id !== null) return { kind, id }
  }
  return null
}

function copyNameIn(name: string): string | undefined {
  const found = /\.([0-9a-z-]+)\.json$/.exec(name)?.[1]
  return found !== undefined && partOf(found) !== null ? found : undefined
}

type Waiting = { timer: ReturnType<typeof setTimeout>; readonly parts: Map<string, 'written' | 'removed'>; isWhole: boolean }

/** The large parts of an assessment, each in a copy of its own: an answer must not cost the copying of a thousand times its size. */
function keepPartCopies({ files, storedParts, storedPart }: ShadowOptions) {
  const namesOf = async (id: AssessmentId) =>
    (await files.names()).flatMap((name) => (name.startsWith(`${id}.`) ? (copyNameIn(name) ?? []) : []))

  async function write(id: AssessmentId, copyName: string): Promise<void> {
    const text = await storedPart(id, copyName)
    if (text !== null) await files.write(partNameOf(id, copyName), text)
  }

  return {
    namesOf,
    async copy(id: AssessmentId, { parts, isWhole }: Waiting): Promise<void> {
      const copied = isWhole ? await namesOf(id) : []
      const gone = copied.filter((copyName) => !parts.has(copyName))
      // Only what was removed on purpose goes: a database that has lost a part must not take the copy with it.
      const removed = [...parts].flatMap(([copyName, what]) => (what === 'removed' ? [copyName] : []))
      for (const copyName of [...gone, ...removed]) await files.remove(partNameOf(id, copyName))
      for (const [copyName, what] of parts) if (what === 'written') await write(id, copyName)
    },
    /** What a page that was closed early has not copied. */
    async copyMissing(id: AssessmentId): Promise<void> {
      const copied = new Set(await namesOf(id))
      for (const copyName of await storedParts(id)) if (!copied.has(copyName)) await write(id, copyName)
    },
    /** The assessment with its large parts. */
    async readInto(bare: Assessment) {
      const { id } = bare
      const items = new Map<AnyKind, Map<string, unknown>>(largeKinds.map((kind) => [kind, new Map()]))
      const unread: SetAside[] = []
      for (const copyName of await namesOf(id)) {
        const part = partOf(copyName)
        const text = await files.read(partNameOf(id, copyName))
        if (part === null) continue
        const opened = text === null ? null : openSavedText(text)
        const item = opened?.ok ? part.kind.itemsOf(opened.value).get(part.id) : undefined
        if (item === undefined) unread.push({ assessment: id, key: partKey(part.kind, id, part.id), path: '', record: text })
        else items.get(part.kind)?.set(part.id, item)
      }
      return { assessment: [...items].reduce((whole, [kind, read]) => kind.into(whole, read), bare), unread }
    },
  }
}

/** The assessments that have been touched and not yet copied: each is copied once nothing has touched it for a while. */
function keepWaiting(quietMs: number, copy: (id: AssessmentId) => Promise<void>) {
  const waiting = new Map<AssessmentId, Waiting>()
  return {
    ids: () => [...waiting.keys()],
    add(id: AssessmentId, { written, removed, isWhole }: TouchedParts): void {
      const before = waiting.get(id)
      clearTimeout(before?.timer)
      const parts = isWhole ? new Map() : (before?.parts ?? new Map())
      for (const copyName of written) parts.set(copyName, 'written')
      for (const copyName of removed) parts.set(copyName, 'removed')
      waiting.set(id, { timer: setTimeout(() => void copy(id), quietMs), parts, isWhole: isWhole || (before?.isWhole ?? false) })
    },
    /** What it waits with, which waits no more. */
    take(id: AssessmentId): Waiting | undefined {
      const touched = waiting.get(id)
      clearTimeout(touched?.timer)
      waiting.delete(id)
      return touched
    },
  }
}

/**
 * The last good copy of each assessment, beside the database, and the one from before this page was opened: a damaged database can open
 * without an error and empty, or with some records gone, and must not take the copy with it.
 */
export function keepShadowCopies(options: ShadowOptions): ShadowCopies {
  const { files, quietMs, stored } = options
  const waiting = keepWaiting(quietMs, copy)
  const copiedHere = new Set<AssessmentId>()
  const partCopies = keepPartCopies(options)

  async function readFile(name: string): Promise<Assessment | null> {
    const text = await files.read(name)
    const opened = text === null ? null : openSavedText(text)
    return opened?.ok ? opened.value : null
  }

  async function keepEarlier(id: AssessmentId): Promise<void> {
    const text = await files.read(nameOf(id))
    if (text !== null && openSavedText(text).ok) await files.write(earlierNameOf(id), text)
  }

  async function copy(id: AssessmentId): Promise<void> {
    const touched = waiting.take(id)
    const text = await stored(id)
    const isFirst = !copiedHere.has(id)
    if (text !== null) {
      if (isFirst) await keepEarlier(id)
      copiedHere.add(id)
      await files.write(nameOf(id), text)
    }
    if (touched !== undefined) await partCopies.copy(id, touched)
    if (isFirst) await partCopies.copyMissing(id)
  }

  async function read(id: AssessmentId): Promise<Assessment | null> {
    return (await readFile(nameOf(id))) ?? (await readFile(earlierNameOf(id)))
  }

  return {
    read,
    async readWhole(id) {
      const assessment = await read(id)
      return assessment && partCopies.readInto(assessment)
    },
    touched(id, parts = { written: [], removed: [], isWhole: false }) {
      waiting.add(id, parts)
    },
    async ids() {
      const whole = (await files.names()).filter((name) => copyNameIn(name) === undefined)
      return [...new Set(whole.map((name) => name.replace(/(?:\.earlier)?\.json$/, '') as AssessmentId))]
    },
    async remove(id) {
      waiting.take(id)
      await files.remove(nameOf(id))
      await files.remove(earlierNameOf(id))
      for (const copyName of await partCopies.namesOf(id)) await files.remove(partNameOf(id, copyName))
    },
    async texts() {
      const names = await files.names()
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await files.read(name)) ?? ''] as const)))
    },
    async flush() {
      await Promise.all(waiting.ids().map(copy))
    },
  }
}
