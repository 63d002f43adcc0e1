import type { Ports } from '../state/react.tsx'
import { takeTyped } from '../ui/before-leaving.ts'

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
    takeTyped()
    if (assessments.getState().saving !== 'saved') event.preventDefault()
  })
}

/** A file dropped where nothing takes it would have the browser leave the app and show the file. */
function keepFilesOut(): void {
  for (const kind of ['dragover', 'drop'] as const) {
    addEventListener(kind, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    })
  }
}

/** What the page does by itself so that no work is lost. */
export function keepWork(ports: Ports): void {
  askToPersist(ports)
  warnBeforeLeaving(ports)
  keepFilesOut()
}
