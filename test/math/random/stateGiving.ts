import type { StreamState } from '../../../src/math/random/randomStream.ts'
import { Xoshiro128 } from './xoshiro128.ts'

const wordSize = 2n ** 32n

/** 5 * 3435973837 and 9 * 954437177 are 1 modulo 2^32. */
const inverseOf5 = 3_435_973_837n
const inverseOf9 = 954_437_177n

/** The word of the state of which xoshiro128** makes the given word. */
function unscrambled(word: number): bigint {
  const product = (BigInt(word >>> 0) * inverseOf9) % wordSize
  const back = (product >> 7n) | ((product << 25n) % wordSize)
  return (back * inverseOf5) % wordSize
}

const packed = (words: readonly bigint[]) =>
  words.reduce((number, word, index) => number | (word << BigInt(32 * index)), 0n)

function unpacked(number: bigint): [number, number, number, number] {
  const word = (index: number) => Number(BigInt.asIntN(32, number >> BigInt(32 * index)))
  return [word(0), word(1), word(2), word(3)]
}

/** The words of the state, packed, that are scrambled to the next four results. */
function resultBits(state: bigint): bigint {
  const generator = new Xoshiro128(unpacked(state))
  return packed(
    [0, 1, 2, 3].map(() => {
      const [, source] = generator.words
      generator.next()
      return BigInt(source)
    }),
  )
}

interface Row {
  readonly bits: bigint
  readonly state: bigint
}

const topBit = (bits: bigint) => bits.toString(2).length

/** Takes rows off until nothing is left of `bits`; `state` says which were taken. */
function reduced(rows: ReadonlyMap<number, Row>, { bits, state }: Row): Row {
  const row = bits === 0n ? undefined : rows.get(topBit(bits))
  return row ? reduced(rows, { bits: bits ^ row.bits, state: state ^ row.state }) : { bits, state }
}

/** The generator is linear over single bits, so the 128 states of one bit span all results. */
const rows = Array.from({ length: 128 }, (_, bit) => 1n << BigInt(bit)).reduce((known, state) => {
  const row = reduced(known, { bits: resultBits(state), state })
  return known.set(topBit(row.bits), row)
}, new Map<number, Row>())

/** The only state of xoshiro128** whose next four words are the given ones. */
export function stateGiving(words: StreamState): StreamState {
  const { bits, state } = reduced(rows, { bits: packed(words.map(unscrambled)), state: 0n })
  if (bits !== 0n) throw new Error('four words must be reachable from one state')
  return unpacked(state)
}
