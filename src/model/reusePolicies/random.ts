import type { RandomStream } from '../../math/random/randomStream.ts'
import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { IdleEnvironments } from '../idleEnvironments.ts'
import { defineReusePolicy } from '../reusePolicy.ts'

/** As a front end that spreads requests blindly would choose. */
export const random = defineReusePolicy({
  name: 'random',
  summary: 'any, each as likely as the others',
  create: open => new RandomChoice(open('uniform')),
})

class RandomChoice implements IdleEnvironments {
  readonly #random: RandomStream
  readonly #idle: ExecutionEnvironment[] = []

  constructor(stream: RandomStream) {
    this.#random = stream
  }

  get size(): number {
    return this.#idle.length
  }

  add(environment: ExecutionEnvironment): void {
    environment.place = this.#idle.length
    this.#idle.push(environment)
  }

  take(): ExecutionEnvironment | undefined {
    const { length } = this.#idle
    const chosen = length < 2 ? 0 : Math.floor(this.#random.uniform() * length)
    const environment = this.#idle[chosen]
    if (environment !== undefined) this.remove(environment)
    return environment
  }

  /** The last one takes the place of the one that goes. */
  remove(environment: ExecutionEnvironment): void {
    const last = this.#idle.pop()
    if (last === undefined || last === environment) return
    this.#idle[environment.place] = last
    last.place = environment.place
  }

  all(): readonly ExecutionEnvironment[] {
    return [...this.#idle]
  }
}
