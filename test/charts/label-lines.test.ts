import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ems, fittedLines, labelLines } from '../../src/charts/label-lines.ts'
import { realNamesOf } from '../real-model.ts'

describe('labelLines', () => {
  it.each([
    ['脅威検出', ['脅威検出']],
    ['アイデンティティとアクセス管理', ['アイデンティティと', 'アクセス管理']],
    ['インフラストラクチャ保護', ['インフラストラクチャ', '保護']],
    ['アプリケーションセキュリティ', ['アプリケーション', 'セキュリティ']],
    ['セキュリティガバナンス', ['セキュリティ', 'ガバナンス']],
    ['Identity and access management', ['Identity and', 'access management']],
    ['Resiliency', ['Resiliency']],
  ])('breaks %s between words', (name, lines) => {
    expect(labelLines(name)).toEqual(lines)
  })
  it('loses no letter of any name in the model and keeps each line within eleven letters', () => {
    for (const names of Object.values(realNamesOf)) {
      for (const { name } of names.capabilities.values()) {
        const lines = labelLines(name)
        expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
        for (const line of lines) expect([...line].filter((one) => one > '\u2E80').length).toBeLessThanOrEqual(11)
      }
    }
  })
  it('leaves a name that cannot be broken whole', () => {
    expect(labelLines('コンテナオーケストレーション')).toEqual(['コンテナオーケストレーション'])
  })
})

describe('fittedLines', () => {
  it('breaks as names are broken where that is enough', () => {
    expect(fittedLines('アイデンティティとアクセス管理', 9)).toEqual(['アイデンティティと', 'アクセス管理'])
    expect(fittedLines('MFA', 9)).toEqual(['MFA'])
  })
  it('cuts the last line off, with a sign that it goes on', () => {
    expect(fittedLines('Automate critical and most frequently run playbooks', 12)).toEqual([
      'Automate critical and',
      'most frequently run…',
    ])
    expect(fittedLines('Automate critical and most frequently run playbooks', 12, 1)).toEqual(['Automate critical…'])
    expect(fittedLines('W'.repeat(60), 11.1)).toEqual(['W'.repeat(20), `${'W'.repeat(18)}…`])
  })
  it('keeps every line within the length and loses nothing but the end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (text, most, count) => {
          const lines = fittedLines(text, most, count)
          expect(lines.length).toBeLessThanOrEqual(Math.max(count, 1))
          for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(most + 1e-9)
          const shown = lines.join('').replace(/…$/u, '').replaceAll(/\s/gu, '')
          expect(text.replaceAll(/\s/gu, '').startsWith(shown)).toBe(true)
        },
      ),
    )
  })
})
