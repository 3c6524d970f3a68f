import { weightedChoice } from '../../math/distributionParts/weightedChoice.ts'
import { pow } from '../../math/elementary/pow.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import type { TenantsPlan } from '../plan/tenantsPlan.ts'

/** For whom each request of a source is made: all as likely, or by Zipf's law. */
export class TenantDraws {
  readonly #pick: (p: number) => number
  readonly #stream: RandomStream

  constructor({ count, exponent }: TenantsPlan, stream: RandomStream) {
    const { pick } = weightedChoice(Array.from({ length: count }, (_, i) => pow(i + 1, -exponent)))
    this.#pick = pick
    this.#stream = stream
  }

  /** The next tenant, from 1. */
  next(): number {
    return this.#pick(this.#stream.uniform()) + 1
  }
}
