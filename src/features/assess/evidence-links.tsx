import { useEffect, useRef, useState } from 'react'
import type { EvidenceLink } from '../../domain/answer.ts'
import { limits } from '../../domain/limits.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import { useAssessment } from '../../state/react.tsx'
import { useAskBeforeLeaving, useBeforeLeaving } from '../../ui/before-leaving.ts'
import { draftsOf, isBadAddress, isSameLinks, keptLinks, type LinkDraft, withEdit, withNewRow } from './link-drafts.ts'
import { useAnswer } from './open-assessment.ts'
import { useWords } from './words.ts'
import './links.css'

// A pause after which what stands in the form is kept even while the cursor is still in it.
const pauseMs = 300

/**
 * The rows of the form. They are kept when a field is left, after a pause and when card or page go away, not with every key: an address typed
 * by hand is then one step of undo.
 */
function useLinkDrafts(id: RecommendationId) {
  const stored = useAnswer(id, 'evidence')
  const answer = useAssessment((state) => state.answer)
  const [drafts, setDrafts] = useState(() => draftsOf(stored))
  const [seen, setSeen] = useState(stored)
  if (stored !== seen) {
    setSeen(stored)
    if (!isSameLinks(stored, keptLinks(drafts))) setDrafts(draftsOf(stored))
  }
  const links = keptLinks(drafts)
  const isChanged = !isSameLinks(links, stored)
  const keep = () => {
    if (isChanged) answer(id, { evidence: links })
  }
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with every change of a row
  useEffect(() => {
    if (!isChanged) return
    const timer = setTimeout(() => latest.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [drafts, isChanged])
  useEffect(() => () => latest.current(), [])
  useBeforeLeaving(keep)
  useAskBeforeLeaving(drafts.some(isBadAddress))
  return {
    drafts,
    keep,
    edit: (key: number, patch: Partial<EvidenceLink>) => setDrafts(withEdit(drafts, key, patch)),
    add: () => setDrafts(withNewRow(drafts)),
    remove(key: number) {
      const others = drafts.filter((draft) => draft.key !== key)
      setDrafts(others)
      if (!isSameLinks(keptLinks(others), stored)) answer(id, { evidence: keptLinks(others) })
    },
  }
}

type RowProps = {
  readonly draft: LinkDraft
  readonly number: number
  readonly edit: (patch: Partial<EvidenceLink>) => void
  readonly remove: () => void
}

function AddressField({ draft, number, edit }: Omit<RowProps, 'remove'>) {
  const t = useWords()
  // Nobody is told off while still typing.
  const [wasLeft, setWasLeft] = useState(draft.saved !== null)
  const isBad = isBadAddress(draft)
  const problemId = `assess-link-${draft.key}-problem`
  return (
    <>
      <input
        type="text"
        inputMode="url"
        className="link-url"
        aria-label={t('evidence.url', { number })}
        placeholder="https://"
        maxLength={limits.textLength}
        value={draft.link.url}
        aria-invalid={isBad && wasLeft}
        aria-describedby={isBad && wasLeft ? problemId : undefined}
        onChange={(event) => edit({ url: event.target.value })}
        onBlur={() => setWasLeft(true)}
      />
      {isBad && wasLeft && (
        <p id={problemId} className="assess-problem link-problem" role="alert">
          {t('evidence.badAddress')}
        </p>
      )}
    </>
  )
}

function LinkRow({ draft, number, edit, remove }: RowProps) {
  const t = useWords()
  const { link, saved } = draft
  return (
    <li className="link-row">
      <input
        className="link-title"
        aria-label={t('evidence.name', { number })}
        placeholder={t('evidence.namePlaceholder')}
        maxLength={limits.textLength}
        value={link.title}
        onChange={(event) => edit({ title: event.target.value })}
      />
      <input
        type="date"
        className="link-date"
        aria-label={t('evidence.date', { number })}
        value={link.date ?? ''}
        onChange={(event) => edit({ date: event.target.value === '' ? null : (event.target.value as IsoDate) })}
      />
      <span className="link-actions">
        {saved !== null && saved.url !== '' && (
          <a href={saved.url} target="_blank" rel="noopener noreferrer">
            {t('evidence.open')}
            <span className="visually-hidden">
              {' '}
              {saved.title || saved.url} ({t('common:opensInNewTab')})
            </span>
          </a>
        )}
        <button type="button" className="assess-link" onClick={remove} aria-label={t('evidence.remove', { number })}>
          {t('common:delete')}
        </button>
      </span>
      <AddressField draft={draft} number={number} edit={edit} />
    </li>
  )
}

/** Pages and papers that bear on the answer. */
export function EvidenceLinks({ id }: { id: RecommendationId }) {
  const t = useWords()
  const { drafts, keep, edit, add, remove } = useLinkDrafts(id)
  const list = useRef<HTMLUListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const [isNewRow, setIsNewRow] = useState(false)
  useEffect(() => {
    if (!isNewRow) return
    setIsNewRow(false)
    list.current?.querySelector<HTMLElement>('li:last-child .link-title')?.focus()
  }, [isNewRow])
  return (
    <section className="links" aria-label={t('evidence.title')} onBlur={keep}>
      <h3>{t('evidence.title')}</h3>
      <ul ref={list} className="link-rows">
        {drafts.map((draft, index) => (
          <LinkRow
            key={draft.key}
            draft={draft}
            number={index + 1}
            edit={(patch) => edit(draft.key, patch)}
            remove={() => {
              remove(draft.key)
              addButton.current?.focus()
            }}
          />
        ))}
      </ul>
      <button
        type="button"
        className="assess-button not-printed"
        ref={addButton}
        disabled={drafts.length >= limits.evidenceLinks}
        onClick={() => {
          add()
          setIsNewRow(true)
        }}
      >
        {t('evidence.add')}
      </button>
    </section>
  )
}
