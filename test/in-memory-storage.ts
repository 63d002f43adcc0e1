import type { Assessment, AssessmentId } from '../src/domain/assessment.ts'
import { withEvidence } from '../src/domain/evidence/with-evidence.ts'
import { fail, type Result, succeed } from '../src/domain/result.ts'
import { withItems } from '../src/domain/roadmap/with-items.ts'
import { withSnapshots } from '../src/domain/with-snapshots.ts'
import type { AssessmentStorage, AssessmentSummary, StorageProblem, StoredChange } from '../src/state/ports.ts'

const notFound = fail<StorageProblem>({ code: 'not-found' })

function changed(assessment: Assessment, change: StoredChange): Assessment {
  switch (change.kind) {
    case 'answers':
      return { ...assessment, answers: new Map([...assessment.answers, ...change.answers]) }
    case 'profile':
      return { ...assessment, profile: change.profile }
    case 'evidence':
      return { ...assessment, evidence: withEvidence(assessment.evidence, change.files) }
    case 'roadmap':
      return { ...assessment, roadmap: withItems(assessment.roadmap, change.items) }
    case 'snapshots':
      return { ...assessment, snapshots: withSnapshots(assessment.snapshots, change.snapshots) }
    case 'saved-to-file':
      return { ...assessment, savedToFileAt: change.at }
  }
}

function summary(assessment: Assessment): AssessmentSummary {
  const { id, profile, changedAt, savedToFileAt, answers } = assessment
  const answeredCount = [...answers.values()].filter((answer) => answer.value !== null).length
  const { name, organisation, scope, language } = profile
  return { id, name, organisation, scope, language, changedAt, savedToFileAt, answeredCount }
}

export type InMemoryStorage = AssessmentStorage & { readonly kept: ReadonlyMap<AssessmentId, Assessment> }

/** The storage port for tests: keeps what it is given, as the database would. */
export function createInMemoryStorage(first: readonly Assessment[] = []): InMemoryStorage {
  const kept = new Map(first.map((assessment) => [assessment.id, assessment]))
  return {
    kept,
    list: async () => succeed({ assessments: [...kept.values()].map(summary), setAside: [] }),
    async open(id) {
      const assessment = kept.get(id)
      return assessment ? succeed({ assessment, setAside: [] }) : notFound
    },
    async create(assessment) {
      kept.set(assessment.id, assessment)
      return succeed(null)
    },
    async write(id, change, at): Promise<Result<null, StorageProblem>> {
      const assessment = kept.get(id)
      if (!assessment) return notFound
      kept.set(id, { ...changed(assessment, change), changedAt: at })
      return succeed(null)
    },
    async remove(id) {
      kept.delete(id)
      return succeed(null)
    },
    recoverable: async () => [],
    recover: async () => notFound,
    dump: async () => JSON.stringify([...kept.keys()]),
    watch: () => () => undefined,
    persist: async () => true,
  }
}
