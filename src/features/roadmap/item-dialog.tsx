import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { deleteItem, ownItem } from '../../domain/roadmap/edits.ts'
import type { ResolvedItem } from '../../domain/roadmap/plan.ts'
import { resolvedItems } from '../../domain/roadmap/resolve.ts'
import { splitItem } from '../../domain/roadmap/split.ts'
import { usePorts } from '../../state/react.tsx'
import { useAskBeforeLeaving } from '../../ui/before-leaving.ts'
import { Field } from '../../ui/field.tsx'
import { DelayWords } from './delay-words.tsx'
import { DependsField } from './depends-field.tsx'
import { cardId, type Opened, useDesk } from './desk.ts'
import { changesOf, draftOf, faultsOf } from './item-draft.ts'
import { WhatFields, WhoFields } from './item-fields.tsx'
import { WhenFields } from './item-when-fields.tsx'
import type { Plan } from './use-plan.ts'
import { Why } from './why.tsx'
import { useTitled, useWords } from './words.ts'
import './item-dialog.css'

type FormProps = {
  readonly one: ResolvedItem
  readonly isNew: boolean
  readonly plan: Plan
  readonly onClose: () => void
}

function MoreActions({ one, plan, onClose }: FormProps) {
  const t = useWords()
  const titled = useTitled()
  const desk = useDesk()
  const { newId } = usePorts()
  const { item } = one
  const title = titled(item)
  const act = (changes: ReturnType<typeof deleteItem>, said: string) => desk.edit(changes, said) && onClose()
  const canSplit = item.status === 'planned' || item.status === 'in-progress'
  return (
    <>
      {canSplit && (
        <button
          type="button"
          className="small-button"
          onClick={() => act(splitItem(plan.input, item.id, newId()), t('said.split', { title }))}
        >
          {t('item.split')}
        </button>
      )}
      <button
        type="button"
        className="small-button"
        onClick={() => act(deleteItem(plan.input.items, item.id), t('said.deleted', { title }))}
      >
        {t('common:delete')}
      </button>
    </>
  )
}

/** What is being entered: for the fields, and taken over as one step by `save`. Faults are shown once somebody has tried to. */
function useItemDraft({ one, isNew, plan, onClose }: FormProps) {
  const t = useWords()
  const titled = useTitled()
  const desk = useDesk()
  const { input } = plan
  const [first] = useState(() => draftOf(one.item))
  const [draft, setDraft] = useState(first)
  useAskBeforeLeaving(draft !== first)
  const [isTried, setTried] = useState(false)
  const faults = faultsOf(draft, one.item.recommendation === null)
  const fields = {
    one,
    draft,
    faults: isTried ? faults : new Set<never>(),
    onChange: (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch }),
  }
  const save = () => {
    setTried(true)
    if (faults.size > 0) return
    const changes = changesOf(isNew ? { ...input, items: new Map([...input.items, [one.item.id, one.item]]) } : input, one, draft)
    const title = draft.title.trim() || titled(one.item)
    if (desk.edit(changes, t(isNew ? 'said.added' : 'said.saved', { title }))) onClose()
  }
  return { fields, save }
}

function Form(props: FormProps) {
  const { one, isNew, plan, onClose } = props
  const t = useWords()
  const { fields, save } = useItemDraft(props)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="roadmap-dialog-body">
        {one.item.recommendation !== null && (
          <p>
            <a className="roadmap-link" href={`#/assess/${one.item.recommendation}`}>
              {t('item.recommendation')}
            </a>
          </p>
        )}
        <Why item={one.item} />
        <WhatFields {...fields} />
        <WhoFields {...fields} />
        <WhenFields {...fields} />
        <DependsField {...fields} />
        <Field label={t('item.note')}>
          {(control) => (
            <textarea
              {...control}
              className="control"
              rows={2}
              maxLength={20_000}
              value={fields.draft.note}
              onChange={(event) => fields.onChange({ note: event.target.value })}
            />
          )}
        </Field>
        {!isNew && <DelayWords id={one.item.id} plan={plan} />}
      </div>
      <footer className="roadmap-dialog-foot">
        {!isNew && <MoreActions {...props} />}
        <span className="roadmap-dialog-end">
          <button type="button" className="small-button" onClick={onClose}>
            {t('common:cancel')}
          </button>
          <button type="submit" className="roadmap-primary">
            {t(isNew ? 'item.add' : 'item.save')}
          </button>
        </span>
      </footer>
    </form>
  )
}

/** The item that is to be shown: one of the plan, or a new one that is not on it yet. */
function useShown(opened: NonNullable<Opened>, plan: Plan): ResolvedItem | undefined {
  const { newId } = usePorts()
  const [random] = useState(newId)
  return useMemo(() => {
    if (opened.kind === 'item') return plan.resolved.get(opened.id)
    const item = ownItem(plan.input, { random, quarter: opened.quarter, title: '' })
    return resolvedItems({ ...plan.input, items: new Map([[item.id, item]]) }).get(item.id)
  }, [opened, plan, random])
}

type Props = { readonly opened: NonNullable<Opened>; readonly plan: Plan }

/** Everything about one item. Taken over as one step, or left. */
export function ItemDialog({ opened, plan }: Props) {
  const t = useWords()
  const titled = useTitled()
  const desk = useDesk()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const back = useRef<Element | null>(null)
  const one = useShown(opened, plan)
  const isNew = opened.kind === 'new'
  useEffect(() => {
    dialog.current?.showModal()
    // Else the part that scrolls takes the focus, which has no name.
    dialog.current?.querySelector<HTMLElement>(isNew ? 'input' : 'h2')?.focus()
  }, [isNew])
  const leave = () => {
    desk.open(null)
    setTimeout(() => {
      // Where it was opened is gone when the card has come to stand in another column.
      if (one !== undefined && back.current?.isConnected === false) document.getElementById(cardId(one.item.id))?.focus()
    })
  }
  const close = () => {
    // By way of the dialog, so that the focus goes back to where it was opened.
    dialog.current?.close()
    back.current = document.activeElement
  }
  if (one === undefined) return null
  return (
    <dialog ref={dialog} className="roadmap-dialog" aria-labelledby={id} onClose={leave}>
      <h2 id={id} tabIndex={-1}>
        {isNew ? t('item.new') : titled(one.item)}
      </h2>
      <Form key={one.item.id} one={one} isNew={isNew} plan={plan} onClose={close} />
    </dialog>
  )
}
