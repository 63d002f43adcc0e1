import { useCallback, useState } from 'react'
import type { CarriedOver } from '../../domain/carry-over-assessment.ts'
import type { FileProblem, StorageProblem } from '../../state/ports.ts'

/** What the page has to tell, and what can be done about it. */
export type Notice =
  | { readonly kind: 'done'; readonly words: 'saved' | 'duplicated' | 'restored' | 'recovered'; readonly name: string }
  | { readonly kind: 'opened'; readonly name: string; readonly file: string; readonly unknown: readonly string[] }
  /** It was of an earlier version of the model. */
  | { readonly kind: 'carried-over'; readonly name: string; readonly carriedOver: CarriedOver }
  | { readonly kind: 'incomplete'; readonly name: string; readonly number: number }
  | { readonly kind: 'not-opened'; readonly file: string; readonly problem: FileProblem }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: StorageProblem }
  /** The open assessment cannot be stored, so another one is not opened over it. */
  | { readonly kind: 'stays'; readonly name: string; readonly problem: StorageProblem; readonly leave: () => void }
  | { readonly kind: 'deleted'; readonly name: string; readonly undo: (() => Promise<boolean>) | null }

export type ShownNotice = { readonly key: number; readonly notice: Notice }

export type Notices = {
  readonly shown: readonly ShownNotice[]
  readonly tell: (notice: Notice) => void
  readonly dismiss: (key: number) => void
  /** Takes away what was told about earlier files and saves, but nothing one could still act on. */
  readonly tidy: () => void
}

const lasting: ReadonlySet<Notice['kind']> = new Set(['carried-over', 'deleted', 'stays'])

/** The newest first. */
export function useNotices(): Notices {
  const [shown, setShown] = useState<readonly ShownNotice[]>([])
  const tell = useCallback((notice: Notice) => {
    // A plain "done" has been read by the time something else is done; beside "deleted" it would say the contrary.
    setShown((others) => [{ key: (others[0]?.key ?? 0) + 1, notice }, ...others.filter((one) => one.notice.kind !== 'done')])
  }, [])
  const dismiss = useCallback((key: number) => setShown((others) => others.filter((one) => one.key !== key)), [])
  const tidy = useCallback(() => setShown((others) => others.filter(({ notice }) => lasting.has(notice.kind))), [])
  return { shown, tell, dismiss, tidy }
}
