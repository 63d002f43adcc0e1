import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { button, openHome } from './home-screen.tsx'

const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name)

describe('the first visit', () => {
  it('says what the tool does, how long it takes and where the data stays, and offers three ways to begin', async () => {
    await openHome()
    expect(await screen.findByRole('heading', { level: 1, name: 'How far has your security on AWS come?' })).toBeInTheDocument()
    expect(await screen.findByText(/Go through the 74 recommendations/)).toBeInTheDocument()
    expect(screen.getByText(/36 recommendations, about two hours/)).toBeInTheDocument()
    expect(screen.getByText(/Nothing leaves this browser/)).toBeInTheDocument()
    for (const name of ['New assessment', 'Open a file', 'Try the sample']) expect(await button(name)).toBeEnabled()
  })
})

describe('a new assessment', () => {
  it('is created by Enter with what the form proposes, and begins with the first question', async () => {
    const { user, open, names } = await openHome()
    await user.click(await button('New assessment'))
    expect(await field('Name of the assessment')).toHaveValue('Self-assessment November 2026')
    await user.type(await field('Organisation'), 'Harbour Works{Enter}')
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.profile).toMatchObject({ organisation: 'Harbour Works', targetPhase: 2, fiscalYearStartMonth: 4, threshold: 0.75 })
    expect(open()).toMatchObject({ modelId: 'aws-security-maturity', modelVersion: 2, savedToFileAt: null })
    expect(await names()).toEqual(['Self-assessment November 2026'])
  })

  it('takes everything that was filled in', async () => {
    const { user, open } = await openHome({ language: 'ja' })
    await user.click(await button('新しい評価'))
    expect(await field('評価名')).toHaveValue('2026年11月 自己評価')
    await user.type(await field(/^対象範囲/), '本番の全アカウント')
    await user.type(await field(/^AWS アカウント数/), '１２')
    await user.type(await field(/^参加者/), '佐伯 (CISO)\n\n 三浦 ')
    await user.selectOptions(await field('目標フェーズ'), 'フェーズ 3: 効率化')
    await user.selectOptions(await field('年度の開始月'), '1月')
    await user.click(screen.getByRole('radio', { name: /^50% 以上/ }))
    await user.click(await button('作成して始める'))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.profile).toMatchObject({
      language: 'ja',
      scope: '本番の全アカウント',
      accountCount: 12,
      participants: ['佐伯 (CISO)', '三浦'],
      targetPhase: 3,
      fiscalYearStartMonth: 1,
      threshold: 0.5,
    })
  })

  it('marks what is wrong and puts the cursor into the first such field', async () => {
    const { user, open } = await openHome()
    await user.click(await button('New assessment'))
    await user.clear(await field('Name of the assessment'))
    await user.type(await field(/^Number of AWS accounts/), 'a dozen')
    await user.click(await button('Create and begin'))
    expect(await field('Organisation')).toHaveFocus()
    expect(await field('Organisation')).toHaveAccessibleDescription('Enter the organisation or a name for the assessment.')
    expect(await field(/^Number of AWS accounts/)).toBeInvalid()
    await user.type(await field('Organisation'), 'X')
    await user.click(await button('Create and begin'))
    expect(await field(/^Number of AWS accounts/)).toHaveFocus()
    expect(open()).toBeNull()
  })

  it('can be left without creating anything', async () => {
    const { user, names } = await openHome()
    await user.click(await button('New assessment'))
    await user.click(await button('Cancel'))
    expect(await button('Try the sample')).toBeInTheDocument()
    expect(await names()).toEqual([])
  })
})

describe('the sample', () => {
  it.each([
    ['en', 'Try the sample', /fictional/],
    ['ja', 'サンプルで試す', /架空/],
  ] as const)('is stored and opened in the language of the screen (%s)', async (language, name, organisation) => {
    const { user, open, names } = await openHome({ language })
    await user.click(await button(name))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.profile.organisation).toMatch(organisation)
    expect(open()?.profile.language).toBe(language)
    expect(open()?.answers.size).toBe(57)
    expect(await names()).toHaveLength(1)
  })
})
