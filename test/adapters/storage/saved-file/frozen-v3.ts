import type { Assessment } from '../../../../src/domain/assessment.ts'
import type { IsoDate } from '../../../../src/domain/moments.ts'
import { moment } from '../sample-assessment.ts'
import { itemId, itemOf, quarter, snapshotOf } from '../small-roadmap.ts'
import { frozenV2 } from './frozen-v2.ts'

const full = itemOf('mfa', {
  title: 'MFA を全員に',
  aim: 75,
  quarterCount: 2,
  isPinned: true,
  rank: 1.5,
  effortDays: 12.5,
  costClass: 'low',
  team: '基盤チーム',
  owner: '佐藤',
  startOn: '2026-10-05' as IsoDate,
  dueOn: '2027-03-20' as IsoDate,
  successCriterion: '例外が 0 件である。',
  note: 'IdP の更改を待つ。',
  dependsOn: [itemId('own-0a1b2c3d')],
  status: 'in-progress',
})
const own = itemOf('own-0a1b2c3d', {
  recommendation: null,
  title: 'IdP の更改',
  aim: null,
  status: 'done',
  doneOn: '2026-11-02' as IsoDate,
})
const profile: Assessment['profile'] = {
  ...frozenV2.profile,
  capacity: {
    daysPerQuarter: 30,
    byQuarter: new Map([[quarter('2027-01'), 12.5]]),
    teams: [{ name: '基盤チーム', daysPerQuarter: 10 }],
  },
  reviewSince: '2026-10-01' as IsoDate,
}

/** What `test/fixtures/saved/v3.json` says: all of version 2, a roadmap and two snapshots in which every field differs from its default. */
export const frozenV3: Assessment = {
  ...frozenV2,
  profile,
  roadmap: new Map([full, own, itemOf('logging', { quarter: null })].map((item) => [item.id, item])),
  snapshots: [
    snapshotOf('a', { evidence: null, takenAt: moment('2026-06-30T09:00:00.000Z'), quarter: quarter('2026-04') }),
    snapshotOf('b', { name: '上期末', profile, answers: frozenV2.answers, roadmap: new Map([[full.id, full]]) }),
  ],
}
