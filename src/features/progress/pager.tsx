import { useState } from 'react'
import { useWords } from './words.ts'

const mostOnPage = 20

export type Paged<Item> = {
  readonly shown: readonly Item[]
  readonly from: number
  readonly total: number
  readonly go: (from: number) => void
}

/** The items of one page at a time. A list that has become shorter shows its last page. */
export function usePaged<Item>(items: readonly Item[]): Paged<Item> {
  const [wanted, go] = useState(0)
  const last = Math.max(0, Math.ceil(items.length / mostOnPage) - 1) * mostOnPage
  const from = Math.min(wanted, last)
  return { shown: items.slice(from, from + mostOnPage), from, total: items.length, go }
}

/** Back and on through a long table; nothing where one page holds all. At its ends nothing is `disabled`, which would take the focus away. */
export function Pager({ paged, table }: { paged: Omit<Paged<unknown>, 'shown'>; table: string }) {
  const t = useWords()
  const { from, total, go } = paged
  if (total <= mostOnPage) return null
  const to = Math.min(from + mostOnPage, total)
  return (
    <nav className="progress-pager not-printed" aria-label={t('pager.label', { table })}>
      <button type="button" className="small-button" aria-disabled={from === 0} onClick={() => from > 0 && go(from - mostOnPage)}>
        {t('pager.previous')}
      </button>
      <span role="status">{t('pager.range', { from: from + 1, to, total })}</span>
      <button type="button" className="small-button" aria-disabled={to === total} onClick={() => to < total && go(from + mostOnPage)}>
        {t('pager.next')}
      </button>
    </nav>
  )
}
