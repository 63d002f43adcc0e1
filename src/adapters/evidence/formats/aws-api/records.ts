import { accountOfArn, list, path, regionOfArn, text } from '../fields.ts'
import type { JsonObject } from '../format.ts'
import { type AnswerReader, hasList, isObject, presence } from './answer.ts'
import type { Fact } from './checks.ts'

/** Where a recorder is, by its ARN; older command lines leave it out. */
function placeOf(recorders: readonly unknown[]): { readonly account: string; readonly region: string } {
  const arn = text(recorders[0], 'arn')
  return { account: accountOfArn(arn), region: regionOfArn(arn) }
}

/** Recorders that AWS services make for themselves record for those services only. */
function isCustomers(recorder: unknown): boolean {
  return text(recorder, 'servicePrincipal') === ''
}

const recorderStatus: AnswerReader = {
  call: 'configservice describe-configuration-recorder-status',
  isAnswer: hasList('ConfigurationRecordersStatus'),
  facts: (answer) => {
    const recorders = list(answer, 'ConfigurationRecordersStatus').filter(isCustomers)
    const isMet = recorders.some((one) => path(one, 'recording') === true && text(one, 'lastStatus') !== 'FAILURE')
    return [{ check: 'config-recorder-on', isMet, ...placeOf(recorders) }]
  },
}

const recorders: AnswerReader = {
  call: 'configservice describe-configuration-recorders',
  isAnswer: hasList('ConfigurationRecorders'),
  facts: (answer) => {
    const own = list(answer, 'ConfigurationRecorders').filter(isCustomers)
    // Without a recorder, the other check fails; this one is about what a recorder records.
    if (own.length === 0) return []
    return [
      {
        check: 'config-records-all-types',
        isMet: own.some((one) => path(one, 'recordingGroup', 'allSupported') === true),
        ...placeOf(own),
      },
    ]
  },
}

const isOrganizationAggregator = (aggregator: unknown) => isObject(path(aggregator, 'OrganizationAggregationSource'))

function recordsManagementEvents(selectors: unknown): boolean | null {
  if (!isObject(selectors)) return null
  const basic = list(selectors, 'EventSelectors')
  const advanced = list(selectors, 'AdvancedEventSelectors')
  if (basic.length === 0 && advanced.length === 0) return null
  const isBasic = basic.some((one) => path(one, 'IncludeManagementEvents') === true && text(one, 'ReadWriteType') === 'All')
  return isBasic || advanced.some(selectsManagementEvents)
}

/** Management events, neither only reads nor only writes, and not those of chosen sources alone. */
function selectsManagementEvents(selector: unknown): boolean {
  const fields = list(selector, 'FieldSelectors')
  const isManagement = fields.some((one) => text(one, 'Field') === 'eventCategory' && list(one, 'Equals').includes('Management'))
  return isManagement && !fields.some((one) => text(one, 'Field') === 'readOnly')
}

type TrailState = 'records' | 'does-not' | 'not-known'

function stateOf(trail: unknown): TrailState {
  if (path(trail, 'IsMultiRegionTrail') !== true) return 'does-not'
  const isLogging = path(trail, 'status', 'IsLogging')
  const records = recordsManagementEvents(path(trail, 'selectors'))
  if (isLogging === false || records === false) return 'does-not'
  return isLogging === true && records === true ? 'records' : 'not-known'
}

/** Trails with their state, as the collector puts them together. */
function trailFacts(answer: JsonObject): readonly Fact[] {
  const trails = list(answer, 'trails')
  const decide = (states: readonly TrailState[]) => (states.includes('records') ? true : states.includes('not-known') ? null : false)
  const all = decide(trails.map(stateOf))
  const organization = decide(trails.filter((trail) => path(trail, 'IsOrganizationTrail') === true).map(stateOf))
  const facts: Fact[] = []
  if (all !== null) facts.push({ check: 'multi-region-trail', isMet: all })
  if (organization !== null) facts.push({ check: 'organization-trail', isMet: organization })
  return facts
}

const describeTrails: AnswerReader = {
  call: 'cloudtrail describe-trails',
  isAnswer: hasList('trailList'),
  // That a trail exists does not say that it records; that there is none says that none does.
  facts: (answer) => {
    const trails = list(answer, 'trailList')
    const account = accountOfArn(
      text(
        trails.find((trail) => path(trail, 'IsOrganizationTrail') !== true),
        'TrailARN',
      ),
    )
    const facts: Fact[] = []
    if (!trails.some((trail) => path(trail, 'IsMultiRegionTrail') === true))
      facts.push({ check: 'multi-region-trail', isMet: false, account })
    if (!trails.some((trail) => path(trail, 'IsOrganizationTrail') === true))
      facts.push({ check: 'organization-trail', isMet: false, account })
    return facts
  },
}

export const recordReaders: readonly AnswerReader[] = [
  recorderStatus,
  recorders,
  presence(
    'configservice describe-configuration-aggregators',
    'ConfigurationAggregators',
    'organization-config-aggregator',
    isOrganizationAggregator,
  ),
  describeTrails,
  { call: 'shirube trails', facts: trailFacts },
  presence('auditmanager list-assessments', 'assessmentMetadata', 'audit-manager-assessment', (one) => text(one, 'status') === 'ACTIVE'),
]
