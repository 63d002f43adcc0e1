import { describe, expect, it } from 'vitest'
import { compare } from '../../src/cli/compare.ts'
import { plan } from '../../src/cli/plan.ts'
import { sampleIn, today } from '../report/sample-report.ts'
import { ownFolder, runCommand } from './run-command.ts'

const { save } = ownFolder()

describe('an assessment with evidence', () => {
  it('has a plan that puts first what a grave exposure bears on, and a comparison that tells findings fixed from those unseen', async () => {
    const path = save('sample', await sampleIn('en'))
    const planned = JSON.parse((await runCommand(plan, [path], { json: true, today })).out)
    const urgencies = planned.items.map(({ reason }: { reason: { urgency?: string } | null }) => reason?.urgency)
    expect(urgencies).toContain('open-exposure')
    const { evidence } = JSON.parse((await runCommand(compare, [path, path], { json: true, today })).out)
    const placesOf = (kind: string) =>
      evidence.subjects.reduce((sum: number, { places }: { places: Record<string, unknown[]> }) => sum + (places[kind]?.length ?? 0), 0)
    expect(evidence.counts.fixed).toBeGreaterThan(0)
    for (const kind of ['new', 'fixed', 'unseen', 'newly-seen', 'suppressed']) expect(placesOf(kind), kind).toBe(evidence.counts[kind])
    const open = evidence.subjects.reduce((sum: number, { stillOpen }: { stillOpen: number }) => sum + stillOpen, 0)
    expect(open).toBe(evidence.counts['still-open'])
  })
})
