import type { Assessment } from '../../domain/assessment.ts'
import type { Egress } from '../../state/ports.ts'

export type SavedFileToSend = { readonly name: string; readonly text: string }

// Safari still reads from the address some time after the click.
const keepAddressMs = 60_000
// As long as systems wait for the second click of a double one.
const doubleClickMs = 500

const justSaved = new Set<string>()

function download(name: string, content: Blob): void {
  // A double click is meant as one: nobody wants the file a second time under another name.
  if (justSaved.has(name)) return
  justSaved.add(name)
  setTimeout(() => justSaved.delete(name), doubleClickMs)
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), keepAddressMs)
}

// The clipboard proper exists on https and localhost only; on a company's plain http server this is the one way left.
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.style.position = 'fixed'
  area.style.opacity = '0'
  const focused = document.activeElement
  document.body.append(area)
  area.focus()
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}

async function copy(text: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) return copyBySelection(text)
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Refused by the browser or by a policy of the company.
    return false
  }
}

/** Downloads and the clipboard. `toFile` makes the saved file of an assessment. */
export function createBrowserEgress(toFile: (assessment: Assessment) => SavedFileToSend): Egress {
  return {
    download,
    copy,
    saveAssessment(assessment) {
      const { name, text } = toFile(assessment)
      download(name, new Blob([text], { type: 'application/json' }))
    },
  }
}
