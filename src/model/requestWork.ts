import type { Distribution } from '../math/distribution.ts'
import { Draws } from '../math/draws.ts'
import { Chance } from './chance.ts'
import type { Invocation } from './invocation.ts'
import { isStepwise } from './isStepwise.ts'
import type { VersionPlan, WorkStep } from './plan/functionPlan.ts'
import type { Route } from './qualifier.ts'
import type { OpenOwned } from './streams.ts'
import { WholeDraws } from './wholeDraws.ts'
import { wholeTime } from './wholeTime.ts'

/** A version with another handler, which takes a time and does not fail. */
function only(plan: VersionPlan, time: Distribution): VersionPlan {
  return { ...plan, steps: [{ time, stretch: 1 }], errors: 0, crashes: 0 }
}

/** What the requests of one source ask of the version that one route leads to. [hot] */
export class RequestWork {
  readonly #route: Route
  readonly #name: string
  readonly #own: OpenOwned
  /** What the handler does instead of its own work. */
  readonly #handler: Distribution | undefined
  #plan: VersionPlan
  #steps: readonly WorkStep[]
  #draws: readonly Draws[]
  #stretches: readonly number[]
  #extensions: WholeDraws | undefined
  readonly #errors: Chance
  readonly #crashes: Chance
  #alwaysWorks: boolean
  #isStepwise: boolean

  constructor(route: Route, own: OpenOwned, handler?: Distribution) {
    const { name, plan } = route.version
    const work = handler === undefined ? plan : only(plan, handler)
    const { steps, errors, crashes, extensions, since } = work
    this.#handler = handler
    this.#steps = steps
    this.#route = route
    this.#name = name
    this.#own = own
    this.#plan = plan
    this.#draws = steps.map(({ time }, step) => this.#drawsOf(time, step, since?.steps[step]))
    this.#stretches = steps.map(({ stretch }) => stretch)
    this.#extensions =
      extensions?.after && new WholeDraws(extensions.after, own('extensions', name))
    this.#errors = new Chance(errors, () => own('errors', name)('uniform'))
    this.#crashes = new Chance(crashes, () => own('crashes', name)('uniform'))
    this.#alwaysWorks = errors === 0 && crashes === 0
    this.#isStepwise = isStepwise(work)
  }

  fill(invocation: Invocation): void {
    const { version } = this.#route
    if (version.plan !== this.#plan) this.#renew(version.plan)
    let time = 0
    for (let step = 0; step < this.#draws.length; step++) {
      const drawn = this.#draws[step]!.next() * this.#stretches[step]!
      if (this.#isStepwise) invocation.stepTimes[step] = wholeTime(drawn)
      time += drawn
    }
    invocation.version = version
    invocation.isStepwise = this.#isStepwise
    if (this.#isStepwise) {
      invocation.steps = this.#steps
      invocation.callTime = 0
      invocation.queueTime = 0
    }
    invocation.handlerTime = wholeTime(time)
    invocation.extensionsTime = this.#extensions === undefined ? 0 : this.#extensions.next()
    invocation.failing = this.#alwaysWorks ? 'no' : this.#failing()
  }

  #failing(): 'crash' | 'error' | 'no' {
    const crashes = this.#crashes.happens()
    const fails = this.#errors.happens()
    return crashes ? 'crash' : fails ? 'error' : 'no'
  }

  #drawsOf(time: WorkStep['time'], step: number, since = ''): Draws {
    const later = since === '' ? [] : [since]
    return new Draws(time.sampler(this.#own('work', this.#name, String(step), ...later)))
  }

  /** Somebody set it differently: what has another law draws from streams of its own. */
  #renew(plan: VersionPlan): void {
    const handler = this.#handler
    const work = handler === undefined ? plan : only(plan, handler)
    const { steps, errors, crashes, extensions, since } = work
    const before = this.#plan.since
    const known = this.#draws
    this.#draws = steps.map(({ time }, step) => {
      const label = since?.steps[step] ?? ''
      const draws = known[step]
      const isSame = handler !== undefined || label === (before?.steps[step] ?? '')
      return isSame && draws !== undefined ? draws : this.#drawsOf(time, step, label)
    })
    this.#stretches = steps.map(({ stretch }) => stretch)
    if (since !== undefined && since.after !== (before?.after ?? '')) {
      const own = this.#own('extensions', this.#name, since.after)
      this.#extensions = extensions?.after && new WholeDraws(extensions.after, own)
    }
    this.#errors.change(errors)
    this.#crashes.change(crashes)
    this.#alwaysWorks = errors === 0 && crashes === 0
    this.#isStepwise = isStepwise(work)
    this.#steps = steps
    this.#plan = plan
  }
}
