import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Assessment } from '../../../src/domain/assessment.ts'
import type { EvidenceFile, RefusedFile } from '../../../src/domain/evidence/evidence-file.ts'
import type { Language } from '../../../src/domain/model.ts'
import { fail, succeed } from '../../../src/domain/result.ts'
import { EvidencePage } from '../../../src/features/evidence/evidence-page.tsx'
import type { EvidenceReader } from '../../../src/state/ports.ts'
import { type FileSketch, fileOf } from '../../domain/evidence/small-evidence.ts'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { inApp, portsOn, withWords } from '../screen-tools.tsx'

// The part of a browser that the test environment lacks.
Element.prototype.scrollIntoView ??= () => undefined

/** What each file, by its name, turns out to be; files of any other name are never done. */
export type Contents = Readonly<Record<string, Partial<EvidenceFile> | { readonly refused: Partial<RefusedFile> }>>

export function aFile(sketch: FileSketch, more: Partial<EvidenceFile> = {}): EvidenceFile {
  return { ...fileOf(sketch), ...more }
}

/** A reader that knows beforehand what is in every file. */
export function readerOf(contents: Contents): EvidenceReader {
  return {
    warm: () => undefined,
    async read(files, { onProgress, signal }) {
      const read: EvidenceFile[] = []
      const refused: RefusedFile[] = []
      for (const [fileIndex, { name, size }] of files.entries()) {
        onProgress({ fileName: name, fileIndex, fileCount: files.length, bytesRead: size, bytesTotal: size * 2, recordsRead: 12_034 })
        const content = contents[name]
        if (content === undefined) {
          await new Promise((resolve) => signal.addEventListener('abort', resolve))
          return fail({ code: 'cancelled' as const })
        }
        if ('refused' in content)
          refused.push({ name, sizeBytes: size, refusal: 'other-json', detail: '', fault: null, ...content.refused })
        else read.push({ ...fileOf({}), ...content, name })
      }
      return succeed({ files: read, refused })
    },
  }
}

type Given = { readonly assessment: Assessment; readonly contents?: Contents; readonly language?: Language; readonly at?: string }

/** The screen as a person meets it, with a real store, the real mapping and catalogue, and a reader that knows its files. */
export async function openEvidence({ assessment, contents = {}, language = 'en', at = '#/evidence' }: Given) {
  await withWords(language, ['common', 'evidence'])
  location.hash = at
  const { ports } = portsOn(createInMemoryStorage([assessment]), readerOf(contents))
  await ports.assessments.getState().open(assessment.id)
  const shown = render(inApp(ports, language, <EvidencePage />))
  const user = userEvent.setup({ delay: null })
  const current = () => {
    const { assessment: open } = ports.assessments.getState()
    if (!open) throw new Error('no assessment is open')
    return open
  }
  return {
    ...shown,
    user,
    ports,
    current,
    give: (...names: readonly string[]) =>
      user.upload(screen.getAllByLabelText(language === 'ja' ? '検出結果のファイル' : 'Findings files')[0] as HTMLElement, [
        ...names.map((name) => new File(['x'.repeat(100)], name)),
      ]),
  }
}

export const section = (name: string) => within(screen.getByRole('region', { name }))
