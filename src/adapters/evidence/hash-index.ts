import type { Hash } from './hash.ts'

/** Numbers keys in the order of their first appearance, in typed arrays: 8 bytes a key and 6 to 12 for finding it, whatever its length. */
export type HashIndex = {
  size: number
  /** Key numbers from 1, open addressing; 0 is free. */
  slots: Uint32Array
  keyA: Int32Array
  keyB: Int32Array
}

const firstCapacity = 1 << 10

export function createHashIndex(): HashIndex {
  return { size: 0, slots: new Uint32Array(firstCapacity * 2), keyA: new Int32Array(firstCapacity), keyB: new Int32Array(firstCapacity) }
}

/** The number of the key; a new one gets what `size` was before. */
export function numberOf(index: HashIndex, key: Hash): number {
  const { slots, keyA, keyB } = index
  const mask = slots.length - 1
  let slot = (key.a ^ (key.b >>> 7)) & mask
  for (;;) {
    const number = (slots[slot] as number) - 1
    if (number === -1) break
    if (keyA[number] === key.a && keyB[number] === key.b) return number
    slot = (slot + 1) & mask
  }
  slots[slot] = index.size + 1
  return add(index, key)
}

function add(index: HashIndex, key: Hash): number {
  const number = index.size
  if (number === index.keyA.length) {
    index.keyA = grown(index.keyA, Int32Array)
    index.keyB = grown(index.keyB, Int32Array)
  }
  index.keyA[number] = key.a
  index.keyB[number] = key.b
  index.size += 1
  if (index.size * 3 > index.slots.length * 2) growSlots(index)
  return number
}

type Numbers = Int32Array | Uint32Array | Uint8Array | Float64Array

/** The same numbers with room for half as many again. */
export function grown<Kind extends Numbers>(numbers: Kind, kind: new (size: number) => Kind): Kind {
  const larger = new kind(Math.ceil(numbers.length * 1.5))
  larger.set(numbers)
  return larger
}

function growSlots(index: HashIndex): void {
  const slots = new Uint32Array(index.slots.length * 2)
  const mask = slots.length - 1
  for (let number = 0; number < index.size; number += 1) {
    let slot = ((index.keyA[number] as number) ^ ((index.keyB[number] as number) >>> 7)) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
  }
  index.slots = slots
}
