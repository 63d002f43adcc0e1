import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { GlossaryPage } from '../../../src/features/glossary/glossary-page.tsx'
import { loadGlossaryWords } from '../../../src/i18n/glossary-words.ts'
import { nextDatabaseName, openTab } from '../../adapters/storage/tabs.ts'
import { realModel, realNamesOf } from '../../real-model.ts'
import { inApp, portsOn, withWords } from '../screen-tools.tsx'

// The page scrolls to a term; there is no layout here to scroll in.
Element.prototype.scrollIntoView = () => undefined

async function openGlossary(language: 'en' | 'ja' = 'en', address = '#/glossary') {
  await withWords(language, ['common', 'glossary'])
  await loadGlossaryWords(language)
  history.replaceState(null, '', address)
  const { ports } = portsOn(openTab(nextDatabaseName()))
  render(inApp(ports, language, <GlossaryPage />))
  return { user: userEvent.setup() }
}

const terms = () => screen.queryAllByRole('term').map((term) => term.textContent)
const find = () => screen.getByRole('searchbox')

describe('the glossary', () => {
  it('shows each term by topic with its name in the other language and its meaning', async () => {
    await openGlossary('ja')
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'モデル',
      '回答とスコア',
      'エビデンスと Security Hub',
      '計画と工数',
      '四半期ごとの見直しと比較',
    ])
    const scores = within(screen.getByRole('region', { name: '回答とスコア' }))
    expect(scores.getByText('Before phase 1')).toHaveAttribute('lang', 'en')
    expect(scores.getByText('まだどのフェーズにも到達していない状態です。', { exact: false })).toBeVisible()
  })

  it('holds what the model names, in the words of the model', async () => {
    await openGlossary()
    for (const { id } of realModel.capabilities)
      expect(screen.getByText(String(realNamesOf.en.capabilities.get(id)?.purpose))).toBeVisible()
    expect(screen.getByRole('link', { name: 'Phase 1: Quick Wins' })).toBeVisible()
  })

  it('finds terms in either language and by their meaning, and says how many', async () => {
    const { user } = await openGlossary()
    const whole = terms().length
    expect(screen.getByRole('status')).toHaveTextContent(`${whole} of ${whole} terms`)
    await user.type(find(), 'セキュリティスコア')
    expect(terms()).toEqual(['Security scoreセキュリティスコア'])
    expect(screen.getByRole('status')).toHaveTextContent(`1 of ${whole} terms`)
    await user.clear(find())
    await user.type(find(), 'ＬＯＷ end 100%')
    expect(terms()).toEqual(['Band幅'])
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
  })

  it('says when nothing is found, and shows everything again', async () => {
    const { user } = await openGlossary('ja')
    const whole = terms().length
    await user.type(find(), 'ぬるぽ')
    expect(terms()).toEqual([])
    expect(screen.getByText(/「ぬるぽ」に当てはまる用語はありません/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'すべての用語を表示' }))
    expect(terms()).toHaveLength(whole)
    expect(find()).toHaveValue('')
  })

  it('goes to the term of the address', async () => {
    await openGlossary('en', '#/glossary/snapshot')
    const link = screen.getByRole('link', { name: 'Snapshot' })
    await waitFor(() => expect(link).toHaveFocus())
    expect(link).toHaveAttribute('aria-current', 'true')
  })

  it('goes from term to term, whatever was searched for', async () => {
    const { user } = await openGlossary()
    await user.type(find(), 'band')
    act(() => {
      location.hash = '#/glossary/control'
    })
    await waitFor(() => expect(screen.getByRole('link', { name: 'Control' })).toHaveFocus())
    expect(find()).toHaveValue('')
    await user.click(screen.getByRole('link', { name: 'Severity' }))
    await waitFor(() => expect(screen.getByRole('link', { name: 'Severity' })).toHaveAttribute('aria-current', 'true'))
    expect(screen.getByRole('link', { name: 'Control' })).not.toHaveAttribute('aria-current')
  })

  it('leaves the focus in the field while one searches', async () => {
    const { user } = await openGlossary('en', '#/glossary/snapshot')
    await waitFor(() => expect(screen.getByRole('link', { name: 'Snapshot' })).toHaveFocus())
    await user.type(find(), 'band')
    expect(terms()).toEqual(['Band幅'])
    await user.clear(find())
    expect(screen.getByRole('link', { name: 'Snapshot' })).toBeVisible()
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(find()).toHaveFocus()
  })

  it('says when there is no such term, and shows the others', async () => {
    await openGlossary('en', '#/glossary/ripeness')
    expect(screen.getByText(/There is no term “ripeness”/)).toBeVisible()
    expect(terms().length).toBeGreaterThan(50)
  })
})
