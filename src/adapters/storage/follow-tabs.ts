import { untouchedAnswer } from '../../domain/assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { StorageEvent, StoredChange } from '../../state/ports.ts'
import type { ReadWhole } from './read-whole.ts'
import { readSettled, remember, revisionsIn, type Tab, toOpened } from './tab.ts'
import type { TabMessage } from './tab-messages.ts'
import { answerKey } from './transactions.ts'

function changeIn(whole: ReadWhole, { what, recommendations }: TabMessage): StoredChange | null {
  const opened = toOpened(whole)
  if (!opened.ok) return null
  const { profile, answers, savedToFileAt } = opened.value.assessment
  if (what === 'profile') return { kind: 'profile', profile }
  if (what === 'saved-to-file') return savedToFileAt === null ? null : { kind: 'saved-to-file', at: savedToFileAt }
  return {
    kind: 'answers',
    answers: new Map((recommendations as RecommendationId[]).map((id) => [id, answers.get(id) ?? untouchedAnswer])),
  }
}

/**
 * The records of a message that are not as this tab last saw them, with their revisions. Those it has seen since, in a conflict or by its
 * own writing, are no news: shown again, they would take the newer answer off the screen.
 */
function newsIn(tab: Tab, whole: ReadWhole, { id, what, recommendations }: TabMessage): ReadonlyMap<string, string | null> {
  const all = revisionsIn(whole, id)
  const keys = what === 'profile' ? [id] : recommendations.map((recommendation) => answerKey(id, recommendation))
  const revisions = keys.map((key) => [key, all.get(key) ?? null] as const)
  return new Map(revisions.filter(([key, revision]) => tab.seen.get(key) !== revision))
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
  const whole = await readSettled(tab, id)
  if (!whole.ok || tab.listeners.size === 0) return
  const news = newsIn(tab, whole.value, message)
  const recommendations = message.recommendations.filter((recommendation) => news.has(answerKey(id, recommendation)))
  const change = changeIn(whole.value, { ...message, recommendations })
  if (change === null || (what !== 'saved-to-file' && news.size === 0)) return
  // At the same moment: a write between the two would pass as one that knew of theirs.
  remember(tab, news)
  tell(tab, { kind: 'changed', id, change })
}
