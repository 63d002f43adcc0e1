import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import { inOrder } from '../../domain/evidence/with-evidence.ts'
import { openSavedText } from './saved-file/saved-text.ts'
import { evidenceKey, type SetAside } from './stored-record.ts'
import type { TextFiles } from './text-files.ts'

/** What became of findings files: those with these SHA-256 were written or removed; `isWhole`: all others are gone. */
export type TouchedEvidence = { readonly written: readonly string[]; readonly removed: readonly string[]; readonly isWhole: boolean }

export type ShadowCopies = {
  /** Copies an assessment once it has been left alone for a while, and with it the evidence that was touched. */
  touched(id: AssessmentId, evidence?: TouchedEvidence): void
  /** The newest copy that can be read, without its evidence. */
  read(id: AssessmentId): Promise<Assessment | null>
  /** The copy with its evidence; what of that cannot be read is named. */
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
  /** The stored assessment without evidence as a saved file; `null` while it cannot be read whole, because then the copy is worth more. */
  readonly stored: (id: AssessmentId) => Promise<string | null>
  /** Which findings files are stored, and one of them as a saved file of its own; `null` when it cannot be read. */
  readonly storedEvidence: (id: AssessmentId) => Promise<readonly string[]>
  readonly storedFile: (id: AssessmentId, sha256: string) => Promise<string | null>
}

const nameOf = (id: AssessmentId) => `${id}.json`
const earlierNameOf = (id: AssessmentId) => `${id}.earlier.json`
const evidenceNameOf = (id: AssessmentId, sha256: string) => `${id}.${sha256}.json`
const sha256In = (name: string) => /\.([0-9a-f]{64})\.json$/.exec(name)?.[1]

type Waiting = { timer: ReturnType<typeof setTimeout>; readonly evidence: Map<string, 'written' | 'removed'>; isWhole: boolean }

/** The evidence of an assessment, each file in a copy of its own: an answer must not cost the copying of a thousand times its size. */
function keepEvidenceCopies({ files, storedEvidence, storedFile }: ShadowOptions) {
  const sha256sOf = async (id: AssessmentId) =>
    (await files.names()).flatMap((name) => (name.startsWith(`${id}.`) ? (sha256In(name) ?? []) : []))

  async function write(id: AssessmentId, sha256: string): Promise<void> {
    const text = await storedFile(id, sha256)
    if (text !== null) await files.write(evidenceNameOf(id, sha256), text)
  }

  return {
    sha256sOf,
    async copy(id: AssessmentId, { evidence, isWhole }: Waiting): Promise<void> {
      const copied = isWhole ? await sha256sOf(id) : []
      const gone = copied.filter((sha256) => !evidence.has(sha256))
      // Only what was removed on purpose goes: a database that has lost a file must not take the copy with it.
      const removed = [...evidence].flatMap(([sha256, what]) => (what === 'removed' ? [sha256] : []))
      for (const sha256 of [...gone, ...removed]) await files.remove(evidenceNameOf(id, sha256))
      for (const [sha256, what] of evidence) if (what === 'written') await write(id, sha256)
    },
    /** What a page that was closed early has not copied. */
    async copyMissing(id: AssessmentId): Promise<void> {
      const copied = new Set(await sha256sOf(id))
      for (const sha256 of await storedEvidence(id)) if (!copied.has(sha256)) await write(id, sha256)
    },
    async read(id: AssessmentId) {
      const texts = await Promise.all(
        (await sha256sOf(id)).map(async (sha256) => [sha256, await files.read(evidenceNameOf(id, sha256))] as const),
      )
      const all = texts.map(([sha256, text]) => {
        const opened = text === null ? null : openSavedText(text)
        const file = opened?.ok ? opened.value.evidence.find((one) => one.sha256 === sha256) : undefined
        return { file, setAside: { assessment: id, key: evidenceKey(id, sha256), path: '', record: text } }
      })
      return {
        evidence: inOrder(all.flatMap(({ file }) => file ?? [])),
        unread: all.flatMap(({ file, setAside }) => (file ? [] : [setAside])),
      }
    },
  }
}

/**
 * The last good copy of each assessment, beside the database, and the one from before this page was opened: a damaged database can open
 * without an error and empty, or with some records gone, and must not take the copy with it.
 */
export function keepShadowCopies(options: ShadowOptions): ShadowCopies {
  const { files, quietMs, stored } = options
  const waiting = new Map<AssessmentId, Waiting>()
  const copiedHere = new Set<AssessmentId>()
  const evidenceCopies = keepEvidenceCopies(options)

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
    const touched = waiting.get(id)
    clearTimeout(touched?.timer)
    waiting.delete(id)
    const text = await stored(id)
    const isFirst = !copiedHere.has(id)
    if (text !== null) {
      if (isFirst) await keepEarlier(id)
      copiedHere.add(id)
      await files.write(nameOf(id), text)
    }
    if (touched !== undefined) await evidenceCopies.copy(id, touched)
    if (isFirst) await evidenceCopies.copyMissing(id)
  }

  async function read(id: AssessmentId): Promise<Assessment | null> {
    return (await readFile(nameOf(id))) ?? (await readFile(earlierNameOf(id)))
  }

  return {
    read,
    async readWhole(id) {
      const assessment = await read(id)
      if (assessment === null) return null
      const { evidence, unread } = await evidenceCopies.read(id)
      return { assessment: { ...assessment, evidence }, unread }
    },
    touched(id, { written, removed, isWhole } = { written: [], removed: [], isWhole: false }) {
      const before = waiting.get(id)
      clearTimeout(before?.timer)
      const evidence = isWhole ? new Map() : (before?.evidence ?? new Map())
      for (const sha256 of written) evidence.set(sha256, 'written')
      for (const sha256 of removed) evidence.set(sha256, 'removed')
      waiting.set(id, { timer: setTimeout(() => void copy(id), quietMs), evidence, isWhole: isWhole || (before?.isWhole ?? false) })
    },
    async ids() {
      const names = await files.names()
      return [...new Set(names.filter((name) => !sha256In(name)).map((name) => name.replace(/(?:\.earlier)?\.json$/, '') as AssessmentId))]
    },
    async remove(id) {
      clearTimeout(waiting.get(id)?.timer)
      waiting.delete(id)
      await files.remove(nameOf(id))
      await files.remove(earlierNameOf(id))
      for (const sha256 of await evidenceCopies.sha256sOf(id)) await files.remove(evidenceNameOf(id, sha256))
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
