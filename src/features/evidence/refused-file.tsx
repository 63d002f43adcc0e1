import type { EvidenceRefusal, RefusedFile } from '../../domain/evidence/evidence-file.ts'
import { placeWords } from './file-words.ts'
import { useWords } from './words.ts'

const openedElsewhere: readonly EvidenceRefusal[] = ['shirube-file', 'model-sheet']

/** What a refused file was taken for, what in it shows that, and what to do instead. */
export function RefusedFileWords({ file }: { file: RefusedFile }) {
  const t = useWords()
  const { refusal, detail, fault } = file
  return (
    <>
      <p>
        <strong>{t(`refusal.${refusal}`)}</strong>
        {fault && ` ${t('fault.at', { place: placeWords(t, fault) })}`}
      </p>
      {detail !== '' && (
        <p>
          <code>{detail}</code>
        </p>
      )}
      <p>
        {t(`advice.${refusal}`)} {openedElsewhere.includes(refusal) && <a href="#/">{t('firstScreen')}</a>}
      </p>
    </>
  )
}
