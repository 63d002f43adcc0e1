import { words } from '../e2e/words.ts'

const home = words('ja', 'home')
const report = words('ja', 'report')

/** Where the bench looks and clicks, on Japanese screens; the only file to mend when a screen changes. */
export const selectors = {
  /** On the list of assessments: makes the sample. */
  createSample: `main button:has-text("${home('begin.sample')}")`,
  /** On the list of assessments: saves one to a file, and opens one. */
  saveToFile: `.home-entry button:has-text("${home('entry.save')}")`,
  fileToOpen: 'main input[type=file]',
  /** What evidence shows of the open recommendation, once it is worked out. */
  measured: '.measured',
  /** The state of saving, once everything is stored. */
  saved: '.frame-state[data-state=saved]',
  /** The choices of the open recommendation, once it can be answered. Plain CSS: it is used inside the page too. */
  choices: 'fieldset.answer input[type=radio]:not(:disabled)',
  /** The score of everything, beside the walk. Plain CSS. */
  score: '.heatmap-all',
  /** The cell of the heatmap that holds the open recommendation. Plain CSS. */
  cell: '.heatmap-cell[aria-current=true]',
  /** On the screen of the report: makes the PDF. */
  exportPdf: `.report-export button:has-text("${report('page.export.start')}")`,
} as const
