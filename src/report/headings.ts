import type { Block } from './document.ts'
import type { SectionId } from './options.ts'
import type { ReportWords } from './words.ts'

/** Numbers a chapter and its parts: "2. …" and "2.1 …", or "Appendix A …" and "A.1 …". */
export type Headings = {
  readonly chapter: (title: string) => Block
  readonly part: (title: string) => Block
}

export type ChapterName = SectionId | 'weights' | 'sources'
const appendices: readonly ChapterName[] = ['answers', 'exceptions', 'weights', 'glossary', 'sources']

/** How each chapter is called: "2" for a chapter, "A" for an appendix, in the order given. */
export function chapterNames(chapters: readonly ChapterName[]): ReadonlyMap<ChapterName, string> {
  const isAppendix = (chapter: ChapterName) => appendices.includes(chapter)
  const numbered = chapters.filter((chapter) => !isAppendix(chapter))
  const lettered = chapters.filter(isAppendix)
  return new Map([
    ...numbered.map((chapter, index) => [chapter, String(index + 1)] as const),
    ...lettered.map((chapter, index) => [chapter, String.fromCharCode(65 + index)] as const),
  ])
}

/** What begins on a new page: so summary and roadmap can be taken out, and the appendix found. The others follow one another. */
const onNewPage: readonly ChapterName[] = ['summary', 'premises', 'current-state', 'roadmap', 'answers']

/** The headings of one chapter. */
export function headingsOf(chapter: ChapterName, name: string, words: ReportWords): Headings {
  const isAppendix = appendices.includes(chapter)
  let part = 0
  return {
    chapter: (title) => {
      const text = isAppendix ? words.say('frame.appendix', { letter: name, title }) : `${name}. ${title}`
      return { kind: 'heading', level: 1, id: chapter, text, newPage: onNewPage.includes(chapter) }
    },
    part: (title) => {
      part += 1
      const heading = { kind: 'heading', level: 2, id: `${chapter}-${part}`, text: `${name}.${part} ${title}` } as const
      // Who looks for an appendix looks for its letter: the contents stay on one page.
      return isAppendix ? { ...heading, isUnlisted: true } : heading
    },
  }
}
