import { useCallback, useState } from 'react'

type Asked<Question, Reply> = { readonly question: Question; readonly reply: (reply: Reply) => void }

/** Asks the user something and waits for the reply, so that a flow with a decision in it reads from top to bottom. */
export function useQuestion<Question, Reply>() {
  const [asked, setAsked] = useState<Asked<Question, Reply> | null>(null)
  const ask = useCallback(
    (question: Question) =>
      new Promise<Reply>((resolve) => {
        const reply = (value: Reply) => {
          setAsked(null)
          resolve(value)
        }
        setAsked({ question, reply })
      }),
    [],
  )
  return { asked, ask }
}
