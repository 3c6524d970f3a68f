/** A source of chance for tests, with nothing in common with the simulator's own. */
export interface SeededRandom {
  /** The next 32 bits. */
  readonly word: () => number
  /** The next number from 0 to 1, in steps of 2^-53. */
  readonly uniform: () => number
  /** The next number between the two. */
  readonly between: (low: number, high: number) => number
  /** The next integer, both ends included. */
  readonly integer: (low: number, high: number) => number
}

/** Chris Doty-Humphrey's sfc32, seeded by a number. */
export function seededRandom(seed: number): SeededRandom {
  let a = seed | 0
  let b = 0x9e3779b9 | 0
  let c = 0x243f6a88 | 0
  let counter = 1
  const word = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let i = 0; i < 15; i += 1) word()
  const uniform = (): number => ((word() >>> 5) * 0x4000000 + (word() >>> 6)) / 2 ** 53
  const between = (low: number, high: number): number => low + uniform() * (high - low)
  return {
    word,
    uniform,
    between,
    integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
  }
}
