import { useEffect, useRef, useState } from 'react'
import './drop-anywhere.css'

export type Drop = {
  /** What letting go does, in words. */
  readonly label: string
  readonly take: (dropped: DataTransfer) => void
}

/** Takes the files of an event out of the hands of the browser; null where there are none, as with a dragged text. */
function claimFiles(event: DragEvent): DataTransfer | null {
  if (!event.dataTransfer?.types.includes('Files')) return null
  event.preventDefault()
  return event.dataTransfer
}

/** Takes files dropped anywhere on the page; without it the browser would leave the app and show the file. */
export function DropAnywhere({ label, take }: Drop) {
  const [isOver, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (claimFiles(event)) setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Leaving the window, not an element in it.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const dropped = claimFiles(event)
      if (!dropped) return
      setOver(false)
      latest.current(dropped)
    }
    const stop = new AbortController()
    addEventListener('dragover', over, stop)
    addEventListener('dragleave', leave, stop)
    addEventListener('drop', drop, stop)
    return () => stop.abort()
  }, [])
  return isOver ? <div className="drop-anywhere">{label}</div> : null
}
