import { utf8Bytes } from './utf8.ts'

/**
 * The SHA-256 of a text's UTF-8, in hexadecimal digits. Own code, since a browser only has one
 * that answers later. FIPS 180-4: https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function sha256(text: string): string {
  const state = [...initial]
  const bytes = padded(utf8Bytes(text))
  const blocks = new DataView(bytes.buffer)
  for (let start = 0; start < bytes.length; start += 64) mix(state, blocks, start)
  return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** A one, zeros up to a whole number of blocks, and the length in bits. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const bits = bytes.length * 8
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, Math.floor(bits / 0x100000000))
  view.setUint32(whole.length - 4, bits >>> 0)
  return whole
}

function mix(state: number[], blocks: DataView, start: number): void {
  const schedule = scheduleOf(blocks, start)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (const [i, word] of schedule.entries()) {
    const chosen = (e & f) ^ (~e & g)
    const first = (h + bigSigma1(e) + chosen + (constants[i] ?? 0) + word) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const second = (bigSigma0(a) + most) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) {
    state[i] = ((state[i] ?? 0) + word) | 0
  }
}

function scheduleOf(blocks: DataView, start: number): Int32Array {
  const words = new Int32Array(64)
  const word = (i: number) => words[i] ?? 0
  for (let i = 0; i < 16; i++) words[i] = blocks.getInt32(start + 4 * i)
  for (let i = 16; i < 64; i++) {
    words[i] = smallSigma1(word(i - 2)) + word(i - 7) + smallSigma0(word(i - 15)) + word(i - 16)
  }
  return words
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function bigSigma0(word: number): number {
  return rotated(word, 2) ^ rotated(word, 13) ^ rotated(word, 22)
}

function bigSigma1(word: number): number {
  return rotated(word, 6) ^ rotated(word, 11) ^ rotated(word, 25)
}

function smallSigma0(word: number): number {
  return rotated(word, 7) ^ rotated(word, 18) ^ (word >>> 3)
}

function smallSigma1(word: number): number {
  return rotated(word, 17) ^ rotated(word, 19) ^ (word >>> 10)
}

/** The first 32 bits behind the point of the square roots of the first 8 primes. */
const initial = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]

/** The same of the cube roots of the first 64 primes. */
const constants = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]
