import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountId,
  accountOfArn,
  isPlaceholder,
  moment,
  path,
  regionOfArn,
  severityOf,
  text,
} from '../../../../src/adapters/evidence/formats/fields.ts'

describe('moment', () => {
  it('is in UTC to the millisecond, whatever the tool writes', () => {
    const same = '2026-09-20T01:02:03.456Z'
    for (const written of [
      '2026-09-20T01:02:03.456Z',
      '2026-09-20T01:02:03.456789Z',
      '2026-09-20T01:02:03.456789123Z',
      '2026-09-20T10:02:03.456+09:00',
      '2026-09-19T21:02:03.456-0400',
      '2026-09-20T01:02:03.456',
      '2026-09-20 01:02:03.456123',
      '2026-09-20 01:02:03.456 UTC',
      1789866123.456,
      1789866123456,
      '1789866123456',
      1789866123456789,
    ]) {
      expect(moment(written)).toBe(same)
    }
  })

  it('reads days, seconds without a fraction and the last days of months', () => {
    expect(moment('2026-09-20')).toBe('2026-09-20T00:00:00.000Z')
    expect(moment('2026-09-20T01:02:03Z')).toBe('2026-09-20T01:02:03.000Z')
    expect(moment('2026-09-20T01:02:03.4Z')).toBe('2026-09-20T01:02:03.400Z')
    expect(moment('2024-02-29T01:02:03.004Z')).toBe('2024-02-29T01:02:03.004Z')
    expect(moment(1739539623)).toBe('2025-02-14T13:27:03.000Z')
  })

  it('is null for what is no moment', () => {
    for (const written of [
      '',
      'yesterday',
      '2026-02-30T00:00:00Z',
      '2026-13-01',
      '2026-09-20T24:00:00Z',
      0,
      -1,
      12,
      Number.NaN,
      null,
      {},
      true,
    ]) {
      expect(moment(written)).toBeNull()
    }
  })

  it('is a moment or null for every text and number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.double(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (value) => {
          const at = moment(value)
          if (at !== null) expect(new Date(at).toISOString()).toBe(at)
        },
      ),
    )
  })
})

describe('accountId', () => {
  it('puts back zeros that were lost, and takes nothing else for an account', () => {
    expect(accountId('012345678901')).toBe('012345678901')
    expect(accountId(12345678901)).toBe('012345678901')
    expect(accountId("'012345678901")).toBe('012345678901')
    for (const none of ['ACCOUNT_ID', '<account_uid>', '1234567890123', '', null, 12, '1.2e11']) expect(accountId(none)).toBe('')
  })
})

describe('ARNs', () => {
  it('give account and Region in every partition', () => {
    const arn = 'arn:aws-us-gov:ec2:us-gov-west-1:111122223333:instance/i-1'
    expect([accountOfArn(arn), regionOfArn(arn)]).toEqual(['111122223333', 'us-gov-west-1'])
    expect([accountOfArn('arn:aws:s3:::bucket'), regionOfArn('arn:aws:s3:::bucket')]).toEqual(['', ''])
  })
})

describe('path, text', () => {
  it('step down, and stop where nothing is', () => {
    const record = { a: [{ b: ' x ' }], n: 4, t: 'text' }
    expect(text(record, 'a', 0, 'b')).toBe('x')
    expect(text(record, 'n')).toBe('4')
    expect(path(record, 't', 'length')).toBeUndefined()
    expect(path(record, 'a', 1, 'b', 'c')).toBeUndefined()
    expect(text(record, 'a')).toBe('')
  })
})

describe('severityOf', () => {
  it('knows the words of all tools, and makes no guess', () => {
    expect(['CRITICAL', 'Fatal', 'high', 'Informational', 'UNTRIAGED', '', 3].map(severityOf)).toEqual([
      'critical',
      'critical',
      'high',
      'informational',
      'unknown',
      'unknown',
      'unknown',
    ])
  })
})

describe('isPlaceholder', () => {
  it('sees those of published examples only', () => {
    expect(['<account_uid>', 'arn:aws:iam::<account_uid>:root', 'i-1', '<', 'a < b > c'].map(isPlaceholder)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
