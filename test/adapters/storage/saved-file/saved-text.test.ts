import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSavedFile } from '../../../../src/adapters/storage/saved-file/convert.ts'
import { toNewest } from '../../../../src/adapters/storage/saved-file/formats.ts'
import { openSavedText, savedText } from '../../../../src/adapters/storage/saved-file/saved-text.ts'
import type { Assessment } from '../../../../src/domain/assessment.ts'
import { answerProblem, profileProblem } from '../../../../src/domain/limits.ts'
import { anyAssessment } from '../arbitrary-assessment.ts'
import { anyText } from '../arbitrary-texts.ts'
import { answerOf, recommendation, sampleAssessment } from '../sample-assessment.ts'

const writer = { appVersion: '0.1.0', scoringVersion: 1 }
const bytesAndBack = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text))
const opened = (assessment: Assessment) => openSavedText(bytesAndBack(savedText(assessment, writer)))

/** The sample as a file, with one value put somewhere else. */
function fileWith(path: readonly string[], value: unknown): string {
  const file = JSON.parse(savedText(sampleAssessment(), writer)) as Record<string, unknown>
  let place = file
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>
  Object.defineProperty(place, path.at(-1) ?? '', { value, enumerable: true, configurable: true, writable: true })
  return JSON.stringify(file)
}

describe('savedText', () => {
  it('opens again as the same assessment, whatever was typed', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(opened(assessment)).toEqual({ ok: true, value: assessment })
      }),
    )
  })

  it('gives equal bytes for equal assessments, in whatever order they were put together', () => {
    const assessment = sampleAssessment()
    const reversed = { ...assessment, answers: new Map([...assessment.answers].reverse()) }
    expect([...reversed.answers.keys()]).not.toEqual([...assessment.answers.keys()])
    expect(savedText(reversed, writer)).toBe(savedText(assessment, writer))
  })

  it('ends with a line break and is indented by two spaces', () => {
    const text = savedText(sampleAssessment(), writer)
    expect(text.startsWith('{\n  "kind": "shirube-assessment",\n  "formatVersion": 3,\n')).toBe(true)
    expect(text.endsWith('\n}\n')).toBe(true)
  })

  it('keeps answers to recommendations nobody knows', () => {
    const assessment = sampleAssessment({ answers: new Map([[recommendation('gone-in-model-3'), answerOf({ value: 50 })]]) })
    expect(opened(assessment)).toEqual({ ok: true, value: assessment })
  })
})

describe('openSavedText', () => {
  const refusals: readonly [string, readonly string[], unknown, string][] = [
    ['an unknown key at the top', ['extra'], 1, 'extra'],
    ['an unknown key in an answer', ['answers', 'mfa', 'score'], 1, 'answers.mfa.score'],
    ['a value off the scale', ['answers', 'mfa', 'value'], 60, 'answers.mfa.value'],
    ['a number as text', ['profile', 'threshold'], '0.75', 'profile.threshold'],
    ['a weight of zero', ['profile', 'weights'], { mfa: 0 }, 'profile.weights.mfa'],
    [
      'a recommendation id that is a title',
      ['answers'],
      { 'Multi-Factor Authentication': answerOf({}) },
      'answers.Multi-Factor Authentication',
    ],
    ['a day that does not exist', ['answers', 'mfa', 'answeredOn'], '2026-02-30', 'answers.mfa.answeredOn'],
    ['a moment without milliseconds', ['changedAt'], '2026-11-20T01:30:00Z', 'changedAt'],
    ['a text beyond all measure', ['answers', 'mfa', 'rationale'], 'x'.repeat(20_001), 'answers.mfa.rationale'],
    ['too many participants', ['profile', 'participants'], Array.from({ length: 501 }, () => 'a'), 'profile.participants'],
    [
      'a script as address',
      ['answers', 'mfa', 'evidence'],
      [{ title: '', url: 'javascript:alert(1)', date: null }],
      'answers.mfa.evidence.0.url',
    ],
    [
      'a hidden script as address',
      ['answers', 'mfa', 'evidence'],
      [{ title: '', url: '\tjava\nscript:alert(1)', date: null }],
      'answers.mfa.evidence.0.url',
    ],
    ['a data address', ['answers', 'mfa', 'evidence'], [{ title: '', url: 'data:text/html,x', date: null }], 'answers.mfa.evidence.0.url'],
    ['an id that is a path', ['id'], '../../etc/passwd', 'id'],
    ['a version that is no number', ['formatVersion'], '1', 'formatVersion'],
    ['a version below 1', ['formatVersion'], 0, 'formatVersion'],
    [
      'nesting without end',
      ['profile', 'scope'],
      JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`),
      `profile.scope${'.0'.repeat(10)}`,
    ],
  ]
  it.each(refusals)('refuses %s and names the place', (_, path, value, problemPath) => {
    expect(openSavedText(fileWith(path, value))).toEqual({ ok: false, problem: { code: 'does-not-fit', path: problemPath } })
  })

  it('names a missing field', () => {
    const { profile: _, ...rest } = toSavedFile(sampleAssessment(), writer)
    expect(openSavedText(JSON.stringify(rest))).toEqual({ ok: false, problem: { code: 'does-not-fit', path: 'profile' } })
  })

  it('refuses a file from a newer app and names its version, whatever else is in it', () => {
    expect(openSavedText(JSON.stringify({ kind: 'shirube-assessment', formatVersion: 4, news: true }))).toEqual({
      ok: false,
      problem: { code: 'newer-format', formatVersion: 4 },
    })
  })

  it.each(['{}', '[]', 'null', '1', '{"Findings":[]}', '{"kind":"shirube"}'])('says that %s is no file of ours', (text) => {
    expect(openSavedText(text)).toEqual({ ok: false, problem: { code: 'not-shirube' } })
  })

  it.each([
    [['__proto__'], '__proto__'],
    [['answers', '__proto__'], 'answers.__proto__'],
    [['answers', 'constructor'], 'answers.constructor'],
    [['answers', 'mfa', '__proto__'], 'answers.mfa.__proto__'],
    [['profile', 'weights', '__proto__'], 'profile.weights.__proto__'],
  ])('refuses a key that could reach a prototype: %s', (path, problemPath) => {
    const result = openSavedText(fileWith(path, { polluted: true }))
    expect(result).toEqual({ ok: false, problem: { code: 'does-not-fit', path: problemPath } })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('names a problem for a file cut off at any byte, and never opens a part of it', () => {
    const whole = new TextEncoder().encode(savedText(sampleAssessment(), writer))
    for (let length = 0; length < whole.length - 1; length += 1) {
      const text = new TextDecoder().decode(whole.subarray(0, length))
      expect(openSavedText(text), `cut at ${length}`).toEqual({ ok: false, problem: { code: 'json-cut-off' } })
    }
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json({ maxDepth: 30 })), (text) => {
        expect(openSavedText(text).ok).toBe(false)
      }),
    )
  })
})

describe('the limits of the domain', () => {
  const long = 'x'.repeat(20_000)
  const link = { title: long, url: `https://e.example/${'x'.repeat(19_982)}`, date: null }
  const atLimit = answerOf({ rationale: long, reason: long, owner: long, evidence: Array.from({ length: 200 }, () => link) })

  it('are those of the file: what they let through can be saved and opened', () => {
    expect(answerProblem(atLimit)).toBeNull()
    const assessment = sampleAssessment({ answers: new Map([[recommendation('mfa'), atLimit]]) })
    expect(opened(assessment)).toEqual({ ok: true, value: assessment })
  })

  const badAnswers = [
    { rationale: `${long}x` },
    { reason: `${long}x` },
    { owner: `${long}x` },
    { evidence: Array.from({ length: 201 }, () => ({ title: '', url: '', date: null })) },
    { evidence: [{ title: `${long}x`, url: '', date: null }] },
    { evidence: [{ title: '', url: `${link.url}x`, date: null }] },
    { evidence: [{ title: '', url: 'file:///c:/a', date: null }] },
    { evidence: [{ title: '', url: '', date: '2026-02-29' }] },
    { answeredOn: '2026-13-01' },
  ] as Partial<Parameters<typeof answerProblem>[0]>[]
  it.each(badAnswers.map((patch) => [Object.keys(patch).join(), patch] as const))('stop a %s that the file would refuse', (_, patch) => {
    const answer = answerOf(patch)
    const problem = answerProblem(answer)
    const refused = toNewest(toSavedFile(sampleAssessment({ answers: new Map([[recommendation('mfa'), answer]]) }), writer))
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'does-not-fit', path: ['answers', 'mfa', ...(problem?.field ?? '').split('.')] },
    })
  })

  const badProfiles = [
    { name: `${long}x` },
    { organisation: `${long}x` },
    { scope: `${long}x` },
    { accountCount: -1 },
    { accountCount: 1.5 },
    { accountCount: 1_000_001 },
    { accountCount: Number.NaN },
    { participants: Array.from({ length: 501 }, () => '') },
    { participants: [`${long}x`] },
    { fiscalYearStartMonth: 0 },
    { fiscalYearStartMonth: 13 },
    { threshold: 0 },
    { threshold: 1.01 },
    { threshold: Number.NaN },
    { weights: new Map([[recommendation('mfa'), 0]]) },
    { weights: new Map([[recommendation('mfa'), 1_001]]) },
    { weights: new Map([[recommendation('mfa'), Number.POSITIVE_INFINITY]]) },
  ]
  it.each(badProfiles.map((patch) => [Object.keys(patch).join(), patch] as const))('stop a %s that the file would refuse', (_, patch) => {
    const profile = { ...sampleAssessment().profile, ...patch }
    const problem = profileProblem(profile)
    const refused = toNewest(toSavedFile(sampleAssessment({ profile }), writer))
    expect(refused).toEqual({ ok: false, problem: { code: 'does-not-fit', path: ['profile', ...(problem?.field ?? '').split('.')] } })
  })

  it('let through whatever the file takes', () => {
    fc.assert(
      fc.property(anyAssessment, ({ profile, answers }) => {
        expect(profileProblem(profile)).toBeNull()
        for (const answer of answers.values()) expect(answerProblem(answer)).toBeNull()
      }),
    )
  })
})
