import { createHash } from 'node:crypto'
import { gzipSync as zlibGzip } from 'node:zlib'
import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readEvidenceFiles } from '../../../src/adapters/evidence/read-files.ts'
import { mergeEvidence } from '../../../src/domain/evidence/merge.ts'
import { securityScore } from '../../../src/domain/evidence/security-score.ts'
import { smallCatalogue } from './formats/collected.ts'
import { asffFile, asffFinding, type Content, readContents, takenInAt, totals } from './reading.ts'

const findings = [asffFinding(), asffFinding({ status: 'PASSED', resource: '日本語' })]
const json = asffFile(...findings)
const expected = ['EC2.8 111122223333 us-east-1 failed: 1', 'EC2.8 111122223333 us-east-1 passed: 1']
const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const utf16 = (text: string, isBig = false) => {
  const little = Buffer.from(text, 'utf16le')
  return new Uint8Array(isBig ? little.swap16() : little)
}

describe('readEvidenceFiles: how bytes are taken', () => {
  it.each<[string, Content]>([
    ['UTF-8', json],
    ['UTF-8 with a byte order mark and CRLF', `\uFEFF${json.replaceAll('\n', '\r\n')}`],
    ['UTF-16 with a byte order mark', utf16(`\uFEFF${json}`)],
    ['big-endian UTF-16 with a byte order mark', utf16(`\uFEFF${json}`, true)],
    ['UTF-16 without one', utf16(json)],
    ['big-endian UTF-16 without one', utf16(json, true)],
    ['gzip', gzipSync(bytes(json)) as Uint8Array<ArrayBuffer>],
    ['gzip of gzip', gzipSync(gzipSync(bytes(json))) as Uint8Array<ArrayBuffer>],
    ['gzip of UTF-16', gzipSync(utf16(`\uFEFF${json}`)) as Uint8Array<ArrayBuffer>],
    ['gzip in several members', joined(...findings.map((finding) => gzipSync(bytes(`${JSON.stringify(finding)}\n`))))],
    ['gzip cut within a character', joined(gzipSync(bytes(json).slice(0, -300)), gzipSync(bytes(json).slice(-300)))],
  ])('reads %s', async (_, content) => {
    const reading = await readContents({ file: content })
    expect(reading.refused).toEqual([])
    expect(totals(reading)).toEqual(expected)
    expect(reading.files[0]).toMatchObject({ faults: [], faultCount: 0, recordsRead: 2, format: 'asff', version: '2018-10-08' })
  })

  it('reads the files of a zip, stored or packed, in folders, each by itself', async () => {
    const zip = zipSync({
      'a/one.json': [bytes(asffFile(asffFinding())), { level: 0 }],
      'a/b/two.json': bytes(asffFile(asffFinding({ resource: 'i-2' }))),
      'c/three.json.gz': gzipSync(bytes(asffFile(asffFinding({ resource: 'i-3' })))),
      '__MACOSX/a/._one.json': bytes('x'),
      'a/.DS_Store': bytes('x'),
      'notes.md': bytes('# Notes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'),
    })
    const reading = await readContents({ 'all.zip': new Uint8Array(zip) })
    expect(reading.files.map(({ name }) => name)).toEqual(['all.zip/a/one.json', 'all.zip/a/b/two.json', 'all.zip/c/three.json.gz'])
    expect(totals(reading)).toEqual(['EC2.8 111122223333 us-east-1 failed: 3'])
    expect(reading.refused.map(({ name, refusal }) => `${name} ${refusal}`)).toEqual(['all.zip/notes.md markdown'])
    expect(reading.files[0]?.sizeBytes).toBe(asffFile(asffFinding()).length)
  })

  it('says of a zip that it is cut off', async () => {
    const zip = zipSync({ 'one.json': bytes(json) })
    expect((await readContents({ 'all.zip': new Uint8Array(zip.slice(0, -30)) })).refused).toMatchObject([
      { refusal: 'archive', detail: 'cut off' },
    ])
  })

  it.each<[string, Content]>([
    ['excel', new Uint8Array(zipSync({ '[Content_Types].xml': bytes('<x/>'), 'xl/workbook.xml': bytes('<x/>') }))],
    ['archive', new Uint8Array(zipSync({ 'inner.zip': [zipSync({ a: bytes('a') }), { level: 0 }] }))],
    ['pdf', '%PDF-1.7\n'],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['parquet', 'PAR1\u0000\u0000'],
    ['archive', joined(new Uint8Array(257), bytes('ustar'), new Uint8Array(200))],
    ['other-binary', new Uint8Array(100)],
    ['other-binary', Uint8Array.from({ length: 500 }, (_, index) => 1 + ((index * 97) % 255))],
    ['empty', ''],
    ['empty', ' \n\t\n'],
    ['empty', '\uFEFF'],
    ['empty', gzipSync(new Uint8Array()) as Uint8Array<ArrayBuffer>],
    ['no-findings', '{"Findings": []}'],
    ['no-findings', '[]'],
    ['no-findings', '{}'],
    ['other-json', '{"some": {"thing": [1]}}'],
    ['bad-json', '{"Findings": [{"Id": '],
    ['bad-json', '{not json}'],
    ['other-csv', 'name,colour\na,b\nc,d\n'],
    ['other-text', 'Dear team, see you tomorrow\n'],
    ['cli-error', 'An error occurred (AccessDenied) when calling the GetFindings operation: no\n'],
  ])('refuses as %s', async (refusal, content) => {
    const reading = await readContents({ file: content })
    expect(reading.files).toEqual([])
    expect(reading.refused).toMatchObject([{ refusal }])
    expect(reading.refused[0]?.name).toMatch(/^file(?:\/inner.zip)?$/)
  })

  it('stops unpacking what unpacks to too much', async () => {
    // A little more than what is unpacked in any case (64 MB); packed by Node's own code, as fflate would take longer for it than the reader.
    const bomb = zlibGzip(zlibGzip(joined(bytes('{"a":"'), new Uint8Array(66 << 20).fill(0x61))))
    expect((await readContents({ bomb: new Uint8Array(bomb) })).refused).toMatchObject([
      { refusal: 'archive', detail: 'unpacks to too much' },
    ])
  })

  it('keeps what is whole in a gzip that is cut off or damaged', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => asffFinding({ resource: `i-${index}-${Math.sin(index)}` }))
    const packed = gzipSync(bytes(many.map((finding) => JSON.stringify(finding)).join('\n')))
    const half = (await readContents({ half: new Uint8Array(packed.slice(0, packed.length >> 1)) })).files[0]
    expect(half?.recordsRead).toBeGreaterThan(500)
    expect(half?.faults.map(({ code }) => code)).toContain('cut-off')
    const damaged = packed.slice()
    damaged.fill(0xff, packed.length >> 1, (packed.length >> 1) + 40)
    const rest = (await readContents({ damaged: new Uint8Array(damaged) })).files[0]
    expect(rest?.recordsRead).toBeGreaterThan(500)
    expect(rest?.faultCount).toBeGreaterThan(0)
  })
})

describe('readEvidenceFiles: what it tells of a file', () => {
  it('tells accounts, Regions, times, size and the SHA-256 of the bytes as given', async () => {
    const text = asffFile(
      asffFinding({ updatedAt: '2026-10-03T00:00:00.000Z' }),
      asffFinding({ account: '444455556666', region: 'eu-west-1' }),
    )
    const packed = new Uint8Array(gzipSync(bytes(text)))
    expect((await readContents({ file: packed })).files[0]).toMatchObject({
      sha256: createHash('sha256').update(packed).digest('hex'),
      sizeBytes: packed.length,
      takenInAt,
      accounts: ['111122223333', '444455556666'],
      regions: ['eu-west-1', 'us-east-1'],
      oldest: '2026-10-01T00:00:00.000Z',
      newest: '2026-10-03T00:00:00.000Z',
    })
  })

  it('tells faults with line and byte, and reads on behind them', async () => {
    const lines = [asffFinding(), asffFinding({ resource: 'i-2' }), asffFinding({ resource: 'i-3' })].map((finding) =>
      JSON.stringify(finding),
    )
    const broken = `${lines[0]}\n${lines[1]?.slice(0, -9)}\n${lines[2]}\n`
    const reading = await readContents({ file: broken, marked: `\uFEFF${broken}` })
    expect(reading.files[0]).toMatchObject({
      recordsRead: 2,
      faultCount: 1,
      faults: [{ code: 'bad-json', line: 2, byte: (lines[0]?.length ?? 0) + 1 }],
    })
    expect(reading.files[1]?.faults).toEqual([{ code: 'bad-json', line: 2, byte: (lines[0]?.length ?? 0) + 4 }])
  })

  it('gives the byte alone in a file of one line', async () => {
    const cut = JSON.stringify([asffFinding(), asffFinding()]).slice(0, -20)
    expect((await readContents({ file: cut })).files[0]?.faults).toEqual([{ code: 'cut-off', line: null, byte: cut.length }])
  })

  it('takes a file by the format of most of its records, and counts what nobody claims', async () => {
    const mixed = `[${[...findings, { class_uid: 2003, compliance: { control: 'EC2.2' } }, { what: 1 }, 7, null].map((one) => JSON.stringify(one)).join(',')}]`
    const file = (await readContents({ file: mixed })).files[0]
    expect(file).toMatchObject({ format: 'asff', recordsRead: 6 })
    expect(file?.skipped).toEqual(
      expect.arrayContaining([
        { reason: 'other-format', count: 2 },
        { reason: 'not-an-object', count: 2 },
      ]),
    )
  })

  it('tells rows that are too short, and cuts those that are too long', async () => {
    const header = 'CHECK_ID;STATUS;SEVERITY;PROVIDER;FINDING_UID;ACCOUNT_UID;REGION;RESOURCE_UID'
    const row = (resource: string) => `ec2_instance_imdsv2_enabled;PASS;high;aws;${resource};111122223333;us-east-1;${resource}`
    const csv = [header, row('i-1'), 'ec2_instance_imdsv2_enabled;PASS', `${row('i-2')};more`, row('i-3').replace('us-', '"us-')].join(
      '\r\n',
    )
    const file = (await readContents({ file: csv })).files[0]
    expect(file).toMatchObject({ format: 'prowler-csv', recordsRead: 4, skipped: [{ reason: 'bad-row', count: 2 }] })
    expect(file?.faults).toEqual([
      { code: 'short-row', line: 3, byte: null },
      { code: 'open-quote', line: 5, byte: null },
    ])
    expect(totals(await readContents({ file: csv }))).toEqual(['ec2_instance_imdsv2_enabled 111122223333 us-east-1 passed: 2'])
  })

  it('reads a CSV in Shift_JIS, as spreadsheets save it', async () => {
    const csv =
      'ID,タイトル,コントロールステータス,重要度,不合格のチェック,不明なチェック,利用不可のチェック,合格したチェック\nEC2.8,表示,失敗,高,3,0,0,4\n'
    const shiftJis = new Uint8Array(csv.split('').flatMap((character) => [...(shiftJisBytes.get(character) ?? [character.charCodeAt(0)])]))
    expect(new TextDecoder('shift_jis').decode(shiftJis)).toBe(csv)
    const reading = await readContents({ file: shiftJis })
    expect(reading.files[0]).toMatchObject({ format: 'security-hub-console-csv', faults: [] })
    expect(totals(reading).map((line) => line.replace(/^EC2.8 \S* \S* /, ''))).toEqual(['failed: 3', 'passed: 4'])
  })

  it('does not take a file that speaks of other clouds alone for evidence', async () => {
    const header = 'CHECK_ID;STATUS;SEVERITY;PROVIDER;FINDING_UID'
    expect((await readContents({ file: `${header}\nx;PASS;high;azure;1\ny;PASS;high;gcp;2\n` })).refused).toMatchObject([
      { refusal: 'other-cloud', detail: 'Microsoft Azure, Google Cloud' },
    ])
  })

  it('keeps the controls that the console lists without data, for the number beside the score', async () => {
    const csv = 'ID,Title,Control Status,Severity,Failed checks,Unknown checks,Not available checks,Passed checks\n'
    const [file] = (await readContents({ file: `${csv}EC2.8,x,No data,High,0,0,0,0\nIAM.9,x,Passed,High,0,0,0,2\n` })).files
    expect(file).toMatchObject({ standards: { 'EC2.8': [] }, skipped: [{ reason: 'no-status', count: 1 }] })
    const score = securityScore(mergeEvidence(file ? [file] : []), smallCatalogue)
    expect(score.overall).toMatchObject({ passed: 1, failed: 0, unknown: 0, noData: 1, ratio: 1 })
  })
})

describe('readEvidenceFiles: several files', () => {
  it('takes the same bytes once', async () => {
    const reading = await readContents({ b: json, a: json })
    expect(reading.files.map(({ name }) => name)).toEqual(['a'])
    expect(reading.refused).toMatchObject([{ name: 'b', refusal: 'already-taken-in' }])
    expect(totals(reading)).toEqual(expected)
  })

  it('counts the newest state over several days of one account, whatever the order of the files', async () => {
    const days = {
      monday: asffFile(asffFinding({ updatedAt: '2026-10-05T00:00:00Z' }), asffFinding({ resource: 'i-2' })),
      friday: asffFile(asffFinding({ status: 'PASSED', updatedAt: '2026-10-09T00:00:00Z' })),
    }
    const reading = await readContents(days)
    expect(totals(reading)).toEqual(['EC2.8 111122223333 us-east-1 failed: 1', 'EC2.8 111122223333 us-east-1 passed: 1'])
    expect(await readContents(Object.fromEntries(Object.entries(days).reverse()))).toEqual(reading)
    expect(reading.files.map(({ name, skipped }) => [name, skipped])).toEqual([
      ['friday', []],
      ['monday', [{ reason: 'duplicate', count: 1 }]],
    ])
  })

  it('counts consolidated findings beside those per standard once', async () => {
    const perStandard = ['aws-foundational-security-best-practices/v/1.0.0', 'nist-800-53/v/5.0.0'].map((standard) =>
      asffFinding({ standard }),
    )
    expect(totals(await readContents({ file: asffFile(asffFinding(), ...perStandard) }))).toEqual([
      'EC2.8 111122223333 us-east-1 failed: 1',
    ])
  })

  it('loses nothing to a file that turns out unreadable half way', async () => {
    const later = bytes(asffFile(...Array.from({ length: 200 }, () => asffFinding({ updatedAt: '2026-12-01T00:00:00Z' }))))
    const dying = { slice: () => new Blob([later.slice(0, 4096)]), size: later.length, stream: () => dyingStream(later) } as unknown as Blob
    const files = [
      { name: 'a', blob: new Blob([json]) },
      { name: 'b', blob: dying },
    ]
    const reading = await readEvidenceFiles(files, {
      catalogue: smallCatalogue,
      takenInAt,
      onProgress: () => undefined,
      isCancelled: () => false,
    })
    expect(totals(reading)).toEqual(expected)
    expect(reading.refused).toMatchObject([{ name: 'b', refusal: 'unreadable' }])
  })

  it('gives nothing when it was stopped', async () => {
    const options = { catalogue: smallCatalogue, takenInAt, onProgress: () => undefined, isCancelled: () => true }
    expect(await readEvidenceFiles([{ name: 'a', blob: new Blob([json]) }], options)).toEqual({ files: [], refused: [] })
  })

  it('never throws, whatever the bytes are', async () => {
    const start = fc.constantFrom<Uint8Array>(
      bytes(''),
      bytes('{"Findings":['),
      bytes('a;b\n'),
      new Uint8Array([0x1f, 0x8b, 8, 0]),
      strToU8('PK\u0003\u0004'),
    )
    const any = fc.tuple(start, fc.uint8Array({ maxLength: 300 })).map((parts) => joined(...parts))
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 3 }), async (contents) => {
        const reading = await readContents(Object.fromEntries(contents.map((content, index) => [`file ${index}`, content])))
        expect(reading.files.length + reading.refused.length).toBeGreaterThanOrEqual(contents.length)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws, whatever becomes of a findings file on its way', async () => {
    const original = bytes(asffFile(...Array.from({ length: 6 }, (_, index) => asffFinding({ resource: `i-${index}` }))))
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length), fc.nat(400), fc.uint8Array({ maxLength: 8 }), async (at, gone, put) => {
        const reading = await readContents({ file: joined(original.slice(0, at), put, original.slice(at + gone)) })
        const [file] = reading.files
        const counted = totals(reading).reduce((sum, line) => sum + Number(line.split(': ')[1]), 0)
        expect(counted).toBeLessThanOrEqual(6)
        const detected = file?.detections.reduce((sum, { open, closed }) => sum + open + closed, 0) ?? 0
        const skipped = file?.skipped.reduce((sum, { count }) => sum + count, 0) ?? 0
        expect(counted + detected + skipped).toBe(file?.recordsRead ?? 0)
      }),
      { numRuns: 300 },
    )
  })
})

function dyingStream(content: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(content.slice(0, content.length - 500))
      controller.error(new DOMException('gone', 'NotReadableError'))
    },
  })
}

/** Of the two-byte characters: found by trying. */
const shiftJisBytes = new Map<string, readonly number[]>()
for (let lead = 0x81; lead <= 0xef; lead += 1) {
  if (lead === 0xa0) lead = 0xe0
  for (let trail = 0x40; trail <= 0xfc; trail += 1) {
    const character = new TextDecoder('shift_jis').decode(new Uint8Array([lead, trail]))
    if (character.length === 1 && character !== '\uFFFD') shiftJisBytes.set(character, [lead, trail])
  }
}
