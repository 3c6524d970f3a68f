import { Draws } from '../math/draws.ts'
import { Chance } from './chance.ts'
import type { Invocation } from './invocation.ts'
import { isStepwise } from './isStepwise.ts'
import type { Route } from './qualifier.ts'
import type { OpenOwned } from './streams.ts'
import { WholeDraws } from './wholeDraws.ts'
import { wholeTime } from './wholeTime.ts'

/** What the requests of one source ask of the version that one route leads to. [hot] */
export class RequestWork {
  readonly #route: Route
  readonly #draws: readonly Draws[]
  readonly #stretches: readonly number[]
  readonly #extensions: WholeDraws | undefined
  readonly #errors: Chance
  readonly #crashes: Chance
  readonly #alwaysWorks: boolean
  readonly #isStepwise: boolean

  constructor(route: Route, own: OpenOwned) {
    const { version } = route
    const { steps, errors, crashes, extensions } = version.plan
    this.#route = route
    this.#draws = steps.map(
      ({ time }, step) => new Draws(time.sampler(own('work', version.name, String(step)))),
    )
    this.#stretches = steps.map(({ stretch }) => stretch)
    this.#extensions =
      extensions?.after && new WholeDraws(extensions.after, own('extensions', version.name))
    this.#errors = new Chance(errors, () => own('errors', version.name)('uniform'))
    this.#crashes = new Chance(crashes, () => own('crashes', version.name)('uniform'))
    this.#alwaysWorks = errors === 0 && crashes === 0
    this.#isStepwise = isStepwise(version.plan)
  }

  fill(invocation: Invocation): void {
    let time = 0
    for (let step = 0; step < this.#draws.length; step++) {
      const drawn = this.#draws[step]!.next() * this.#stretches[step]!
      if (this.#isStepwise) invocation.stepTimes[step] = wholeTime(drawn)
      time += drawn
    }
    invocation.version = this.#route.version
    invocation.isStepwise = this.#isStepwise
    invocation.handlerTime = wholeTime(time)
    invocation.extensionsTime = this.#extensions === undefined ? 0 : this.#extensions.next()
    invocation.failing = this.#alwaysWorks ? 'no' : this.#failing()
  }

  #failing(): 'crash' | 'error' | 'no' {
    const crashes = this.#crashes.happens()
    const fails = this.#errors.happens()
    return crashes ? 'crash' : fails ? 'error' : 'no'
  }
}
