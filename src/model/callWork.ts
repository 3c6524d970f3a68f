import type { Distribution } from '../math/distribution.ts'
import type { RandomStream } from '../math/random/randomStream.ts'
import type { Invocation } from './invocation.ts'
import type { Qualifier } from './qualifier.ts'
import { RequestWork } from './requestWork.ts'
import type { OpenOwned } from './streams.ts'

/** Which versions the calls from one place go to, and what they ask of them. [hot] */
export class CallWork {
  readonly #choice: RandomStream | undefined
  readonly #works: readonly RequestWork[]
  readonly #upTo: readonly number[]

  /** The handler does its own work where no other is given. */
  constructor({ routes, upTo }: Qualifier, own: OpenOwned, handler?: Distribution) {
    this.#choice = routes.length > 1 ? own('version')('uniform') : undefined
    this.#works = routes.map(route => new RequestWork(route, own, handler))
    this.#upTo = upTo
  }

  /** What it would ask of every version is drawn, so that another weight moves no other number. */
  fill(invocation: Invocation): void {
    if (this.#choice === undefined) this.#works[0]!.fill(invocation)
    else this.#fillChosen(invocation, this.#choice)
  }

  #fillChosen(invocation: Invocation, choice: RandomStream): void {
    const works = this.#works
    const draw = choice.uniform()
    const last = works.length - 1
    let route = 0
    while (route < last && draw >= this.#upTo[route]!) route++
    for (let other = 0; other <= last; other++) {
      if (other !== route) works[other]!.fill(invocation)
    }
    works[route]!.fill(invocation)
  }
}
