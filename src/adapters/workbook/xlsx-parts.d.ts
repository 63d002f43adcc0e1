/**
 * The part of write-excel-file that makes the XML files of a workbook, without the one that packs them: vite.config.ts says where it is. The
 * packing starts a worker from a `blob:` address for a file above 160 kB, which our Content-Security-Policy forbids (fflate then never
 * answers), and stamps the files with the present time.
 */
declare module 'write-excel-file/parts' {
  import type { Options, Sheet } from 'write-excel-file/universal'

  /** By path. Without images all are text. */
  // biome-ignore lint/style/noDefaultExport: it is the library's
  export default function makeParts(sheets: Sheet<Blob>[], options: Options<Blob>): Record<string, string>
}
