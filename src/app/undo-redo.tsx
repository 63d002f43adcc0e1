import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAssessment, useModel } from '../state/react.tsx'
import { changeWords } from './change-words.ts'

const shownForMs = 6000

// In a text field the browser's own undo applies.
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(target.type)
}

type Step = 'undo' | 'redo'

function stepOfKey(event: KeyboardEvent): Step | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return null
  const key = event.key.toLowerCase()
  if (key === 'y' && event.ctrlKey && !event.shiftKey) return 'redo'
  if (key !== 'z') return null
  return event.shiftKey ? 'redo' : 'undo'
}

const arrows: Readonly<Record<Step, string>> = {
  undo: 'M6 3 2 7l4 4M2.5 7H10a4 4 0 0 1 0 8H7',
  redo: 'm10 3 4 4-4 4m3.5-4H6a4 4 0 0 0 0 8h3',
}

function StepButton({ step, enabled, onClick }: { step: Step; enabled: boolean; onClick: () => void }) {
  const { t } = useTranslation('common')
  return (
    // Not `disabled`: the last step back would take the focus away. Pressed then, it says that there is nothing more.
    <button type="button" className="frame-button" aria-disabled={!enabled} onClick={onClick} title={t(step)} aria-label={t(step)}>
      <svg viewBox="0 0 16 16" aria-hidden="true" width="15" height="15">
        <path d={arrows[step]} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </button>
  )
}

/** Undo and redo, by button and key, each saying what it did. */
export function UndoRedo() {
  const { t } = useTranslation('common')
  const { names } = useModel()
  const undo = useAssessment((state) => state.undo)
  const redo = useAssessment((state) => state.redo)
  const canUndo = useAssessment((state) => state.past.length > 0)
  const canRedo = useAssessment((state) => state.future.length > 0)
  const roadmap = useAssessment((state) => state.assessment?.roadmap)
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), shownForMs)
    return () => clearTimeout(timer)
  }, [said])

  const take = (step: Step) => {
    const stepped = step === 'undo' ? undo() : redo()
    if (stepped === null) setSaid(t(step === 'undo' ? 'nothingToUndo' : 'nothingToRedo'))
    else if (!stepped.ok) setSaid(t('undoConflict'))
    else
      setSaid(t(step === 'undo' ? 'undone' : 'redone', { what: changeWords(t, stepped.value, { names, roadmap: roadmap ?? new Map() }) }))
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = stepOfKey(event)
      if (!step) return
      event.preventDefault()
      take(step)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  return (
    <>
      <StepButton step="undo" enabled={canUndo} onClick={() => take('undo')} />
      <StepButton step="redo" enabled={canRedo} onClick={() => take('redo')} />
      <div className="frame-toast" role="status" aria-live="polite">
        {said}
      </div>
    </>
  )
}
