import type { StorageEvent, StoredChange } from '../../state/ports.ts'
import { kindNamed } from './kinds.ts'
import { readParts } from './part-records.ts'
import { noParts, type ReadWhole } from './read-whole.ts'
import { readMain } from './records.ts'
import { newerProblem, partIdOf, partKey } from './stored-record.ts'
import { readSettled, remember, revisionsIn, type Tab } from './tab.ts'
import type { TabMessage } from './tab-messages.ts'

function changeIn(whole: ReadWhole, { what, records }: TabMessage): StoredChange | null {
  const main = newerProblem(whole.main) === null ? readMain(whole.main) : null
  if (!main?.ok) return null
  const { profile, savedToFileAt } = main.value.assessment
  if (what === 'profile') return { kind: 'profile', profile }
  if (what === 'saved-to-file') return savedToFileAt === null ? null : { kind: 'saved-to-file', at: savedToFileAt }
  const kind = kindNamed(what)
  if (!kind) return null
  const { items } = readParts(kind, main.value.record, whole.parts[kind.store])
  const stored = new Set(whole.parts[kind.store].map((record) => partIdOf(kind, record)))
  // A record that is there and cannot be read has not been taken away.
  const told = records.filter((id) => items.has(id) || !stored.has(id))
  return kind.toChange(new Map(told.map((id) => [id, items.get(id) ?? null])))
}

function keyOf({ id, what }: TabMessage, record: string): string {
  const kind = kindNamed(what)
  return kind ? partKey(kind, id, record) : id
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
  const kind = kindNamed(what)
  const whole = await readSettled(tab, id, kind ? { ...noParts, [kind.store]: message.records } : noParts)
  if (!whole.ok || tab.listeners.size === 0) return
  const news = newsIn(tab, whole.value, message)
  const change = changeIn(whole.value, { ...message, records: message.records.filter((record) => news.has(keyOf(message, record))) })
  if (change === null || (what !== 'saved-to-file' && news.size === 0)) return
  // At the same moment: a write between the two would pass as one that knew of theirs.
  remember(tab, news)
  tell(tab, { kind: 'changed', id, change })
}
