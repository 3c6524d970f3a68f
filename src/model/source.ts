import { Draws } from '../math/draws.ts'
import type { RandomStream } from '../math/random/randomStream.ts'
import type { Caller } from './caller.ts'
import type { Invocation } from './invocation.ts'
import type { RecordedRequests, SourcePlan } from './plan/sourcePlan.ts'
import type { Qualifier } from './qualifier.ts'
import { RequestWork } from './requestWork.ts'
import type { OpenOwned } from './streams.ts'

/** Who calls a function: when, which of its versions, and what each request will ask of it. [hot] */
export class Source implements Caller {
  readonly name: string
  readonly index: number
  readonly qualifier: Qualifier
  readonly #arrivals: Draws
  readonly #choice: RandomStream | undefined
  readonly #works: readonly RequestWork[]
  readonly #upTo: readonly number[]
  readonly #recorded: RecordedRequests | undefined
  /** How many of its requests have arrived. */
  arrived = 0

  constructor(plan: SourcePlan, index: number, qualifier: Qualifier, open: OpenOwned) {
    const { routes } = qualifier
    const own: OpenOwned = (...purpose) => open('source', plan.name, ...purpose)
    this.name = plan.name
    this.index = index
    this.qualifier = qualifier
    this.#recorded = plan.recorded
    this.#arrivals = new Draws(plan.arrivals.sampler(own('arrivals')))
    this.#choice = routes.length > 1 ? own('version')('uniform') : undefined
    this.#works = routes.map(({ version }) => new RequestWork(version, own))
    let weight = 0
    this.#upTo = routes.map(route => (weight += route.weight))
  }

  /** When the next request arrives; Infinity once there are no more. */
  nextArrival(): number {
    return Math.round(this.#arrivals.next())
  }

  /** Sets what the next request is and will do; everything is drawn here, whatever becomes of it. */
  fill(invocation: Invocation): void {
    const { qualifier } = this
    invocation.source = this
    invocation.number = ++this.arrived
    invocation.lambda = qualifier.lambda
    invocation.provisioned = qualifier.provisioned
    if (this.#choice === undefined) this.#works[0]!.fill(invocation)
    else this.#fillChosen(invocation, this.#choice)
    if (this.#recorded === undefined) invocation.recordedInit = NaN
    else replay(this.#recorded, this.arrived - 1, invocation)
  }

  /** What it would ask of every version is drawn, so that another weight moves no other number. */
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

/** What was recorded stands; what was not is as drawn. */
function replay(recorded: RecordedRequests, index: number, invocation: Invocation): void {
  const duration = recorded.durations[index] ?? NaN
  const error = recorded.errors[index] ?? NaN
  if (!Number.isNaN(duration)) invocation.handlerTime = duration
  if (!Number.isNaN(error)) invocation.failing = error === 1 ? 'error' : 'no'
  invocation.recordedInit = recorded.inits[index] ?? NaN
}
