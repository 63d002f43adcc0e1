/** A folder of text files beside the database. No call throws: a copy that cannot be kept is not kept. */
export type TextFiles = {
  names(): Promise<readonly string[]>
  read(name: string): Promise<string | null>
  /** Replaces the file as a whole, or leaves it as it was. */
  write(name: string, text: string): Promise<void>
  remove(name: string): Promise<void>
}

async function orElse<Value>(otherwise: Value, task: () => Promise<Value>): Promise<Value> {
  try {
    return await task()
  } catch {
    // No private file system in this window, no such file, or no room: the copy is a second line, its loss is no news.
    return otherwise
  }
}

/** The origin's private file system. Absent in some private windows and on pages opened from a file: then nothing is kept and nothing found. */
export function privateFiles(folderName: string): TextFiles {
  const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true })
  return {
    names: () =>
      orElse([], async () => {
        const names: string[] = []
        for await (const name of (await folder()).keys()) names.push(name)
        return names
      }),
    read: (name) => orElse(null, async () => (await (await (await folder()).getFileHandle(name)).getFile()).text()),
    write: (name, text) =>
      orElse(undefined, async () => {
        const file = await (await folder()).getFileHandle(name, { create: true })
        // It writes to a file of its own and takes its place on `close`.
        const writable = await file.createWritable()
        await writable.write(text)
        await writable.close()
      }),
    remove: (name) => orElse(undefined, async () => (await folder()).removeEntry(name)),
  }
}
