import type { Ports } from '../state/react.tsx'

/** Asks the browser once, after the first change, not to clear the storage by itself. */
function askToPersist({ assessments, storage }: Ports): void {
  const stop = assessments.subscribe(({ past }) => {
    if (past.length === 0) return
    stop()
    void storage.persist()
  })
}

/** A page left while something is not stored yet asks first. */
function warnBeforeLeaving({ assessments }: Ports): void {
  addEventListener('beforeunload', (event) => {
    if (assessments.getState().saving !== 'saved') event.preventDefault()
  })
}

/** What the page does by itself so that no work is lost. */
export function keepWork(ports: Ports): void {
  askToPersist(ports)
  warnBeforeLeaving(ports)
}
