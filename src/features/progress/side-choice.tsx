import { useId } from 'react'
import { useProgressView } from './progress-view.ts'
import type { Side } from './sides.ts'
import { type ProgressWords, quarterOfStanding, standingName, useWords } from './words.ts'

function optionWords(t: ProgressWords, { standing, file }: Side): string {
  if (file !== null && standing.snapshotId === null) return t('compare.fileNow', { at: standing.at })
  if (standing.snapshotId === null) return t('now')
  const name = standingName(t, standing)
  return standing.name === ''
    ? t('compare.snapshotOption', { name, at: standing.at })
    : t('compare.namedOption', { name, quarter: quarterOfStanding(standing) })
}

type Props = { readonly which: 'older' | 'newer'; readonly sides: readonly Side[]; readonly chosen: string | null }

/** One side of the comparison, among everything there is. */
export function SideChoice({ which, sides, chosen }: Props) {
  const t = useWords()
  const id = useId()
  const files = useProgressView((state) => state.files)
  const show = useProgressView((state) => state.show)
  const options = (own: readonly Side[]) =>
    own.toReversed().map((side) => (
      <option key={side.key} value={side.key}>
        {optionWords(t, side)}
      </option>
    ))
  const choose = (key: string) => show(which === 'older' ? { older: key } : { newer: key })
  return (
    <div className="progress-side">
      <label htmlFor={id}>{t(`compare.${which}`)}</label>
      <select id={id} className="control" value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
        {chosen === null && <option value="">{t('compare.notChosen')}</option>}
        {files.length === 0 ? (
          options(sides)
        ) : (
          <>
            <optgroup label={t('compare.ownGroup')}>{options(sides.filter(({ file }) => file === null))}</optgroup>
            {files.map((file) => (
              <optgroup key={file.key} label={t('compare.fileGroup', { name: file.name })}>
                {options(sides.filter((side) => side.file?.key === file.key))}
              </optgroup>
            ))}
          </>
        )}
      </select>
    </div>
  )
}
