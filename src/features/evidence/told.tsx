import { createContext, type ReactNode, useContext, useState } from 'react'
import { useWords } from './words.ts'

/** What was just done, and how to take it back. */
type Message = { readonly text: string; readonly action?: { readonly label: string; readonly run: () => void } }

const TellContext = createContext<(message: Message) => void>(() => undefined)

export function useTell(): (message: Message) => void {
  return useContext(TellContext)
}

/** Says below the screen what was just done on it. */
export function Told({ children }: { children: ReactNode }) {
  const t = useWords()
  const [message, tell] = useState<Message | null>(null)
  const action = message?.action
  const leave = () => {
    tell(null)
    // The button goes, and what stands before it here is the end of the screen.
    document.querySelector('h1')?.focus({ preventScroll: true })
  }
  return (
    <TellContext value={tell}>
      {children}
      <div className="evidence-told not-printed" role="status" data-empty={message === null}>
        {message && (
          <>
            <span>{message.text}</span>
            {action && (
              <button
                type="button"
                className="small-button"
                onClick={() => {
                  action.run()
                  leave()
                }}
              >
                {action.label}
              </button>
            )}
            <button type="button" className="small-button" onClick={leave}>
              {t('common:close')}
            </button>
          </>
        )}
      </div>
    </TellContext>
  )
}
