import type { ReportDocument } from '../../../report/document.ts'
import { cleanText } from '../text/clean-text.ts'
import type { PdfFile } from './pdf-file.ts'

/** Title, author, language and date, in the form old viewers read and in the form new ones do (XMP); equal documents get equal ids and dates. */
export function writeProperties(file: PdfFile, document: ReportDocument): void {
  const title = oneLine(document.title)
  const author = oneLine(document.author)
  const subject = oneLine(document.cover.subtitle)
  const moment = document.createdOn.replaceAll('-', '')
  file.doc.setProperties({ title, author, subject, creator: 'Shirube' })
  file.doc.setLanguage(document.language)
  // Noon in Greenwich is the same day nearly everywhere. jsPDF takes no year after 2037 in this form.
  file.doc.setCreationDate(moment < '2038' ? `D:${moment}120000+00'00'` : new Date(`${document.createdOn}T12:00:00`))
  file.doc.setFileId(contentHash(JSON.stringify(document)))
  let metadata = 0
  file.internal.events.subscribe('postPutResources', () => {
    const bytes = binaryUtf8(xmp({ title, author, subject, language: document.language, createdOn: document.createdOn }))
    metadata = file.internal.newObject()
    file.internal.write(`<</Type/Metadata/Subtype/XML/Length ${bytes.length}>>`)
    file.internal.write('stream')
    file.internal.write(bytes)
    file.internal.write('endstream')
    file.internal.write('endobj')
  })
  file.internal.events.subscribe('putCatalog', () => file.internal.write(`/Metadata ${metadata} 0 R`))
}

type Properties = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly createdOn: string
}

function xmp({ title, author, subject, language, createdOn }: Properties): string {
  const alternatives = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<dc:format>application/pdf</dc:format><dc:title>${alternatives(title)}</dc:title><dc:description>${alternatives(subject)}</dc:description>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>Shirube</xmp:CreatorTool><xmp:CreateDate>${createdOn}T12:00:00Z</xmp:CreateDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function binaryUtf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ')
}

/** 32 hexadecimal digits that depend on every character (four FNV-1a hashes with different starts); it names a file, it proves nothing. */
function contentHash(text: string): string {
  const starts = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  return starts
    .map((start) => {
      let hash = start
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
