import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { nextDatabaseName, openTab } from '../../adapters/storage/tabs.ts'
import { anAssessment, savedFile } from '../screen-tools.tsx'
import { button, openHome } from './home-screen.tsx'

const older = () =>
  anAssessment({
    modelVersion: 1,
    profile: { language: 'en' },
    answers: {
      mfa: { value: 100 },
      'evaluate-cspm': { value: 50, rationale: 'Two standards' },
      'multi-az': { value: 75 },
      'limit-security-groups': { value: 25, owner: 'Aoi' },
      'trusted-advisor-findings': { value: 75 },
    },
  })

const opened = /^“Spring review” was answered under version 1 of the model and is now under version 2$/
const items = (name: RegExp) => {
  const toggle = screen.getByRole('button', { name })
  const list = document.getElementById(toggle.getAttribute('aria-controls') ?? '')
  return within(list ?? document.body)
    .getAllByRole('listitem')
    .map((item) => item.textContent)
}

describe('opening a file of an earlier version of the model', () => {
  it('carries the answers over, tells what became of each, and goes on when told to', async () => {
    const given = older()
    const { user, give, open, storage } = await openHome()
    await screen.findByLabelText('File to open')
    await give(savedFile(given))
    expect(await screen.findByText(opened)).toBeInTheDocument()
    expect(location.hash).toBe('#/')
    expect(await screen.findByText('Answers kept as they are: 1')).toBeInTheDocument()
    await user.click(await button(/^Answers kept, but to be confirmed.*: 4$/))
    await waitFor(() =>
      expect(items(/to be confirmed/)).toEqual([
        'Evaluate Cloud Security Posture (CSPM) (was “Automate alignment with best practices using AWS Security Hub”)',
        'Cleanup risky open ports (a part of “Limit Security Groups”)',
        'Limit Network Access (a part of “Limit Security Groups”)',
        expect.stringMatching(
          /^Redundancy using multiple Availability Zones \(now in phase 2, Resiliency; before in phase 2, Incident response\)$/,
        ),
      ]),
    )
    expect(items(/^Answers dropped.*: 1$/)).toEqual([
      'Remediate security findings found by AWS Trusted Advisor (see “Evaluate Cloud Security Posture (CSPM)” instead)',
    ])
    await user.click(await button(/^Recommendations new in the model: 10$/))
    expect(items(/new in the model/)).toContain('Evaluate Resilience')
    expect(screen.getByText('The state before is kept as a snapshot.')).toBeInTheDocument()

    const answers = Object.fromEntries(open()?.answers ?? [])
    expect(Object.keys(answers).toSorted()).toEqual([
      'cleanup-risky-open-ports',
      'evaluate-cspm',
      'limit-network-access',
      'mfa',
      'multi-az',
    ])
    expect(answers['limit-network-access']).toMatchObject({ value: 25, owner: 'Aoi' })
    expect(open()?.snapshots.map(({ modelVersion, answers: then }) => [modelVersion, then.size])).toEqual([[1, 5]])
    expect(await storage.open(given.id)).toMatchObject({ value: { assessment: { modelVersion: 2 } } })
    await user.click(await button('Go on with the questions'))
    expect(location.hash).toBe('#/assess')
  })

  it('says it in Japanese, with the titles of both versions', async () => {
    const { user, give } = await openHome({ language: 'ja' })
    await screen.findByLabelText('開くファイル')
    await give(savedFile(older()))
    expect(await screen.findByText('「Spring review」をモデルのバージョン 1 からバージョン 2 に引き継ぎました')).toBeInTheDocument()
    await user.click(await button(/確認が必要な回答: 4 件$/))
    await waitFor(() =>
      expect(items(/確認が必要/)).toContain('ネットワークアクセスの制限 (「セキュリティグループの制限」から分かれた項目)'),
    )
    expect(items(/引き継がなかった回答: 1 件$/)).toEqual([
      'AWS Trusted Advisor で見つかったセキュリティ項目の是正 (現在は「クラウドセキュリティ態勢の評価 (CSPM)」を参照)',
    ])
  })

  it('says nothing of the file when the one on this device was chosen', async () => {
    const given = older()
    const { user, give, open } = await openHome({ stored: [{ ...given, modelVersion: 2 }] })
    await button('Open “Spring review”')
    await give(savedFile(given))
    const asked = within(await screen.findByRole('dialog'))
    await user.click(asked.getByRole('button', { name: 'Open the one on this device' }))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(screen.queryByText(opened)).not.toBeInTheDocument()
    expect(open()?.snapshots).toEqual([])
  })

  it('refuses one of a newer version politely and leaves everything alone', async () => {
    const { give, open, names } = await openHome()
    await screen.findByLabelText('File to open')
    await give(savedFile(anAssessment({ modelVersion: 3 })))
    expect(await screen.findByText('“review.shirube.json” was not opened')).toBeInTheDocument()
    expect(screen.getByText(/newer version of the maturity model than this app knows/)).toBeInTheDocument()
    expect(open()).toBeNull()
    expect(await names()).toEqual([])
  })
})

describe('opening a stored assessment of an earlier version of the model', () => {
  it('tells on the list what became of it, once', async () => {
    const given = older()
    const { user, store, open } = await openHome({ stored: [given] })
    await user.click(await button('Open “Spring review”'))
    expect(await screen.findByText(opened)).toBeInTheDocument()
    expect(location.hash).toBe('#/')
    expect(open()?.modelVersion).toBe(2)
    await store.getState().close()
    await user.click(await button('Open “Spring review”'))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.snapshots).toHaveLength(1)
  })

  it('tells of what was open already when the page began', async () => {
    const given = older()
    const storage = openTab(nextDatabaseName())
    await storage.create(given)
    const { open } = await openHome({ storage, atFirst: given.id })
    expect(await screen.findByText(opened)).toBeInTheDocument()
    expect(open()?.answers.size).toBe(5)
  })

  it('refuses one of a newer version and leaves it alone', async () => {
    const given = anAssessment({ modelVersion: 3, answers: { mfa: { value: 100 } } })
    const { user, storage, open } = await openHome({ stored: [given] })
    await user.click(await button('Open “Spring review”'))
    expect(await screen.findByText(/newer version of the maturity model than this app knows/)).toBeInTheDocument()
    expect(open()).toBeNull()
    expect(await storage.open(given.id)).toMatchObject({ value: { assessment: { modelVersion: 3 } } })
  })
})
