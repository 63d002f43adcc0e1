import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import { createReading } from '../../../src/adapters/evidence/file-reading.ts'
import { fileSources } from '../../../src/adapters/evidence/file-sources.ts'
import { createTally } from '../../../src/adapters/evidence/file-tally.ts'
import { readEvidenceFiles } from '../../../src/adapters/evidence/read-files.ts'
import { readSource } from '../../../src/adapters/evidence/read-source.ts'
import type { Finding, FindingStatus } from '../../../src/domain/evidence/finding.ts'
import { collecting } from './formats/collected.ts'
import { takenInAt } from './reading.ts'

/** A folder of published findings files with an index of what another reader counted in them; not part of this repository. */
const folder = process.env.SHIRUBE_SAMPLES ?? ''
type Sample = {
  readonly file: string
  readonly members?: number
  readonly parses: boolean
  readonly kinds?: Readonly<Record<string, number>>
  /** `EC2.8 FAILED NEW ACTIVE` to how many. */
  readonly controls?: Readonly<Record<string, number>>
  /** The check and more behind it, to how many. */
  readonly prowler?: Readonly<Record<string, number>>
}
const index = join(folder, 'index.json')
const samples: readonly Sample[] = folder !== '' && existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')).samples : []
const { catalogue } = await createModelLibrary().evidence()

async function collect(file: string) {
  const { sink, collected } = collecting(catalogue)
  const [source] = await fileSources({ name: file, blob: await openAsBlob(join(folder, file)) })
  if (source === undefined) throw new Error('no source')
  const reading = createReading(sink, createTally(0))
  await readSource(source, reading, { onBytes: () => undefined, isCancelled: () => false })
  return { reading, collected }
}

const statusOf: Readonly<Record<string, FindingStatus>> = {
  PASSED: 'passed',
  FAILED: 'failed',
  WARNING: 'unknown',
  NOT_AVAILABLE: 'not-available',
}

/** What the index's rows come to by our rules: archived ones do not count, suppressed ones are suppressed, none without a status counts. */
function expectedControls(controls: Readonly<Record<string, number>>): readonly string[] {
  const counts = new Map<string, number>()
  for (const [row, count] of Object.entries(controls)) {
    const [id = '', compliance = '', workflow, state] = row.split(' ')
    const status = workflow === 'SUPPRESSED' ? 'suppressed' : statusOf[compliance]
    if (state === 'ARCHIVED' || statusOf[compliance] === undefined || status === undefined) continue
    const key = `${id.toLowerCase()} ${status}`
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return [...counts].map(([key, count]) => `${key}: ${count}`).sort()
}

function counted(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { controlId, checkId, status } of findings) {
    const key = `${(controlId ?? checkId ?? '').toLowerCase()} ${status}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => `${key}: ${count}`).sort()
}

describe.skipIf(samples.length === 0)('published findings files', () => {
  it.each(samples.filter(({ controls }) => controls !== undefined))(
    '$file: results per control as another reader counted them',
    async ({ file, controls = {} }) => {
      const { collected } = await collect(file)
      expect(counted(collected.findings.filter(({ tool }) => tool === 'security-hub'))).toEqual(expectedControls(controls))
    },
  )

  it.each(samples.filter(({ prowler }) => prowler !== undefined))(
    '$file: results per check as another reader counted them',
    async ({ file, prowler = {} }) => {
      const { collected } = await collect(file)
      const checks = new Map<string, number>()
      for (const [row, count] of Object.entries(prowler)) {
        const check = (row.split(' ')[0] ?? '').replace(/^prowler-/, '')
        checks.set(check, (checks.get(check) ?? 0) + count)
      }
      const ours = new Map<string, number>()
      for (const { checkId } of collected.findings) ours.set(checkId ?? '', (ours.get(checkId ?? '') ?? 0) + 1)
      const skipped = [...collected.skipped.values()].reduce((sum, count) => sum + count, 0)
      if (skipped === 0) expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(checks))
      else for (const [check, count] of ours) expect(count).toBeLessThanOrEqual(checks.get(check) ?? 0)
    },
  )

  it.each(samples.filter(({ members, parses }) => members !== undefined && parses))(
    '$file: all of its records are read',
    async ({ file, members }) => {
      const { reading } = await collect(file)
      if (reading.refusal === null) expect(reading.recordsRead).toBe(members)
    },
  )

  it('are all read or named for what they are', async () => {
    const files = await Promise.all(samples.map(async ({ file }) => ({ name: file, blob: await openAsBlob(join(folder, file)) })))
    const reading = await readEvidenceFiles(files, { catalogue, takenInAt, onProgress: () => undefined, isCancelled: () => false })
    expect(reading.files.length + reading.refused.length).toBe(samples.length)
  })
})
