import { fail, type Result, succeed } from '../../domain/result.ts'
import type { ReportDocument } from '../../report/document.ts'
import type { ExportedPdf, ExportProblem } from '../../report/export-port.ts'
import { drawDocument, type OnStep } from './draw-document.ts'
import { type LoadFontFile, loadFonts } from './fonts/font-tiers.ts'
import { codePointsOf } from './text-of-document.ts'

/** Loads the fonts a document needs and draws it. Whatever goes wrong, a font that can't be loaded or a fault in drawing, is `export-failed`. */
export async function exportDocument(
  document: ReportDocument,
  loadFontFile: LoadFontFile,
  onStep: OnStep,
): Promise<Result<ExportedPdf, ExportProblem>> {
  try {
    const fonts = await loadFonts(codePointsOf(document), loadFontFile)
    return succeed(drawDocument(document, fonts, onStep))
  } catch (error) {
    return fail({ code: 'export-failed', detail: error instanceof Error ? error.message : String(error) })
  }
}
