import { describe, expect, it } from 'vitest'
import { createModelLibrary } from '../../src/adapters/assessments/model-library.ts'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { EvidenceFile } from '../../src/domain/evidence/evidence-file.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoDate, IsoMoment } from '../../src/domain/moments.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { newRoadmapItem, type RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import { scoresOf } from '../../src/domain/scores.ts'
import type { Snapshot, SnapshotId } from '../../src/domain/snapshot.ts'
import { createModelUpgrade } from '../../src/state/model-upgrade.ts'
import type { AssessmentStorage, FileOpener } from '../../src/state/ports.ts'
import { upgradingOpener, upgradingStorage } from '../../src/state/upgrading.ts'
import { createInMemoryStorage } from '../in-memory-storage.ts'
import { realModel } from '../real-model.ts'

const library = createModelLibrary()
const now = () => new Date('2026-11-23T10:00:00.000Z')
const upgrade = createModelUpgrade({ library, now, newId: () => '00000000-0000-4000-8000-000000000009' })

const id = '00000000-0000-4000-8000-000000000001' as AssessmentId
const given = (value: Answer['value']): Answer => ({ ...untouchedAnswer, value, answeredOn: '2026-08-20' as IsoDate })

function older(change: Partial<Assessment> = {}): Assessment {
  return {
    id,
    modelId: realModel.id,
    modelVersion: 1,
    profile: { ...newProfile('ja'), name: 'Spring' },
    answers: new Map(
      Object.entries({ mfa: 100, 'evaluate-cspm': 50, 'limit-security-groups': 75, 'fraud-detector': 25 } as const).map(([key, value]) => [
        key as RecommendationId,
        given(value),
      ]),
    ),
    evidence: [],
    roadmap: new Map([
      [
        'fraud-detector' as RoadmapItemId,
        newRoadmapItem('fraud-detector' as RoadmapItemId, { recommendation: 'fraud-detector' as RecommendationId }),
      ],
    ]),
    snapshots: [],
    createdAt: '2026-08-01T00:00:00.000Z' as IsoMoment,
    changedAt: '2026-08-20T00:00:00.000Z' as IsoMoment,
    savedToFileAt: null,
    ...change,
  }
}

async function upgraded(assessment: Assessment) {
  const result = await upgrade(assessment)
  if (!result.ok || result.value.carriedOver === null) throw new Error('nothing was carried over')
  return { assessment: result.value.assessment, carriedOver: result.value.carriedOver }
}

describe('createModelUpgrade', () => {
  it('leaves an assessment of the present version alone, and loads nothing for it', async () => {
    const present = older({ modelVersion: realModel.version })
    const lazy = { ...library, earlier: () => Promise.reject(new Error('not needed')) }
    const result = await createModelUpgrade({ library: lazy, now, newId: () => '' })(present)
    expect(result).toEqual({ ok: true, value: { assessment: present, carriedOver: null } })
  })

  it('refuses one of a newer version', async () => {
    expect(await upgrade(older({ modelVersion: 3 }))).toEqual({ ok: false, problem: { code: 'newer-model', modelVersion: 3 } })
  })

  it('carries answers, roadmap and version over, and tells what became of them', async () => {
    const { assessment, carriedOver } = await upgraded(older())
    expect(assessment.modelVersion).toBe(2)
    expect([...assessment.answers].map(([key, { value, answeredOn }]) => [key, value, answeredOn])).toEqual([
      ['mfa', 100, '2026-08-20'],
      ['evaluate-cspm', 50, '2026-08-20'],
      ['cleanup-risky-open-ports', 75, '2026-08-20'],
      ['limit-network-access', 75, '2026-08-20'],
    ])
    expect(carriedOver).toMatchObject({ from: 1, to: 2, kept: ['mfa'], isWithoutSnapshot: false })
    expect(carriedOver.toConfirm.map((one) => one.id)).toEqual(['evaluate-cspm', 'cleanup-risky-open-ports', 'limit-network-access'])
    expect([...carriedOver.dropped]).toEqual([['fraud-detector', given(25)]])
    expect(carriedOver.added).toHaveLength(10)
    // By its title in the team's language.
    expect(assessment.roadmap.get('fraud-detector' as RoadmapItemId)).toMatchObject({
      recommendation: null,
      title: 'Amazon Fraud Detector による不正検出',
    })
    expect(assessment.changedAt).toBe(older().changedAt)
  })

  it('keeps how it stood as a snapshot of its own version, for the quarter in which it was last worked on', async () => {
    const before = older()
    const [snapshot, ...more] = (await upgraded(before)).assessment.snapshots
    expect(more).toEqual([])
    expect(snapshot).toMatchObject({ modelVersion: 1, quarter: '2026-07', takenAt: now().toISOString(), evidence: null, name: '' })
    expect(snapshot?.answers).toBe(before.answers)
    expect(snapshot?.roadmap).toBe(before.roadmap)
    const [first] = await library.earlier('en')
    expect(snapshot?.reported.all).toEqual(first && scoresOf(first.model, before.answers, before.profile).all)
    expect(snapshot?.reported.all.tally.total).toBe(65)
  })

  it('keeps a summary of its evidence with it', async () => {
    const sample = await library.sample('en', { id, now: now().toISOString() as IsoMoment, today: '2026-11-23' as IsoDate })
    const evidence: readonly EvidenceFile[] = sample.evidence
    const { assessment } = await upgraded(older({ evidence }))
    expect(assessment.evidence).toBe(evidence)
    expect(assessment.snapshots[0]?.evidence?.files.map(({ name }) => name)).toEqual(evidence.map(({ name }) => name))
  })

  it('lets dropped answers stay where there is no room for a snapshot', async () => {
    const [snapshot] = (await upgraded(older())).assessment.snapshots
    const full = Array.from({ length: 200 }, (_, index) => ({ ...snapshot, id: `s${index}` as SnapshotId }) as Snapshot)
    const { assessment, carriedOver } = await upgraded(older({ snapshots: full }))
    expect(assessment.snapshots).toBe(full)
    expect(carriedOver.isWithoutSnapshot).toBe(true)
    expect(assessment.answers.get('fraud-detector' as RecommendationId)).toEqual(given(25))
  })
})

describe('upgradingOpener', () => {
  const opener = (assessment: Assessment): FileOpener => ({
    open: async () => ({
      ok: true,
      value: { kind: 'assessment', assessment, unknownRecommendations: ['limit-security-groups', 'quantum-keys'] },
    }),
  })
  const open = (assessment: Assessment) => upgradingOpener(opener(assessment), upgrade, library).open(new File([], 'x'))

  it('names as unknown only what no version knows', async () => {
    const answers = new Map([...older().answers, ['quantum-keys' as RecommendationId, given(50)]])
    const opened = await open(older({ answers }))
    expect(opened).toMatchObject({ ok: true, value: { unknownRecommendations: ['quantum-keys'], assessment: { modelVersion: 2 } } })
    expect(opened.ok && opened.value.kind === 'assessment' && opened.value.carriedOver?.from).toBe(1)
  })

  it('hands on what is of the present version, and what was refused', async () => {
    const present = older({ modelVersion: 2 })
    expect(await open(present)).toMatchObject({ ok: true, value: { assessment: present } })
    expect(await open(older({ modelVersion: 9 }))).toEqual({ ok: false, problem: { code: 'newer-model', modelVersion: 9 } })
    const refusing: FileOpener = { open: async () => ({ ok: false, problem: { code: 'file-empty' } }) }
    expect(await upgradingOpener(refusing, upgrade, library).open(new File([], 'x'))).toEqual({
      ok: false,
      problem: { code: 'file-empty' },
    })
  })
})

describe('upgradingStorage', () => {
  it('stores what it carries over once, and tells of it once', async () => {
    const inner = createInMemoryStorage([older()])
    const { storage, news } = upgradingStorage(inner, upgrade)
    expect(news.has(id)).toBe(false)
    const first = await storage.open(id)
    expect(first).toMatchObject({ ok: true, value: { assessment: { modelVersion: 2 } } })
    expect(inner.kept.get(id)?.modelVersion).toBe(2)
    expect(news.has(id)).toBe(true)
    expect(news.take(id)).toMatchObject({ from: 1, to: 2 })
    expect(news.take(id)).toBeNull()
    expect(await storage.open(id)).toEqual(first)
    expect(news.has(id)).toBe(false)
  })

  it('leaves one of a newer version alone', async () => {
    const newer = older({ modelVersion: 3 })
    const inner = createInMemoryStorage([newer])
    const { storage } = upgradingStorage(inner, upgrade)
    expect(await storage.open(id)).toEqual({ ok: false, problem: { code: 'newer-model', modelVersion: 3 } })
    expect(inner.kept.get(id)).toBe(newer)
  })

  it('does not open what it cannot store: answers of two versions must not mix', async () => {
    const inner = createInMemoryStorage([older()])
    const full: AssessmentStorage = { ...inner, create: async () => ({ ok: false, problem: { code: 'storage-full' } }) }
    const { storage, news } = upgradingStorage(full, upgrade)
    expect(await storage.open(id)).toEqual({ ok: false, problem: { code: 'storage-full' } })
    expect(news.has(id)).toBe(false)
    expect(inner.kept.get(id)?.modelVersion).toBe(1)
  })

  it('carries over what is recovered into this tab alone', async () => {
    const stored = { ok: false, problem: { code: 'storage-unavailable' } } as const
    const inner: AssessmentStorage = {
      ...createInMemoryStorage(),
      recover: async () => ({ ok: true, value: { assessment: older(), stored } }),
    }
    const { storage, news } = upgradingStorage(inner, upgrade)
    expect(await storage.recover(id)).toMatchObject({ ok: true, value: { assessment: { modelVersion: 2 }, stored } })
    expect(news.has(id)).toBe(true)
  })
})
