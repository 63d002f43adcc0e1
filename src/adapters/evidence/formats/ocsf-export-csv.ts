import type { CellOf } from './columns.ts'
import { plainName } from './columns.ts'
import { path } from './fields.ts'
import type { CsvFormat, JsonObject } from './format.ts'
import { ocsf } from './ocsf.ts'

/** The paths that are read, of the hundreds that may be chosen. A path through `resources` is of the first one. */
const paths = [
  'class_uid',
  'activity_name',
  'severity',
  'severity_id',
  'status',
  'status_id',
  'time',
  'time_dt',
  'compliance.control',
  'compliance.status',
  'compliance.status_id',
  'compliance.standards',
  'compliance.assessments',
  'cloud.provider',
  'cloud.account.uid',
  'cloud.region',
  'finding_info.uid',
  'finding_info.title',
  'finding_info.types',
  'finding_info.created_time',
  'finding_info.created_time_dt',
  'finding_info.modified_time',
  'finding_info.modified_time_dt',
  'finding_info.first_seen_time',
  'finding_info.first_seen_time_dt',
  'finding_info.last_seen_time',
  'finding_info.last_seen_time_dt',
  'metadata.version',
  'metadata.uid',
  'metadata.product.uid',
  'metadata.product.name',
  'metadata.product.vendor_name',
  'metadata.product.feature.uid',
  'resources',
  'resources.uid',
  'resources.uid_alt',
  'resources.name',
  'resources.type',
  'resources.region',
  'resources.owner.account.uid',
  'vendor_attributes.severity',
] as const
type Path = (typeof paths)[number]

/** Columns that no other format has: two of them make an export. */
const telling: readonly Path[] = [
  'compliance.control',
  'compliance.status',
  'cloud.account.uid',
  'cloud.region',
  'finding_info.uid',
  'finding_info.types',
  'finding_info.title',
  'metadata.product.uid',
  'metadata.product.name',
  'class_uid',
]
const listed: readonly Path[] = ['compliance.standards', 'compliance.assessments', 'finding_info.types', 'resources']

/** How AWS spells the header was not seen, so `cloud.account.uid`, `cloud_account_uid` and `resources[0].uid` are all understood. */
function squashed(name: string): string {
  return plainName(name)
    .replaceAll(/\[\d*\]|\.\d+(?=\.|$)/g, '')
    .replaceAll(/[^a-z0-9]/g, '')
}
const bySquashed: ReadonlyMap<string, Path> = new Map(paths.map((path) => [squashed(path), path]))

function parsed(cell: string): unknown {
  if (!/^[[{]/.test(cell)) return undefined
  try {
    return JSON.parse(cell) as unknown
  } catch {
    return undefined
  }
}

/** A cell as the path holds it: lists are JSON, or words with something between them. */
function valueAt(path: Path, cell: string): unknown {
  const value = parsed(cell)
  if (listed.includes(path)) {
    if (value !== undefined) return Array.isArray(value) ? value : [value]
    return cell.split(/\s*[;|,]\s*/).filter((part) => part !== '')
  }
  return Array.isArray(value) ? value[0] : cell
}

type Node = { [key: string]: unknown }

type Column = { readonly path: Path; readonly holders: readonly string[]; readonly key: string; readonly cell: CellOf }

function put(record: Node, { holders, key: last }: Column, value: unknown): void {
  let at = record
  for (const key of holders) {
    const held: unknown = at[key]
    const inner = Array.isArray(held) ? held[0] : held
    const next: Node = typeof inner === 'object' && inner !== null ? (inner as Node) : {}
    at[key] = key === 'resources' ? [next] : next
    at = next
  }
  at[last] = value
}

function columnsIn(header: readonly string[]): readonly Column[] {
  return header.flatMap((name, index) => {
    const path = bySquashed.get(squashed(name))
    if (path === undefined) return []
    const keys = path.split('.')
    return [{ path, holders: keys.slice(0, -1), key: keys.at(-1) ?? '', cell: (row) => row[index]?.trim() ?? '' } satisfies Column]
  })
}

/** Without a control, a product, a class or a type the row is of nothing that could be named. */
function saysWhatItIs(record: JsonObject): boolean {
  if (Object.hasOwn(record, 'compliance') || Object.hasOwn(record, 'class_uid')) return true
  return path(record, 'metadata', 'product') !== undefined || path(record, 'finding_info', 'types') !== undefined
}

/**
 * What `StartExportJobV2` of the new Security Hub writes as CSV: one finding a row, the chosen OCSF paths as columns. Each row is made into
 * the finding again, as far as it was chosen, and read as one.
 */
export const ocsfExportCsv: CsvFormat = {
  kind: 'csv',
  id: 'ocsf-export-csv',
  claims(header) {
    const found = new Set(columnsIn(header).map(({ path }) => path))
    return telling.filter((path) => found.has(path)).length >= 2
  },
  begin(header, sink) {
    const columns = columnsIn(header)
    return (row) => {
      const record: Node = {}
      for (const column of columns) {
        const written = column.cell(row)
        if (written !== '') put(record, column, valueAt(column.path, written))
      }
      if (saysWhatItIs(record)) ocsf.read(record, sink)
      else sink.skip('not-a-result')
    }
  },
}
