import { describe, expect, it } from 'vitest'
import { readModel } from '../../../assessments/compile.ts'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import { groups, phases, type RecommendationId } from '../../../src/domain/model.ts'

const library = createModelLibrary()
const file = readModel()

describe('createModelLibrary', () => {
  it('gives every recommendation of the files, in the order of the model', async () => {
    const { recommendations, version } = await library.model()
    expect(recommendations.map(({ id }) => id)).toEqual(file.recommendations.map(({ id }) => id))
    expect(recommendations).toHaveLength(74)
    expect(version).toBe(file.model?.version)
  })

  it('takes the group of a recommendation from its capability', async () => {
    const { recommendations } = await library.model()
    const sizes = groups.map((group) => recommendations.filter((recommendation) => recommendation.group === group).length)
    expect(sizes).toEqual([12, 26, 36])
  })

  it.each(['en', 'ja'] as const)('names phases by number, and everything else by id, in %s', async (language) => {
    const model = await library.model()
    const names = await library.names(language)
    const text = file.modelTexts[language]
    expect(phases.map((phase) => names.phases[phase])).toEqual(file.model?.phases.map(({ id }) => text?.phases[id]))
    expect([...names.capabilities.keys()].sort()).toEqual(model.capabilities.map(({ id }) => id).sort())
    expect(names.titles.get('mfa' as RecommendationId)).toBe(file.texts[language].mfa?.title)
    expect(model.roles.every((role) => names.roles.has(role))).toBe(true)
    expect(model.tags.every((tag) => names.tags.has(tag))).toBe(true)
  })

  it.each(['en', 'ja'] as const)('has a text for every recommendation in %s', async (language) => {
    const { recommendations } = await library.model()
    const texts = await library.texts(language)
    expect(recommendations.filter(({ id }) => !texts.get(id)?.coverage[100])).toEqual([])
    expect(texts.get('mfa' as RecommendationId)?.questions).toEqual(file.texts[language].mfa?.questions)
  })

  it.each(['en', 'ja'] as const)('gives the versions before, with their titles in %s', async (language) => {
    const [first, ...more] = await library.earlier(language)
    expect(more).toEqual([])
    const { model, titles, change } = first ?? {}
    expect([model?.version, change?.from, change?.to]).toEqual([1, 1, 2])
    expect(titles?.get('limit-security-groups' as RecommendationId)).toBe(
      { en: 'Limit Security Groups', ja: 'セキュリティグループの制限' }[language],
    )
    expect(model?.capabilities.map(({ id }) => id)).not.toContain('resiliency')
    const drift = model?.recommendations.find(({ id }) => id === 'automate-drift-correction')
    expect(drift).toMatchObject({ phase: 3, capability: 'incident-response', group: 'operations' })
    expect(change?.changes).toContainEqual({
      kind: 'moved',
      id: 'automate-drift-correction',
      before: { phase: 3, capability: 'incident-response' },
    })
    expect(change?.changes).toContainEqual({ kind: 'split', id: 'limit-network-access', from: 'limit-security-groups' })
    expect(change?.changes).toContainEqual({ kind: 'retired', id: 'trusted-advisor-findings', replacedBy: ['evaluate-cspm'] })
    expect(change?.changes).toContainEqual({ kind: 'retired', id: 'fraud-detector' })
    expect(change?.changes).toContainEqual({ kind: 'new', id: 'imdsv2' })
  })

  it('loads each part once', async () => {
    expect(library.texts('ja')).toBe(library.texts('ja'))
    expect(await library.names('en')).toBe(await library.names('en'))
    expect(await library.names('en')).not.toBe(await library.names('ja'))
  })
})
