/** The bytes of a file as a string, one character each, as jsPDF gives it. */
type Binary = string

/** Squeezes data to a zlib stream. */
export type Deflate = (data: Binary) => Binary

type Objects = {
  readonly bodies: ReadonlyMap<number, Binary>
  readonly count: number
  readonly root: number
  readonly info: number
  readonly id: string
}
type Entry = readonly [kind: 0 | 1 | 2, where: number, index: number]

const objectsPerStream = 400

/**
 * Packs the small objects of a PDF into compressed ones (ISO 32000-1, 7.5.7 and 7.5.8), which jsPDF can't: the structure of a report is thousands of
 * them, half of the file otherwise. Throws on anything but what jsPDF writes.
 */
export function compact(pdf: Binary, deflate: Deflate): Binary {
  const { bodies, count, root, info, id } = objectsOf(pdf)
  const entries: Entry[] = Array.from({ length: count }, (_, number) => [0, 0, number === 0 ? 0xffff : 0])
  const parts: Binary[] = [pdf.slice(0, pdf.indexOf('\n', pdf.indexOf('\n') + 1) + 1)]
  let length = parts[0]?.length ?? 0
  const add = (number: number, body: Binary) => {
    entries[number] = [1, length, 0]
    const object = `${number} 0 obj\n${body}\nendobj\n`
    parts.push(object)
    length += object.length
  }
  const small: number[] = []
  for (const [number, body] of bodies) {
    if (body.endsWith('\nendstream')) add(number, body)
    else small.push(number)
  }
  for (let start = 0; start < small.length; start += objectsPerStream) {
    const numbers = small.slice(start, start + objectsPerStream)
    const holder = entries.length
    numbers.forEach((number, index) => {
      entries[number] = [2, holder, index]
    })
    add(
      holder,
      objectStream(
        numbers.map((number) => [number, bodies.get(number) ?? ''] as const),
        deflate,
      ),
    )
  }
  const start = length
  const table = entries.length
  entries.push([1, start, 0])
  const index = `/Type/XRef/W[1 4 2]/Size ${entries.length}/Root ${root} 0 R/Info ${info} 0 R/ID[${id}]`
  add(table, stream(index, entries.map(entryBytes).join(''), deflate))
  return `${parts.join('')}startxref\n${start}\n%%EOF\n`
}

/** The objects of a file by number, without "obj" and "endobj", and what its trailer says. */
function objectsOf(pdf: Binary): Objects {
  const tableStart = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(pdf.slice(-60))?.[1])
  const tail = pdf.slice(tableStart)
  const trailer = /^xref\n0 (\d+)\n([\s\S]*)trailer\n<<\n\/Size \d+\n\/Root (\d+) 0 R\n\/Info (\d+) 0 R\n\/ID \[ ([^\]]+?) \]/.exec(tail)
  if (!trailer) throw new Error('the PDF has no table of objects')
  const [, count = '', lines = '', root = '', info = '', id = ''] = trailer
  const offsets = lines
    .split('\n')
    .slice(0, Number(count))
    .map((line, number) => ({ number, offset: line.includes(' n') ? Number.parseInt(line, 10) : 0 }))
    .filter(({ offset }) => offset > 0)
    .sort((a, b) => a.offset - b.offset)
  const bodies = new Map(
    offsets.map(({ number, offset }, index) => {
      const object = pdf.slice(offset, offsets[index + 1]?.offset ?? tableStart).trimEnd()
      const opening = `${number} 0 obj\n`
      if (!object.startsWith(opening) || !object.endsWith('endobj')) throw new Error(`object ${number} is not where the table says`)
      return [number, object.slice(opening.length, -'endobj'.length).trimEnd()] as const
    }),
  )
  return { bodies, count: Number(count), root: Number(root), info: Number(info), id }
}

function objectStream(objects: readonly (readonly [number: number, body: Binary])[], deflate: Deflate): Binary {
  let offset = 0
  const heads = objects.map(([number, body]) => {
    const head = `${number} ${offset}`
    offset += body.length + 1
    return head
  })
  const index = `${heads.join(' ')}\n`
  return stream(`/Type/ObjStm/N ${objects.length}/First ${index.length}`, index + objects.map(([, body]) => body).join('\n'), deflate)
}

function stream(dictionary: string, data: Binary, deflate: Deflate): Binary {
  const packed = deflate(data)
  return `<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`
}

function entryBytes([kind, where, index]: Entry): Binary {
  return String.fromCharCode(
    kind,
    (where >>> 24) & 0xff,
    (where >>> 16) & 0xff,
    (where >>> 8) & 0xff,
    where & 0xff,
    index >>> 8,
    index & 0xff,
  )
}
