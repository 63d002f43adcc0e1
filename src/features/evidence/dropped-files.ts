// What systems put into folders by themselves.
const systemFiles: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

const isOfSystem = ({ name }: File) => systemFiles.includes(name) || name.startsWith('._')

/** The files a user means by those of a folder. */
export function meantFiles(files: readonly File[]): readonly File[] {
  return files.filter((file) => !isOfSystem(file))
}

// A browser hands out the entries of a folder in portions of 100.
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return all
    all.push(...portion)
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const files: File[] = []
  for (const inside of await entriesIn(entry)) files.push(...(await filesIn(inside)))
  return files
}

// An entry that can no longer be read is read as a file that cannot be: the reader says so by name.
const unreadable = (entry: FileSystemEntry): File => new File([], entry.name)

/** Every file that was dropped, also those in folders. To be called within the event: afterwards the browser has forgotten them. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null)
  const plain = [...transfer.files]
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(plain)
  const found = entries.map((entry) => (entry ? filesIn(entry).catch(() => [unreadable(entry)]) : []))
  return Promise.all(found).then((files) => meantFiles(files.flat()))
}
