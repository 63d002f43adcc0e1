import { untouchedAnswer } from '../../domain/assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { StorageEvent, StoredChange } from '../../state/ports.ts'
import type { ReadWhole } from './read-whole.ts'
import { answerKey, evidenceKey, sha256Of } from './stored-record.ts'
import { readSettled, remember, revisionsIn, type Tab, toOpened } from './tab.ts'
import type { TabMessage } from './tab-messages.ts'

function changeIn(whole: ReadWhole, { what, records }: TabMessage): StoredChange | null {
  const opened = toOpened(whole)
  if (!opened.ok) return null
  const { profile, answers, evidence, savedToFileAt } = opened.value.assessment
  if (what === 'profile') return { kind: 'profile', profile }
  if (what === 'saved-to-file') return savedToFileAt === null ? null : { kind: 'saved-to-file', at: savedToFileAt }
  if (what === 'evidence') {
    const [files, stored] = [new Map(evidence.map((file) => [file.sha256, file])), new Set(whole.evidence.map(sha256Of))]
    // A file that is there and cannot be read has not been taken away.
    const told = records.filter((sha256) => files.has(sha256) || !stored.has(sha256))
    return { kind: 'evidence', files: new Map(told.map((sha256) => [sha256, files.get(sha256) ?? null])) }
  }
  return { kind: 'answers', answers: new Map((records as RecommendationId[]).map((id) => [id, answers.get(id) ?? untouchedAnswer])) }
}

function keyOf({ id, what }: TabMessage, record: string): string {
  return what === 'evidence' ? evidenceKey(id, record) : answerKey(id, record)
}

/**
 * The records of a message that are not as this tab last saw them, with their revisions. Those it has seen since, in a conflict or by its
 * own writing, are no news: shown again, they would take the newer answer off the screen.
 */
function newsIn(tab: Tab, whole: ReadWhole, message: TabMessage): ReadonlyMap<string, string | null> {
  const all = revisionsIn(whole, message.id)
  const keys = message.what === 'profile' ? [message.id] : message.records.map((record) => keyOf(message, record))
  const revisions = keys.map((key) => [key, all.get(key) ?? null] as const)
  return new Map(revisions.filter(([key, revision]) => (tab.seen.get(key) ?? null) !== revision))
}

function tell(tab: Tab, event: StorageEvent): void {
  for (const listener of tab.listeners) listener(event)
}

/** Reads what another tab says it has written, and tells the listeners what is there now. */
export async function follow(tab: Tab, message: TabMessage): Promise<void> {
  const { id, what } = message
  if (what === 'created' || what === 'removed') {
    tell(tab, { kind: what, id })
    return
  }
  const whole = await readSettled(tab, id, what === 'evidence' ? message.records : [])
  if (!whole.ok || tab.listeners.size === 0) return
  const news = newsIn(tab, whole.value, message)
  const change = changeIn(whole.value, { ...message, records: message.records.filter((record) => news.has(keyOf(message, record))) })
  if (change === null || (what !== 'saved-to-file' && news.size === 0)) return
  // At the same moment: a write between the two would pass as one that knew of theirs.
  remember(tab, news)
  tell(tab, { kind: 'changed', id, change })
}
