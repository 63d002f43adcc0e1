import type { Catalogue, Control } from '../../../src/domain/evidence/catalogue.ts'
import type { DetectionCount, EvidenceCell, EvidenceFile } from '../../../src/domain/evidence/evidence-file.ts'
import type { Exposure, FindingStatus, Tool } from '../../../src/domain/evidence/finding.ts'
import type { Mapping, MappingRow, Strength } from '../../../src/domain/evidence/mapping.ts'
import type { MergedEvidence } from '../../../src/domain/evidence/merge.ts'
import type { IsoMoment } from '../../../src/domain/moments.ts'
import { idOf } from '../small-model.ts'

/** `2026-11-01` or `2026-11-01 09:30` as a moment; a day alone is its noon. */
export function momentOf(written: string): IsoMoment {
  const [day, time = '12:00'] = written.split(' ')
  return `${day}T${time}:00.000Z` as IsoMoment
}

const orNull = (written: string | null | undefined, otherwise: string | null) => {
  const given = written === undefined ? otherwise : written
  return given === null ? null : momentOf(given)
}

export type CellSketch = {
  readonly tool?: Tool
  readonly control?: string
  readonly check?: string
  readonly severity?: EvidenceCell['severity']
  readonly account?: string
  readonly region?: string
  readonly nothingToCheck?: number
  readonly newest?: string | null
  readonly oldest?: string | null
  readonly failing?: readonly string[]
} & { readonly [status in FindingStatus]?: number }

/** A cell of Security Hub in account `a` and Region `r`, unless said otherwise. */
export function cellOf(sketch: CellSketch): EvidenceCell {
  const newest = orNull(sketch.newest, '2026-11-01')
  return {
    tool: sketch.tool ?? (sketch.check === undefined ? 'security-hub' : 'prowler'),
    controlId: sketch.control ?? null,
    checkId: sketch.check ?? null,
    severity: sketch.severity ?? 'medium',
    account: sketch.account ?? 'a',
    region: sketch.region ?? 'r',
    counts: {
      passed: sketch.passed ?? 0,
      failed: sketch.failed ?? 0,
      unknown: sketch.unknown ?? 0,
      'not-available': sketch['not-available'] ?? 0,
      manual: sketch.manual ?? 0,
      suppressed: sketch.suppressed ?? 0,
    },
    nothingToCheck: sketch.nothingToCheck ?? 0,
    oldest: sketch.oldest === undefined ? newest : orNull(sketch.oldest, null),
    newest,
    failing: sketch.failing ?? [],
  }
}

export type DetectionSketch = Partial<Omit<DetectionCount, 'oldestOpen' | 'newest'>> & {
  readonly oldestOpen?: string | null
  readonly newest?: string | null
}

export function detectionOf({ oldestOpen, newest, ...rest }: DetectionSketch): DetectionCount {
  return {
    product: 'guardduty',
    area: 'threat',
    account: 'a',
    region: 'r',
    severity: 'high',
    open: 0,
    closed: 0,
    ...rest,
    oldestOpen: orNull(oldestOpen, null),
    newest: orNull(newest, '2026-11-01'),
  }
}

export function exposureOf(sketch: Partial<Omit<Exposure, 'observedAt'>> & { readonly observedAt?: string | null }): Exposure {
  return {
    id: 'e1',
    title: 'exposed',
    severity: 'high',
    isOpen: true,
    account: 'a',
    region: 'r',
    resource: 'arn:one',
    resourceType: 'AWS::EC2::Instance',
    firstSeenAt: null,
    traits: [],
    ...sketch,
    observedAt: orNull(sketch.observedAt, '2026-11-01'),
  }
}

export type FileSketch = {
  readonly takenIn?: string
  readonly cells?: readonly CellSketch[]
  readonly detections?: readonly DetectionSketch[]
  readonly exposures?: readonly Exposure[]
  readonly disabled?: readonly string[]
  readonly standards?: Readonly<Record<string, readonly string[]>>
}

let made = 0

/** A findings file; each has a SHA-256 of its own. */
export function fileOf({ takenIn, cells = [], detections = [], exposures = [], disabled = [], standards = {} }: FileSketch): EvidenceFile {
  made += 1
  const all = cells.map(cellOf)
  return {
    sha256: String(made).padStart(64, '0'),
    name: `findings-${made}.json`,
    sizeBytes: 1,
    takenInAt: momentOf(takenIn ?? '2026-11-20'),
    format: 'asff',
    version: '',
    accounts: [...new Set(all.map(({ account }) => account))],
    regions: [...new Set(all.map(({ region }) => region))],
    oldest: null,
    newest: all.map(({ newest }) => newest).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null),
    recordsRead: all.length,
    skipped: [],
    faults: [],
    faultCount: 0,
    unknownControls: [],
    disabledControls: disabled,
    standards,
    cells: all,
    detections: detections.map(detectionOf),
    exposures,
  }
}

/** Merged evidence of cells that are one to a place already. */
export function mergedOf(sketch: {
  readonly cells?: readonly CellSketch[]
  readonly detections?: readonly DetectionSketch[]
  readonly exposures?: readonly Exposure[]
  readonly disabled?: readonly string[]
  readonly standards?: Readonly<Record<string, readonly string[]>>
}): MergedEvidence {
  return {
    cells: (sketch.cells ?? []).map(cellOf),
    detections: (sketch.detections ?? []).map(detectionOf),
    exposures: sketch.exposures ?? [],
    disabledControls: new Set(sketch.disabled),
    standards: new Map(Object.entries(sketch.standards ?? {})),
    overlaps: 0,
  }
}

/** `mfa: { 'security-hub/IAM.9': 'decisive/partial' }`: on failing, on passing. */
export type MappingSketch = Readonly<Record<string, Readonly<Record<string, string>>>>

export function mappingOf(sketch: MappingSketch, reach: Strength | Readonly<Record<string, Strength>> = 'decisive'): Mapping {
  const rows = Object.entries(sketch).flatMap(([recommendation, own]) =>
    Object.entries(own).map(([key, strengths]): MappingRow => {
      const [tool, subject = ''] = key.split('/')
      const [onFail, onPass] = strengths.split('/')
      return {
        recommendation: idOf(recommendation),
        tool: tool as Tool,
        subject,
        onFail: onFail as Strength,
        onPass: onPass as Strength,
        isNamedByAws: false,
      }
    }),
  )
  const reachOf = (id: string) => (typeof reach === 'string' ? reach : (reach[id] ?? 'none'))
  return { rows, reach: new Map(Object.keys(sketch).map((id) => [idOf(id), reachOf(id)])), limits: new Map(), titles: new Map() }
}

/** A catalogue of nothing but these controls, with the standards of each. */
export function catalogueOf(standards: Readonly<Record<string, readonly string[]>>): Catalogue {
  const controls = Object.entries(standards).map(([id, own]): [string, Control] => [
    id.toLowerCase(),
    { id, title: id, titleJa: null, severity: 'medium', service: 'Any', standards: own, isRetired: false },
  ])
  return {
    controls: new Map(controls),
    aliases: new Map(),
    legacyGeneratorIds: new Map(),
    configRules: new Map(),
    prowlerChecks: new Map(),
  }
}
