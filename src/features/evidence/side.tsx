import type { ReactNode } from 'react'
import { useWords } from './words.ts'

type Props = { readonly name: 'answer' | 'evidence' | 'accounts' | 'proposal'; readonly children: ReactNode }

/** One of the things that stand side by side about a recommendation, below its name. */
export function Side({ name, children }: Props) {
  const t = useWords()
  return (
    <div>
      <dt>{t(`verdicts.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  )
}
