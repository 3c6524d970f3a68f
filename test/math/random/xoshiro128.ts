const wordSize = 2 ** 32

const times = (word: number, factor: number) => (word * factor) % wordSize

const turned = (word: number, bits: number) =>
  times(word, 2 ** bits) + Math.floor(word / 2 ** (32 - bits))

const xor = (a: number, b: number) => (a ^ b) >>> 0

/**
 * xoshiro128** 1.1 in the order of its description (https://prng.di.unimi.it/xoshiro128starstar.c),
 * written with products and remainders of words from 0 to 2^32 - 1 where it says shift or rotate.
 */
export class Xoshiro128 {
  words: readonly [number, number, number, number]

  constructor([a, b, c, d]: readonly [number, number, number, number]) {
    this.words = [a >>> 0, b >>> 0, c >>> 0, d >>> 0]
  }

  next(): number {
    const [s0, s1, s2, s3] = this.words
    const result = times(turned(times(s1, 5), 7), 9)
    const shifted = times(s1, 2 ** 9)
    const mixed2 = xor(s2, s0)
    const mixed3 = xor(s3, s1)
    this.words = [xor(s0, mixed3), xor(s1, mixed2), xor(mixed2, shifted), turned(mixed3, 11)]
    return result
  }
}
