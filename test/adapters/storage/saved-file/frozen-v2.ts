import type { Assessment } from '../../../../src/domain/assessment.ts'
import type { EvidenceFile } from '../../../../src/domain/evidence/evidence-file.ts'
import type { IsoDate } from '../../../../src/domain/moments.ts'
import { answerOf, moment, recommendation } from '../sample-assessment.ts'
import { cellOf } from '../small-evidence.ts'
import { frozenV1 } from './frozen-v1.ts'

const findings: EvidenceFile = {
  sha256: '0123456789abcdef'.repeat(4),
  name: 'セキュリティハブ 2026-04-19.json',
  sizeBytes: 48_213,
  takenInAt: moment('2026-04-20T04:00:00.000Z'),
  format: 'asff',
  version: 'ASFF 2018-10-08',
  accounts: ['111122223333', '444455556666'],
  regions: ['ap-northeast-1', 'us-east-1', 'global'],
  oldest: moment('2026-03-01T00:00:00.001Z'),
  newest: moment('2026-04-19T23:59:59.999Z'),
  recordsRead: 61,
  skipped: [
    { reason: 'archived', count: 3 },
    { reason: 'other-format', count: 1 },
  ],
  faults: [
    { code: 'bad-json', line: null, byte: 4_711 },
    { code: 'cut-off', line: 12, byte: null },
  ],
  faultCount: 2,
  unknownControls: ['NewService.1'],
  disabledControls: ['IAM.6', 'IAM.9'],
  standards: {
    'EC2.8': ['aws-foundational-security-best-practices/v/1.0.0', 'cis-aws-foundations-benchmark/v/3.0.0'],
    'IAM.4': ['cis-aws-foundations-benchmark/v/3.0.0'],
  },
  cells: [
    cellOf({
      counts: { passed: 12, failed: 2, suppressed: 1 },
      oldest: moment('2026-03-01T00:00:00.001Z'),
      newest: moment('2026-04-19T23:59:59.999Z'),
      failing: ['arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0aa', 'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0bb'],
    }),
    cellOf({ region: 'us-east-1', counts: { passed: 1 }, nothingToCheck: 1 }),
    cellOf({ controlId: 'IAM.4', severity: 'critical', account: '444455556666', region: 'global', counts: { failed: 1 }, newest: null }),
    cellOf({ controlId: 'IAM.4', severity: 'critical', region: '', counts: { unknown: 4, 'not-available': 5, manual: 6 }, oldest: null }),
    cellOf({ controlId: null, tool: 'prowler', checkId: 'iam_avoid_root_usage', account: '', oldest: null, newest: null }),
  ],
  detections: [
    {
      product: 'guardduty',
      area: 'threat',
      account: '111122223333',
      region: 'ap-northeast-1',
      severity: 'low',
      open: 2,
      closed: 9,
      oldestOpen: moment('2026-04-01T10:00:00.000Z'),
      newest: moment('2026-04-19T10:00:00.000Z'),
    },
    {
      product: 'inspector',
      area: 'vulnerability',
      account: '444455556666',
      region: 'us-east-1',
      severity: 'critical',
      open: 0,
      closed: 1,
      oldestOpen: null,
      newest: moment('2026-04-02T10:00:00.000Z'),
    },
  ],
  exposures: [
    {
      id: 'arn:aws:securityhub:ap-northeast-1:111122223333:exposure/1',
      title: 'Potential remote execution: EC2 instance is reachable from the internet',
      severity: 'critical',
      isOpen: true,
      account: '111122223333',
      region: 'ap-northeast-1',
      resource: 'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0aa',
      resourceType: 'AwsEc2Instance',
      firstSeenAt: moment('2026-04-10T10:00:00.000Z'),
      observedAt: null,
      traits: [
        { category: 'reachability', title: 'The instance has a public address', controlId: 'EC2.9' },
        { category: 'vulnerability', title: 'A vulnerability can be exploited over the network', controlId: null },
      ],
    },
  ],
}

const second: EvidenceFile = {
  ...findings,
  sha256: 'fedcba9876543210'.repeat(4),
  name: 'prowler.csv',
  takenInAt: moment('2026-04-20T05:00:00.000Z'),
  format: 'prowler-csv',
  cells: [],
  detections: [],
  exposures: [],
  oldest: null,
  newest: null,
}

/** What `test/fixtures/saved/v2.json` says: all of version 1, and evidence in which every field differs from its default. */
export const frozenV2: Assessment = {
  ...frozenV1,
  answers: new Map([
    ...frozenV1.answers,
    [
      recommendation('root-account'),
      answerOf({ value: 50, answeredOn: '2026-04-19' as IsoDate, takenFromEvidenceOn: '2026-04-19' as IsoDate }),
    ],
  ]),
  evidence: [findings, second],
}
