import { describe, expect, it } from 'vitest'
import { labelLines } from '../../src/charts/label-lines.ts'
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
