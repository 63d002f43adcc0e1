import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../domain/result.ts'
import type { RoadmapStatus } from '../../../domain/roadmap/roadmap-item.ts'
import { loadHandoverWords } from '../../../i18n/handover-words.ts'
import { knownForReading } from '../../../report/handed-on.ts'
import type { HandoverWords } from '../../../report/handover-words.ts'
import type { KnownTicket, TicketChange, TicketFileProblem, TicketPreview } from '../../../report/ticket-port.ts'
import type { HandoverTools } from '../../../state/ports.ts'
import { useModel, useOpenAssessment, usePorts } from '../../../state/react.tsx'

/** A file as it was given, with what reads it. */
export type GivenFile = {
  readonly name: string
  /** `null`: the browser could not read it. */
  readonly bytes: Uint8Array | null
  readonly tools: HandoverTools
  /** Of both languages: it may have been handed on in either. */
  readonly words: Readonly<Record<'ja' | 'en', HandoverWords>>
}

export type Reading =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'failed' }
  | { readonly is: 'read'; readonly file: GivenFile }

/** Of a file that is too large no more is read than tells so. */
async function bytesOf(file: File, most: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, most + 1).arrayBuffer())
  } catch {
    // Moved or locked since it was chosen.
    return null
  }
}

/** Takes one file at a time; the last one given counts. */
export function useGivenFile() {
  const { handover } = usePorts()
  const [reading, setReading] = useState<Reading>({ is: 'idle' })
  const [asked, ask] = useState<{ readonly file: File } | null>(null)
  useEffect(() => {
    if (asked === null) return
    let isWanted = true
    const { file } = asked
    setReading({ is: 'reading', name: file.name })
    const read = async (): Promise<GivenFile> => {
      const [tools, ja, en] = await Promise.all([handover(), loadHandoverWords('ja'), loadHandoverWords('en')])
      return { name: file.name, bytes: await bytesOf(file, tools.tickets.mostBytes), tools, words: { ja, en } }
    }
    read().then(
      (given) => isWanted && setReading({ is: 'read', file: given }),
      // A part of the app that could not be loaded.
      () => isWanted && setReading({ is: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [asked, handover])
  return { reading, take: (file: File) => ask({ file }), putAway: () => setReading({ is: 'idle' }) }
}

export type Outcome = Result<TicketPreview, TicketFileProblem>

/** What the user has said of the file. */
export type Said = {
  readonly statuses: ReadonlyMap<string, RoadmapStatus | null>
  readonly dateOrder: 'day-month' | 'month-day' | null
}

export const keyOf = ({ item, field }: TicketChange) => `${item} ${field}`

/** The file compared with the roadmap as it is now. `asGiven` is what it shows before the user has said anything. */
export function useCompared({ bytes, tools, words }: GivenFile, said: Said) {
  const assessment = useOpenAssessment()
  const { model, names } = useModel()
  const { i18n } = useTranslation()
  const isJapanese = i18n.language === 'ja'
  const known = useMemo(() => {
    const both = isJapanese ? [words.ja, words.en] : [words.en, words.ja]
    return knownForReading({ assessment, model, names, words: both })
  }, [assessment, model, names, words, isJapanese])
  const asGiven = useMemo((): Outcome => {
    if (bytes === null) return { ok: false, problem: { code: 'unreadable' } }
    return tools.tickets.read(bytes, { ...known, statuses: new Map(), dateOrder: null })
  }, [bytes, tools, known])
  const outcome = useMemo(
    () =>
      bytes === null || (said.statuses.size === 0 && said.dateOrder === null) ? asGiven : tools.tickets.read(bytes, { ...known, ...said }),
    [bytes, tools, known, said, asGiven],
  )
  const byItem = useMemo(() => new Map<string, KnownTicket>(known.known.map((ticket) => [ticket.item, ticket])), [known])
  return { asGiven, outcome, titleOf: (item: string) => byItem.get(item)?.title ?? item }
}
