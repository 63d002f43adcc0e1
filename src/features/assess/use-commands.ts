import { useEffect } from 'react'
import type { AnswerValue } from '../../domain/answer.ts'
import type { Recommendation } from '../../domain/model.ts'
import { useAssessment, usePreferences } from '../../state/react.tsx'
import { fieldIds } from './field-ids.ts'
import { goTo } from './go-to.ts'
import { type Command, commandOf, keyPlace } from './keys.ts'
import { useAnswer } from './open-assessment.ts'
import { useWalkNow } from './walk.ts'
import { stepFrom } from './walk-steps.ts'
import { useWalkView } from './walk-view.ts'

const focusOn = (id: string, options?: FocusOptions) => document.getElementById(id)?.focus(options)

/** Takes one step in the filtered walk, and says so where there is none to take. */
export function useStep(current: Recommendation): (by: 1 | -1) => void {
  const walkNow = useWalkNow()
  const show = useWalkView((state) => state.show)
  return (by) => {
    const next = stepFrom(walkNow(), current.id, by)
    show({ said: next ? null : { kind: by === 1 ? 'last' : 'first' } })
    if (next) goTo(next.id, 'step')
  }
}

/** Answers, or confirms the answer there is, by one key: records it, says it, and goes on to the next when the person wants that. */
export function useKeyAnswer(current: Recommendation): (value: AnswerValue, isConfirmed?: boolean) => void {
  const walkNow = useWalkNow()
  const answer = useAssessment((state) => state.answer)
  const show = useWalkView((state) => state.show)
  const confirmAnswer = useAssessment((state) => state.confirmAnswer)
  const advances = useWalkView((state) => state.advances)
  return (value, isConfirmed = false) => {
    // Confirming keeps on record that the value came from evidence; giving it is the team's own.
    if (isConfirmed) confirmAnswer(current.id)
    else answer(current.id, { value })
    const staysHere = !advances || value === 'not-applicable'
    const next = stepFrom(walkNow(), current.id, 1)
    show({
      said: { kind: 'recorded', id: current.id, value, isLast: !staysHere && !next },
      wantsReason: value === 'not-applicable',
    })
    if (!staysHere && next) goTo(next.id, 'step')
  }
}

function useRun(current: Recommendation): (command: Command) => void {
  const step = useStep(current)
  const keyAnswer = useKeyAnswer(current)
  const value = useAnswer(current.id, 'value')
  const isBoth = usePreferences((state) => state.bothLanguages)
  const change = usePreferences((state) => state.change)
  const hasMap = useWalkView((state) => state.hasMap)
  const show = useWalkView((state) => state.show)
  return (command) => {
    switch (command.kind) {
      case 'answer':
        return keyAnswer(command.value)
      case 'confirm':
        return value === null ? undefined : keyAnswer(value, true)
      case 'take-over':
        // The button is there exactly where evidence proposes another answer.
        return document.getElementById(fieldIds.takeOver)?.click()
      case 'step':
        return step(command.by)
      case 'rationale':
        return focusOn(fieldIds.rationale)
      case 'find':
        // The field can take the focus only once it is there.
        show({ hasMap: true })
        // What is hidden takes no focus: after the field has come into view.
        return queueMicrotask(() => focusOn(fieldIds.find))
      case 'map':
        if (hasMap && document.activeElement?.closest('.assess-map')) focusOn(fieldIds.card, { preventScroll: true })
        return show({ hasMap: !hasMap })
      case 'leave-field':
        // The note stays in view: it may be read out before the answer is given.
        return focusOn(fieldIds.card, { preventScroll: true })
      case 'languages':
        return change({ bothLanguages: !isBoth })
      case 'keys':
        return (document.getElementById(fieldIds.keys) as HTMLDialogElement | null)?.showModal()
    }
  }
}

/** The keys of the screen, wherever the focus is but in a text. */
export function useKeys(current: Recommendation): void {
  const run = useRun(current)
  const hasSingleKeys = useWalkView((state) => state.hasSingleKeys)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event, keyPlace(event.target), hasSingleKeys)
      if (!command) return
      event.preventDefault()
      run(command)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
