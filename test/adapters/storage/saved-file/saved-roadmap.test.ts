import { describe, expect, it } from 'vitest'
import { fromSnapshot } from '../../../../src/adapters/storage/saved-file/convert-snapshot.ts'
import { openSavedText, savedText } from '../../../../src/adapters/storage/saved-file/saved-text.ts'
import { sampleAssessment } from '../sample-assessment.ts'
import { itemOf, snapshotOf } from '../small-roadmap.ts'

const writer = { appVersion: '0.1.0', scoringVersion: 1 }
const [mfa, logs] = [itemOf('mfa'), itemOf('logs')]
const whole = sampleAssessment({ roadmap: new Map([mfa, logs].map((item) => [item.id, item])), snapshots: [snapshotOf('a')] })

type Json = Record<string, unknown>
/** The file with the value at this path replaced; `undefined` takes it out. */
function spoilt(path: string, value: unknown): string {
  const file = JSON.parse(savedText(whole, writer)) as Json
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce((at, key) => at[key] as Json, file)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return JSON.stringify(file)
}

describe('a file with a roadmap and snapshots', () => {
  it('is the same whatever order its items and snapshots were put together in', () => {
    const [a, b] = [snapshotOf('a'), snapshotOf('b')]
    const reversed = { ...whole, roadmap: new Map([...whole.roadmap].reverse()) }
    expect(savedText({ ...reversed, snapshots: [b, a] }, writer)).toBe(savedText({ ...whole, snapshots: [a, b] }, writer))
  })

  it('opens as what was saved', () => {
    expect(openSavedText(savedText(whole, writer))).toEqual({ ok: true, value: whole })
  })

  const summary = 'snapshots.0.evidence'
  const bad: readonly [string, unknown, string?][] = [
    ['roadmap.mfa.quarter', '2026-00'],
    ['roadmap.mfa.quarter', '2026-10-01'],
    ['roadmap.mfa.quarterCount', 0],
    ['roadmap.mfa.quarterCount', 1.5],
    ['roadmap.mfa.rank', 1e13],
    ['roadmap.mfa.effortDays', -1],
    ['roadmap.mfa.effortDays', '1'],
    ['roadmap.mfa.aim', 10],
    ['roadmap.mfa.status', 'begun'],
    ['roadmap.mfa.dueOn', '2026-02-30'],
    ['roadmap.mfa.note', 'x'.repeat(20_001)],
    ['roadmap.mfa.dependsOn', ['Upper'], 'roadmap.mfa.dependsOn.0'],
    ['roadmap.mfa.dependsOn', Array.from({ length: 501 }, () => 'a')],
    ['roadmap.mfa.id', 'mfa'],
    ['roadmap.mfa.team', undefined],
    ['roadmap.Upper_Case', {}],
    ['roadmap', []],
    ['roadmap', Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`i-${index}`, mfa])), 'roadmap.i-0.id'],
    ['profile.capacity.daysPerQuarter', -1],
    ['profile.capacity.byQuarter', { '2026-13': 1 }, 'profile.capacity.byQuarter.2026-13'],
    ['profile.capacity.teams', [{ name: 'a' }], 'profile.capacity.teams.0.daysPerQuarter'],
    ['profile.reviewSince', 'today'],
    ['snapshots.0.id', 'x'],
    ['snapshots.0.takenAt', '2026-09-30'],
    ['snapshots.0.quarter', 'Q3'],
    ['snapshots.0.scoringVersion', 0],
    ['snapshots.0.answers.mfa.value', 60],
    ['snapshots.0.answers.mfa.evidence', [{ title: '', url: 'javascript:alert(1)', date: null }], 'snapshots.0.answers.mfa.evidence.0.url'],
    ['snapshots.0.roadmap.mfa.doneOn', 'x'],
    ['snapshots.0.reported.all.band.low', 1.1],
    ['snapshots.0.reported.organisation', 5],
    ['snapshots.0.reported.groups.governance', undefined],
    [`${summary}.subjects.0.states`, 'f'],
    [`${summary}.subjects.1.states`, 'fpp'],
    [`${summary}.subjects.1.states`, 'fx'],
    [`${summary}.subjects.1.states`, 'f\n'],
    [`${summary}.places`, [], `${summary}.subjects.0.states`],
    [`${summary}.verdicts.mfa.kind`, 'good'],
    [`${summary}.securityScore.ratio`, 2],
    [`${summary}.files.0.sha256`, 'x'],
    ['snapshots', {}],
    ['snapshots', [snapshotOf('a'), snapshotOf('a')].map(fromSnapshot)],
    [
      'snapshots',
      Array.from({ length: 201 }, (_, index) => ({
        ...fromSnapshot(snapshotOf('a')),
        id: `${String(index).padStart(8, '0')}-1111-4111-8111-111111111111`,
      })),
    ],
    ['snapshots', undefined],
  ]
  it.each(bad)('is refused for %s = %j', (path, value, named = path) => {
    expect(openSavedText(spoilt(path, value))).toEqual({ ok: false, problem: { code: 'does-not-fit', path: named } })
  })

  it.each(['__proto__', 'constructor'])('is refused for a key of %s, wherever it stands', (key) => {
    const text = savedText(whole, writer).replace('"mfa": {\n          "recommendation"', `"${key}": {\n          "recommendation"`)
    expect(text).toContain(key)
    expect(openSavedText(text)).toEqual({ ok: false, problem: { code: 'does-not-fit', path: `snapshots.0.roadmap.${key}` } })
  })

  it('of the greatest size that may be saved can be opened', () => {
    const items = Array.from({ length: 2_000 }, (_, index) => itemOf(`own-${index}`))
    const roadmap = new Map(items.map((item) => [item.id, item]))
    const opened = openSavedText(savedText({ ...whole, roadmap, snapshots: [snapshotOf('a', { roadmap })] }, writer))
    expect(opened.ok && [opened.value.roadmap.size, opened.value.snapshots[0]?.roadmap.size]).toEqual([2_000, 2_000])
  })
})
