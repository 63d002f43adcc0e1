import type { RoadmapStatus } from '../../domain/roadmap/roadmap-item.ts'
import type { Tracker } from '../../report/ticket-port.ts'

/** What the trackers call it when nobody has changed it, and what we do; in small letters. */
const words: Readonly<Record<RoadmapStatus, readonly string[]>> = {
  planned: [
    '未対応',
    '未着手',
    '新規',
    '予定',
    'open',
    'new',
    'to do',
    'todo',
    'backlog',
    'selected for development',
    'planned',
    'バックログ',
  ],
  'in-progress': [
    // Someone still has to look at what is 処理済み.
    ...['処理中', '処理済み', '処理済', '進行中', '作業中', '着手中', 'フィードバック', 'レビュー中'],
    ...['in progress', 'feedback', 'in review'],
  ],
  done: ['完了', '終了', 'クローズ', '解決済み', 'done', 'closed'],
  cancelled: ['却下', '見送り', '中止', 'キャンセル', '取り下げ', 'rejected', 'cancelled', 'canceled', "won't do", 'declined'],
}
const known = new Map(Object.entries(words).flatMap(([status, list]) => list.map((word) => [word, status as RoadmapStatus])))

/** In Backlog and Redmine someone still has to close it; in Jira it is closed. */
const resolved: Readonly<Record<Tracker, RoadmapStatus>> = { backlog: 'in-progress', redmine: 'in-progress', jira: 'done' }

/** Closed, but not because it was done. */
const notDone = [
  ...['対応しない', '無効', '重複', '再現しない', '実行しない', '修正しない', '却下'],
  ...["won't fix", "won't do", 'invalid', 'duplication', 'duplicate', 'cannot reproduce', 'declined'],
]

const plain = (word: string) => word.normalize('NFKC').replaceAll('’', "'").trim().toLowerCase()

/**
 * What a tracker's status means for the roadmap.
 * @param resolution why it was closed, as written; may be empty
 * @returns `null` when nobody knows the word
 */
export function statusOf(word: string, resolution: string, tracker: Tracker | null): RoadmapStatus | null {
  const status = ['resolved', '解決'].includes(plain(word)) ? tracker && resolved[tracker] : (known.get(plain(word)) ?? null)
  return status === 'done' && notDone.includes(plain(resolution)) ? 'cancelled' : status
}
