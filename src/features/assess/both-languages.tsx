import type { Language } from '../../domain/model.ts'
import { CodeText } from '../../ui/code-text.tsx'
import './both-languages.css'

/** A text in the language of the screen and, beside or beneath it, in the other one. */
export function BothLanguages({ own, other, otherLanguage }: { own: string; other: string | undefined; otherLanguage: Language }) {
  if (other === undefined) return <CodeText text={own} />
  return (
    <span className="assess-both">
      <span>
        <CodeText text={own} />
      </span>
      <span className="assess-other" lang={otherLanguage}>
        <CodeText text={other} />
      </span>
    </span>
  )
}
