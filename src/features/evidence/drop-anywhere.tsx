import { useEffect, useRef, useState } from 'react'
import { droppedFiles } from './dropped-files.ts'
import { useWords } from './words.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders dropped anywhere on the page; without it the browser would leave the app and show the file. */
export function DropAnywhere({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useWords()
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Leaving the window, not an element in it.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      setOver(false)
      void droppedFiles(event.dataTransfer).then((files) => take.current(files))
    }
    const listeners = { dragover: over, dragleave: leave, drop } as const
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name as 'drop', listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name as 'drop', listener)
    }
  }, [])
  return isOver ? <div className="evidence-drop">{t('intake.drop')}</div> : null
}
