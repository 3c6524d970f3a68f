import { weightedChoice } from '../math/distributionParts/weightedChoice.ts'
import { pow } from '../math/elementary/pow.ts'
import type { RandomStream } from '../math/random/randomStream.ts'
import type { KeysPlan } from './plan/keysPlan.ts'

/** By which key each message of a source goes, or for which tenant each request is made. */
export class KeyDraws {
  readonly #pick: ((p: number) => number) | undefined
  readonly #sequence: readonly number[]
  readonly #open: () => RandomStream
  #stream: RandomStream | undefined
  #drawn = 0

  /** No stream is opened for keys that are given. */
  constructor(plan: KeysPlan, open: () => RandomStream) {
    this.#open = open
    if ('sequence' in plan) this.#sequence = plan.sequence
    else {
      this.#sequence = []
      this.#pick = weightedChoice(weightsOf(plan)).pick
    }
  }

  /** The next key, from 1. */
  next(): number {
    if (this.#pick === undefined) return this.#sequence[this.#drawn++ % this.#sequence.length] ?? 1
    this.#stream ??= this.#open()
    return this.#pick(this.#stream.uniform()) + 1
  }
}

function weightsOf({ count, hot, exponent }: Exclude<KeysPlan, { sequence: unknown }>): number[] {
  return Array.from({ length: count }, (_, i) => {
    if (hot === undefined) return pow(i + 1, -exponent)
    return i === 0 ? hot : (1 - hot) / (count - 1)
  })
}
