import { describe, expect, it } from 'vitest'
import { droppedFiles, meantFiles } from '../../../src/features/evidence/dropped-files.ts'

type Sketch = File | { readonly name: string; readonly inside: readonly Sketch[] }

const namesOf = (files: readonly File[]) => files.map(({ name }) => name)

/** An entry as a browser gives it: a folder hands its entries out in portions, the last one empty. */
function entryOf(sketch: Sketch, isBroken = false): FileSystemEntry {
  if (sketch instanceof File) {
    const file = (resolve: (file: File) => void, reject: (error: Error) => void) => (isBroken ? reject(new Error('gone')) : resolve(sketch))
    return { isFile: true, isDirectory: false, name: sketch.name, file } as unknown as FileSystemEntry
  }
  const createReader = () => {
    const left = sketch.inside.map((one) => entryOf(one))
    return { readEntries: (resolve: (entries: FileSystemEntry[]) => void) => resolve(left.splice(0, 100)) }
  }
  return { isFile: false, isDirectory: true, name: sketch.name, createReader } as unknown as FileSystemEntry
}

function transferOf(entries: readonly FileSystemEntry[], files: readonly File[] = []): DataTransfer {
  return { items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files } as unknown as DataTransfer
}

const file = (name: string) => new File(['x'], name)

describe('droppedFiles', () => {
  it('gives plain files as they are', async () => {
    const files = [file('a.json'), file('b.csv')]
    expect(
      await droppedFiles(
        transferOf(
          files.map((one) => entryOf(one)),
          files,
        ),
      ),
    ).toEqual(files)
  })
  it('goes through folders in folders, also those of more than a hundred files', async () => {
    const many = Array.from({ length: 250 }, (_, index) => file(`${index}.json`))
    const folder = { name: 'output', inside: [...many, { name: 'compliance', inside: [file('deep.csv')] }] }
    const found = await droppedFiles(transferOf([entryOf(folder), entryOf(file('beside.json'))]))
    expect(found).toHaveLength(252)
    expect(namesOf(found)).toEqual(expect.arrayContaining(['249.json', 'deep.csv', 'beside.json']))
  })
  it('names what could not be read instead of leaving it out', async () => {
    const found = await droppedFiles(transferOf([entryOf({ name: 'output', inside: [] }), entryOf(file('gone.json'), true)]))
    expect(namesOf(found)).toEqual(['gone.json'])
  })
})

describe('meantFiles', () => {
  it('leaves out what systems put into folders by themselves', () => {
    expect(namesOf(meantFiles(['.DS_Store', 'Thumbs.db', '._a.json', 'a.json', '.hidden.json'].map(file)))).toEqual([
      'a.json',
      '.hidden.json',
    ])
  })
})
