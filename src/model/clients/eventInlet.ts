import type { Filter } from '../filters/filter.ts'
import type { Inlet } from '../inlet.ts'
import type { Client } from './client.ts'
import type { Requests } from './requests.ts'

/** Where something arrives that goes to each who wants it: to one, unless it is an event that several want. [hot] */
export class EventInlet implements Inlet {
  readonly #requests: Requests
  readonly #clients: readonly Client[]
  /** Whether Lambda follows chains of invocations through it (AS-7). */
  readonly #isTraced: boolean
  /** Says of one after the other whether those who want it are given it (AS-14). */
  readonly #filter: Filter | undefined
  /** Who else is told. */
  outlets: readonly Inlet[] = []

  constructor(
    requests: Requests,
    clients: readonly Client[],
    isTraced: boolean,
    filter: Filter | undefined,
  ) {
    this.#requests = requests
    this.#clients = clients
    this.#isTraced = isTraced
    this.#filter = filter
  }

  put(count: number, chain: number): void {
    const known = this.#isTraced ? chain : 0
    for (let i = 0; i < count; i++) {
      if (this.#filter?.passes() === false) this.#leaveOut()
      else this.#tell(known)
    }
  }

  #tell(chain: number): void {
    for (const each of this.#clients) this.#requests.begin(each, undefined, chain)
    for (const each of this.outlets) each.put(1, chain)
  }

  #leaveOut(): void {
    for (const each of this.#clients) this.#requests.filterOut(each)
  }
}
