import type { IsoDate } from '../../domain/moments.ts'
import type { Block, ReportDocument } from '../../report/document.ts'

const words = '推奨事項の「現状」、AWS の設定(Security Hub)を確かめる。'.repeat(12)
const cells = [{ spans: [{ text: words }] }, { spans: [{ text: '75 %' }], shade: 'value-75' as const }]
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: '見出し', id: 'heading' },
  { kind: 'paragraph', spans: [{ text: words }, { text: words, bold: true }] },
  { kind: 'list', ordered: false, items: [[{ text: words }]] },
  {
    kind: 'table',
    caption: '',
    columns: [
      { header: '推奨事項', width: 0.8 },
      { header: '値', width: 0.2 },
    ],
    rows: [cells, cells, cells],
  },
]

/** Drawn once for nothing while the user still looks at the page, so that the first real export runs compiled code: it takes a third less time. */
export const warmUpDocument: ReportDocument = {
  language: 'ja',
  title: '',
  author: '',
  createdOn: '2026-01-01' as IsoDate,
  cover: { organisation: '', title: '', subtitle: '', facts: [], classification: '', footnote: '' },
  contentsTitle: '',
  runningHeader: '',
  pageLabel: '',
  blocks: [...blocks, ...blocks, ...blocks, ...blocks],
}
