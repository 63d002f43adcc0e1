import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import './small-button.css'
import './pager.css'

const mostOnPage = 50
/** A list no longer than this is shown whole: nobody turns a page for the eleventh of eleven. */
const undividedMost = 20

export type Paged<Item> = {
  readonly shown: readonly Item[]
  readonly from: number
  readonly total: number
  readonly size: number
  readonly go: (from: number) => void
}

/** The items of one page at a time. A list that has become shorter shows its last page. */
export function usePaged<Item>(items: readonly Item[], pageSize = mostOnPage): Paged<Item> {
  const [wanted, go] = useState(0)
  const size = items.length <= undividedMost ? undividedMost : pageSize
  const last = Math.max(0, Math.ceil(items.length / size) - 1) * size
  const from = Math.min(wanted, last)
  return { shown: items.slice(from, from + size), from, total: items.length, size, go }
}

/** Back and on through a long table; nothing where one page holds all. At its ends nothing is `disabled`, which would take the focus away. */
export function Pager({ paged, table }: { paged: Omit<Paged<unknown>, 'shown'>; table: string }) {
  const { t } = useTranslation('common')
  const { from, total, size, go } = paged
  if (total <= size) return null
  const to = Math.min(from + size, total)
  return (
    <nav className="pager not-printed" aria-label={t('pager.label', { table })}>
      <button type="button" className="small-button" aria-disabled={from === 0} onClick={() => from > 0 && go(from - size)}>
        {t('pager.previous')}
      </button>
      <span role="status">{t('pager.range', { from: from + 1, to, total })}</span>
      <button type="button" className="small-button" aria-disabled={to === total} onClick={() => to < total && go(from + size)}>
        {t('pager.next')}
      </button>
    </nav>
  )
}
