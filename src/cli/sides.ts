import { resolve } from 'node:path'
import type { Assessment } from '../domain/assessment.ts'
import { type ModelVersions, modelOfVersion } from '../domain/comparison/like-for-like.ts'
import type { Standing } from '../domain/comparison/standing.ts'
import { standingNow, standingOfSnapshot } from '../domain/comparison/standing-of.ts'
import { evidenceResultOf } from '../domain/evidence/evidence-result.ts'
import { evidenceSummaryOf } from '../domain/evidence/evidence-summary.ts'
import { quarterOf } from '../domain/fiscal-quarter.ts'
import { isQuarterStart } from '../domain/limits.ts'
import type { IsoDate, IsoMoment } from '../domain/moments.ts'
import { fail, type Result, succeed } from '../domain/result.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { asQuarter, asQuarterName } from '../i18n/format.ts'
import { dayOf, noonOf } from '../state/clock.ts'
import type { EvidenceLibrary } from '../state/ports.ts'
import { oneLine } from './item-title.ts'
import { openStored } from './open-assessment.ts'

export type SidesWanted = {
  readonly olderPath: string
  readonly newerPath: string
  /** A name or a quarter; `null`: the older file as it stands, or the newest snapshot where both files are one. */
  readonly snapshot: string | null
  /** `null`: two files stand at their last change, one at the present. */
  readonly today: IsoDate | null
}

/** Two sides, and all that is known of the time up to the newer one. */
export type Sides = {
  readonly older: Standing
  readonly newer: Standing
  /** The snapshots of both files, each once. */
  readonly snapshots: readonly Standing[]
}

type Known = { readonly versions: ModelVersions; readonly library: EvidenceLibrary }

function presentOf(assessment: Assessment, now: IsoMoment, { versions, library }: Known): Standing {
  const model = modelOfVersion(assessment.modelVersion, versions) ?? versions.model
  const evidence = evidenceResultOf(assessment, { model, ...library, now })
  return standingNow(assessment, evidence === null ? null : evidenceSummaryOf(evidence, assessment.evidence, now), now)
}

/** Whether a snapshot is meant by its name, by the first month of its quarter or another of its months, or by its quarter's name. */
function isMeant({ name, quarter, profile }: Snapshot, wanted: string): boolean {
  if (name !== '' && name === wanted) return true
  const own = quarterOf(quarter, profile.fiscalYearStartMonth)
  if (isQuarterStart(wanted)) return wanted >= own.firstDay.slice(0, 7) && wanted <= own.lastDay.slice(0, 7)
  const folded = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()
  return (['en', 'ja'] as const).some((language) => folded(asQuarterName(own, language)) === folded(wanted))
}

function snapshotLabel({ name, quarter, profile }: Snapshot): string {
  const own = asQuarter(quarterOf(quarter, profile.fiscalYearStartMonth), 'en')
  return name === '' ? own : `"${oneLine(name)}", ${own}`
}

/** The newest of those that are meant. */
function snapshotOf({ snapshots }: Assessment, path: string, wanted: string | null): Result<Snapshot, string> {
  const found = snapshots.findLast((one) => wanted === null || isMeant(one, wanted))
  if (found !== undefined) return succeed(found)
  if (snapshots.length === 0) return fail(`${path}: holds no snapshot to compare with`)
  return fail(`${path}: no snapshot is called or of the quarter "${wanted}"; there are ${snapshots.map(snapshotLabel).join('; ')}`)
}

/**
 * The two sides as they were saved, not carried over: the comparison itself takes them to one version of the model, and tells what that was
 * worth. Of what is wrong one line, with the path.
 */
export async function sidesOf({ olderPath, newerPath, snapshot, today }: SidesWanted, known: Known): Promise<Result<Sides, string>> {
  const isOneFile = resolve(olderPath) === resolve(newerPath)
  const older = await openStored(olderPath)
  const newer = isOneFile ? older : await openStored(newerPath)
  if (!older.ok) return older
  if (!newer.ok) return newer
  const present = noonOf(today ?? dayOf(new Date()))
  const newerStanding = presentOf(newer.value, isOneFile || today !== null ? present : newer.value.changedAt, known)
  const snapshots = new Map([...older.value.snapshots, ...newer.value.snapshots].map((one) => [one.id, one]))
  const standings = [...snapshots.values()].map((one) => standingOfSnapshot(newer.value.id, one))
  if (snapshot === null && !isOneFile) {
    return succeed({ older: presentOf(older.value, older.value.changedAt, known), newer: newerStanding, snapshots: standings })
  }
  const chosen = snapshotOf(older.value, olderPath, snapshot)
  if (!chosen.ok) return chosen
  return succeed({ older: standingOfSnapshot(older.value.id, chosen.value), newer: newerStanding, snapshots: standings })
}

/** The sides of a trend, the oldest first and the newer side last: snapshots of another organisation, or taken later, are left out. */
export function standingsUpTo({ older, newer, snapshots }: Sides, isSameOrganisation: boolean): readonly Standing[] {
  const before = isSameOrganisation ? snapshots.filter(({ at, snapshotId }) => at <= newer.at && snapshotId !== older.snapshotId) : []
  return [...[...before, older].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))), newer]
}
