/** SHA-256 in JavaScript (FIPS 180-4), for pages served over plain http, where the browser's own is switched off. */
export function sha256Of(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(initial)
  const whole = bytes.length - (bytes.length % 64)
  for (let at = 0; at < whole; at += 64) mixBlock(state, bytes, at)
  const rest = bytes.subarray(whole)
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128)
  tail.set(rest)
  tail[rest.length] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  for (let at = 0; at < tail.length; at += 64) mixBlock(state, tail, at)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => {
    digest.setInt32(index * 4, word)
  })
  return new Uint8Array(digest.buffer)
}

/** The first 32 bits of the fractions of the roots of the first primes. */
const primes = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 && !Array.from({ length: number }, (_, divisor) => divisor).some((divisor) => divisor > 1 && number % divisor === 0),
)
const fraction = (root: number) => ((root - Math.floor(root)) * 0x100000000) | 0
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const schedule = new Int32Array(64)

function mixBlock(state: Int32Array, bytes: Uint8Array, from: number): void {
  const words = schedule
  for (let i = 0, at = from; i < 16; i += 1, at += 4) {
    words[i] = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  }
  for (let i = 16; i < 64; i += 1) {
    const [two, fifteen] = [words[i - 2] ?? 0, words[i - 15] ?? 0]
    const small1 = turned(two, 17) ^ turned(two, 19) ^ (two >>> 10)
    const small0 = turned(fifteen, 7) ^ turned(fifteen, 18) ^ (fifteen >>> 3)
    words[i] = (small1 + (words[i - 7] ?? 0) + small0 + (words[i - 16] ?? 0)) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + big1 + (g ^ (e & (f ^ g))) + (constants[i] ?? 0) + (words[i] ?? 0)) | 0
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (c & (a ^ b)))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0
  })
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
