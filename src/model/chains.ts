import { quotas } from './quotas.ts'

const limit = quotas.recursionLimit.value

/**
 * What led to a request: how often each of the functions that Lambda guards was invoked in its chain of invocations (AS-7). A
 * chain is a number, so that messages can carry it, and chains that count the same are the same; 0 counts nothing.
 */
export class Chains {
  readonly #counts: Uint8Array[] = []
  readonly #known = new Map<string, number>()
  /** For each chain, what it is after another invocation of each function. */
  readonly #after: (number | undefined)[][] = []

  constructor(functions: number) {
    this.#numberOf(new Uint8Array(functions))
  }

  /** How often a function was invoked in a chain. */
  count(chain: number, place: number): number {
    return this.#counts[chain]![place]!
  }

  after(chain: number, place: number): number {
    return (this.#after[chain]![place] ??= this.#another(chain, place))
  }

  #another(chain: number, place: number): number {
    const counts = this.#counts[chain]!.slice()
    counts[place]!++
    return this.#numberOf(counts)
  }

  #numberOf(counts: Uint8Array): number {
    const key = counts.join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const chain = this.#counts.push(counts) - 1
    this.#after.push([])
    this.#known.set(key, chain)
    return chain
  }
}

/** Stops a function that its own invocations lead to again and again. [hot] */
export class Guard {
  readonly #chains: Chains
  /** Of the function among those that are guarded. */
  readonly #place: number

  constructor(chains: Chains, place: number) {
    this.#chains = chains
    this.#place = place
  }

  stops(chain: number): boolean {
    return this.#chains.count(chain, this.#place) >= limit
  }

  /** Whether what comes of a chain was stopped before: it is not handed on once more. */
  hasStopped(chain: number): boolean {
    return this.#chains.count(chain, this.#place) > limit
  }

  /** What the function does belongs to this chain; being stopped counts as well. */
  after(chain: number): number {
    return this.hasStopped(chain) ? chain : this.#chains.after(chain, this.#place)
  }

  /** Which of two has led to the function more often. */
  farther(a: number, b: number): number {
    return this.#chains.count(b, this.#place) > this.#chains.count(a, this.#place) ? b : a
  }
}
