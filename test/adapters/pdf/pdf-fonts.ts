import { fileURLToPath } from 'node:url'
import type { FontSource } from '../../../src/adapters/pdf/fonts/font-source.ts'
import { type LoadFontFile, loadFonts } from '../../../src/adapters/pdf/fonts/font-tiers.ts'
import { fontFilesIn } from '../../../src/adapters/pdf/fonts/read-font-file.node.ts'
import { codePointsOf } from '../../../src/adapters/pdf/text-of-document.ts'
import '../../../src/scripts/build-fonts.ts'
import type { ReportDocument } from '../../../src/report/document.ts'

/** The font files as the build makes them; importing this module makes them if they are missing or old. */
export const loadFontFile: LoadFontFile = fontFilesIn(fileURLToPath(new URL('../../../src/adapters/pdf/fonts/generated/', import.meta.url)))

export function fontsFor(document: ReportDocument): Promise<readonly FontSource[]> {
  return loadFonts(codePointsOf(document), loadFontFile)
}
