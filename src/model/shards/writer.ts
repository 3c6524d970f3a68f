import { KeyDraws } from '../keyDraws.ts'
import type { KeysPlan } from '../plan/keysPlan.ts'
import type { PoisonPlan } from '../plan/poisonPlan.ts'
import { poisonOf } from '../poison.ts'
import type { OpenOwned } from '../streams.ts'

/** The golden ratio as a share of 2^32: its multiples fill the range evenly, however many there are. */
const golden = 0x9e3779b1

/** What is so of a record when it is written. */
interface Writer {
  /** Of its partition key: a word of 32 bits. */
  hash(number: number): number
  /** Whether it will fail each time it is handled. */
  isPoison(number: number): boolean
}

interface Written {
  readonly name: string
  readonly keys?: KeysPlan
  readonly poison?: PoisonPlan
}

/** Without keys, all shards and lanes have the same share. */
export function writerOf({ name, keys, poison }: Written, open: OpenOwned): Writer {
  const own = (purpose: string) => open('source', name, purpose)('uniform')
  const isPoison = poisonOf(poison, () => own('poison'))
  if (keys === undefined) return { hash: number => Math.imul(number, golden) >>> 0, isPoison }
  const draws = new KeyDraws(keys, () => own('keys'))
  return { hash: () => hashOf(draws.next()), isPoison }
}

/** Spreads every bit of a word over all; no two words give the same (the finalizer of MurmurHash3). */
function hashOf(key: number): number {
  let bits = Math.imul(key, golden)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
