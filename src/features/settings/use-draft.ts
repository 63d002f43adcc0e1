import { useEffect, useRef, useState } from 'react'
import { usePorts } from '../../state/react.tsx'
import { useBeforeLeaving } from '../../ui/before-leaving.ts'

/** Takes over what was typed; gives the words of what is wrong with it, or `null`. */
export type Commit = (text: string) => string | null

/**
 * What is typed in a field until it is taken over: on leaving the field, on Enter, and when the page is left or goes out of sight, so that
 * nothing typed is lost. What does not fit stays in the field, with the reason.
 */
export function useDraft(shown: string, commit: Commit) {
  const { assessments } = usePorts()
  const [openId] = useState(() => assessments.getState().assessment?.id)
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const take = () => {
    // When the field goes away, another assessment may be open already.
    if (assessments.getState().assessment?.id !== openId) return
    const problem = draft === null || draft === shown ? null : commit(draft)
    setError(problem)
    if (problem === null) setDraft(null)
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => () => latest.current(), [])
  useBeforeLeaving(take)
  const change = (text: string) => {
    setDraft(text)
    setError(null)
  }
  return { text: draft ?? shown, error, change, take }
}
