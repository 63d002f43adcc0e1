import { useMemo } from 'react'
import type { Standing } from '../../domain/comparison/standing.ts'
import { standingNow, standingOfSnapshot } from '../../domain/comparison/standing-of.ts'
import type { EvidenceSummary } from '../../domain/snapshot.ts'
import { momentOf } from '../../state/clock.ts'
import { useOpenAssessment, usePorts } from '../../state/react.tsx'
import { type ComparedFile, useProgressView } from './progress-view.ts'
import { isOfThisState } from './take-snapshot.ts'

/** One thing that can be compared. */
export type Side = {
  readonly key: string
  /** `null`: of the open assessment. */
  readonly file: ComparedFile | null
  readonly standing: Standing
}

/** What a file holds: how it stands itself, and its snapshots. */
function sidesOfFile(file: ComparedFile): readonly Side[] {
  const { assessment, evidence, key } = file
  const own: Side = { key: `${key} now`, file, standing: standingNow(assessment, evidence, assessment.changedAt) }
  const snapshots = assessment.snapshots.map((snapshot): Side => {
    return { key: `${key} ${snapshot.id}`, file, standing: standingOfSnapshot(assessment.id, snapshot) }
  })
  return [...snapshots, own]
}

/** Everything that can be compared, the oldest first, the present last, then what files hold. */
export function useSides(evidence: EvidenceSummary | null): readonly Side[] {
  const assessment = useOpenAssessment()
  const { now } = usePorts()
  const files = useProgressView((state) => state.files)
  const moment = momentOf(now()).slice(0, 16)
  // biome-ignore lint/correctness/useExhaustiveDependencies: by the minute is often enough
  return useMemo(() => {
    const own = assessment.snapshots.map((snapshot): Side => {
      return { key: snapshot.id, file: null, standing: standingOfSnapshot(assessment.id, snapshot) }
    })
    const present: Side = { key: 'now', file: null, standing: standingNow(assessment, evidence, momentOf(now())) }
    return [...own, present, ...files.flatMap(sidesOfFile)]
  }, [assessment, evidence, files, moment])
}

/** What is compared before anybody has chosen: the last snapshot that says something else than the present, and the present. */
function useFirstSides(): { readonly older: string | null; readonly newer: string } {
  const assessment = useOpenAssessment()
  return useMemo(() => {
    const last = assessment.snapshots.at(-1)
    const before = assessment.snapshots.at(-2)
    const isRepeated = last !== undefined && before !== undefined && isOfThisState(last, assessment)
    return { older: (isRepeated ? before : last)?.id ?? null, newer: 'now' }
  }, [assessment])
}

type Pair = { readonly older: Side; readonly newer: Side }

function pairOf(sides: readonly Side[], one: string | null, other: string | null): Pair | null {
  const [a, b] = [sides.find(({ key }) => key === one), sides.find(({ key }) => key === other)]
  if (a === undefined || b === undefined) return null
  return a.standing.at <= b.standing.at ? { older: a, newer: b } : { older: b, newer: a }
}

/** What is compared unless somebody chooses otherwise. */
export function useFirstPair(sides: readonly Side[]): Pair | null {
  const { older, newer } = useFirstSides()
  return useMemo(() => pairOf(sides, older, newer), [sides, older, newer])
}

/** The two sides that are compared, the older one first whichever was chosen where; `null` while there are not two. */
export function useChosenPair(sides: readonly Side[]): Pair | null {
  const first = useFirstSides()
  const older = useProgressView((state) => state.older)
  const newer = useProgressView((state) => state.newer)
  return useMemo(() => {
    const isThere = (wanted: string | null) => sides.some(({ key }) => key === wanted)
    return pairOf(sides, isThere(older) ? older : first.older, isThere(newer) ? newer : first.newer)
  }, [sides, older, newer, first])
}
