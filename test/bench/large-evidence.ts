import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceCell, EvidenceFile } from '../../src/domain/evidence/evidence-file.ts'
import type { IsoMoment } from '../../src/domain/moments.ts'
import { root } from '../../src/scripts/steps.mjs'

const regions = ['ap-northeast-1', 'ap-northeast-3', 'us-east-1']
const accounts = Array.from({ length: 200 }, (_, index) => String(111_100_000_000 + index * 7))
const controlCount = 250
const fileCount = 4
const moment = '2026-11-20T03:00:00.000Z' as IsoMoment

/** Controls from the whole catalogue, so that most recommendations have some. */
function controlIds(): readonly string[] {
  const { controls }: { controls: readonly { readonly id: string }[] } = JSON.parse(
    readFileSync(join(root, 'assessments/catalogues/security-hub-controls.json'), 'utf8'),
  )
  return Array.from({ length: controlCount }, (_, index) => controls[Math.floor((index * controls.length) / controlCount)]?.id ?? '')
}

function cellOf(controlId: string, account: string, region: string, number: number): EvidenceCell {
  const failed = number % 5 === 0 ? 1 + (number % 7) : 0
  return {
    tool: 'security-hub',
    controlId,
    checkId: null,
    severity: number % 3 === 0 ? 'high' : 'medium',
    account,
    region,
    counts: { passed: 3 + (number % 40), failed, unknown: 0, 'not-available': 0, manual: 0, suppressed: number % 50 === 0 ? 1 : 0 },
    nothingToCheck: 0,
    oldest: moment,
    newest: moment,
    failing: Array.from({ length: Math.min(failed, 3) }, (_, index) => `arn:aws:ec2:${region}:${account}:instance/i-${number}-${index}`),
  }
}

function fileOf(part: number, cells: readonly EvidenceCell[]): EvidenceFile {
  return {
    sha256: String(part).padStart(64, '0'),
    name: `findings-${part}.json`,
    sizeBytes: 250_000_000,
    takenInAt: moment,
    format: 'asff',
    version: '2018-10-08',
    accounts: [...new Set(cells.map(({ account }) => account))],
    regions,
    oldest: moment,
    newest: moment,
    recordsRead: cells.length * 30,
    skipped: [],
    faults: [],
    faultCount: 0,
    unknownControls: [],
    disabledControls: [],
    standards: {},
    cells,
    detections: [],
    exposures: [],
  }
}

/** What is kept of an organisation of 200 accounts with 250 controls in 3 Regions: 150,000 cells. */
export function largeEvidence(): readonly EvidenceFile[] {
  const controls = controlIds()
  const share = accounts.length / fileCount
  return Array.from({ length: fileCount }, (_, part) => {
    const own = accounts.slice(part * share, (part + 1) * share)
    const cells = own.flatMap((account, place) =>
      regions.flatMap((region) => controls.map((control, index) => cellOf(control, account, region, place * 31 + index))),
    )
    return fileOf(part, cells)
  })
}
