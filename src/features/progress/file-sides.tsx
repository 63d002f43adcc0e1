import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileProblem } from '../../state/ports.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { summaryOnce } from './evidence-now.ts'
import { useProgressView } from './progress-view.ts'
import { useWords } from './words.ts'

type Trouble = {
  readonly file: string
  readonly problem: FileProblem | { readonly code: 'is-a-sheet' } | { readonly code: 'part-missing' }
}

function TroubleWords({ trouble: { file, problem } }: { trouble: Trouble }) {
  const { t, i18n } = useTranslation(['progress', 'storage'])
  const { code, ...details } = problem
  const missing = 'missing' in details ? details.missing.join(i18n.language === 'ja' ? '、' : ', ') : ''
  return (
    <p className="progress-warned progress-file-problem" role="alert">
      {t('file.notOpened', { file })} {problem.code === 'is-a-sheet' && t('file.isSheet')}
      {problem.code === 'part-missing' && t('trouble.partMissing')}
      {problem.code !== 'is-a-sheet' && problem.code !== 'part-missing' && t(`storage:problem.${problem.code}`, { ...details, missing })}
      {problem.code === 'not-text' && ` ${t(`storage:takenFor.${problem.takenFor}`)}`}
    </p>
  )
}

/** Opens files to compare with. Nothing of them is kept, and nothing is written over. */
function useOpenFiles(onTrouble: (trouble: Trouble | null) => void) {
  const { files, library } = usePorts()
  const { model } = useModel()
  const show = useProgressView((state) => state.show)
  return async (file: File) => {
    const opened = await files.open(file)
    if (!opened.ok) return onTrouble({ file: file.name, problem: opened.problem })
    if (opened.value.kind !== 'assessment') return onTrouble({ file: file.name, problem: { code: 'is-a-sheet' } })
    const { assessment } = opened.value
    const loaded = assessment.evidence.length === 0 ? null : await library.evidence().catch(() => 'failed' as const)
    if (loaded === 'failed') return onTrouble({ file: file.name, problem: { code: 'part-missing' } })
    onTrouble(null)
    const evidence = loaded === null ? null : summaryOnce(assessment, { model, library: loaded, now: assessment.changedAt })
    const key = `file ${file.name} ${file.lastModified}`
    const others = useProgressView.getState().files.filter((one) => one.key !== key)
    show({ files: [...others, { key, name: file.name, assessment, evidence }], older: `${key} now` })
  }
}

/** Another file as a side: one's own of a quarter ago, or the one a partner has handed over. */
export function FileSides() {
  const t = useWords()
  const field = useRef<HTMLInputElement>(null)
  const files = useProgressView((state) => state.files)
  const show = useProgressView((state) => state.show)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const open = useOpenFiles(setTrouble)
  const take = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (file) void open(file)
    // The same file chosen again would otherwise go unnoticed.
    input.value = ''
  }
  return (
    <div className="progress-files">
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,.html,.htm,application/json,text/html"
        aria-label={t('file.about')}
        onChange={(event) => take(event.currentTarget)}
      />
      <button type="button" className="small-button" onClick={() => field.current?.click()}>
        {t('file.choose')}
      </button>
      <span className="progress-soft">{t('file.note')}</span>
      {files.map(({ key, name }) => (
        <span key={key} className="progress-chip">
          {name}{' '}
          <button
            type="button"
            className="link-button"
            aria-label={t('file.closeNamed', { name })}
            onClick={() => show({ files: files.filter((one) => one.key !== key) })}
          >
            ×
          </button>
        </span>
      ))}
      {trouble && <TroubleWords trouble={trouble} />}
    </div>
  )
}
