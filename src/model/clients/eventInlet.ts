import type { Inlet } from '../inlet.ts'
import type { Client } from './client.ts'
import type { Requests } from './requests.ts'

/** Where something arrives that goes to each who wants it: to one, unless it is an event that several want. [hot] */
export class EventInlet implements Inlet {
  readonly #requests: Requests
  readonly #clients: readonly Client[]
  /** Whether Lambda follows chains of invocations through it (AS-7). */
  readonly #isTraced: boolean
  /** Who else is told. */
  outlets: readonly Inlet[] = []

  constructor(requests: Requests, clients: readonly Client[], isTraced: boolean) {
    this.#requests = requests
    this.#clients = clients
    this.#isTraced = isTraced
  }

  put(count: number, chain: number): void {
    const known = this.#isTraced ? chain : 0
    for (let i = 0; i < count; i++) {
      for (const each of this.#clients) this.#requests.begin(each, undefined, known)
      for (const each of this.outlets) each.put(1, known)
    }
  }
}
