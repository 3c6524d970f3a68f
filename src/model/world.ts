import { type EventKind, Kernel } from '../engine/kernel.ts'
import { assert } from '../math/assert.ts'
import { Account } from './account.ts'
import { ApplicationAutoScaling } from './applicationAutoScaling.ts'
import { EnvironmentLife } from './environmentLife.ts'
import { type Functions, functionsOf } from './functionsOf.ts'
import { Invoker } from './invoker.ts'
import type { Observer } from './observer.ts'
import type { SourcePlan } from './plan/sourcePlan.ts'
import type { WorldPlan } from './plan/worldPlan.ts'
import { Pools } from './pools.ts'
import { Provisioning } from './provisioning.ts'
import { RequestRate } from './requestRate.ts'
import { Source } from './source.ts'
import { type OpenOwned, streamsOf } from './streams.ts'
import { WholeDraws } from './wholeDraws.ts'

/** Everything together: an account with its functions, and who calls them. */
export class World {
  readonly #kernel = new Kernel()
  readonly #account: Account
  readonly #invoker: Invoker
  readonly #functions: Functions
  readonly #arrived: EventKind<Source>
  readonly #sources: readonly Source[]

  constructor(plan: WorldPlan, observer: Observer) {
    const kernel = this.#kernel
    const open = streamsOf(plan.seed, plan.replication)
    const { account, behaviour } = plan
    const rate = new RequestRate(account.concurrency, behaviour.requestRateWindow)
    this.#functions = functionsOf(plan, open)
    this.#account = new Account(account.concurrency, rate)
    for (const lambda of this.#functions.lambdas) this.#account.reserve(lambda)
    const pools = new Pools(this.#functions.pools, this.#functions.provisioned.length)
    const life = new EnvironmentLife(kernel, this.#account, pools, observer)
    this.#invoker = new Invoker(kernel, this.#account, pools, life, observer, behaviour)
    this.#provision(new Provisioning(kernel, this.#account, life, observer), plan, open)
    this.#arrived = kernel.on<Source>('arrived', 'asks', source => {
      // First, because the kernel places what is due soon most cheaply.
      this.#awaitNext(source)
      this.#invoker.invoke(source)
    })
    this.#sources = plan.sources.map(
      (each, index) => new Source(each, index, this.#called(each), open),
    )
    for (const source of this.#sources) this.#awaitNext(source)
  }

  /** How many requests have arrived. */
  get arrived(): number {
    return this.#sources.reduce((sum, { arrived }) => sum + arrived, 0)
  }

  /** Lets everything happen that is due before `until`. */
  run(until: number): void {
    this.#kernel.run(until)
    this.#check()
  }

  /** What the scenario provisions is there from the start, or asked for then. */
  #provision(provisioning: Provisioning, { behaviour }: WorldPlan, open: OpenOwned): void {
    const scaling = new ApplicationAutoScaling(this.#kernel, provisioning)
    const { provisionedPreparation, provisionedAtStart } = behaviour
    for (const { target, plan } of this.#functions.provisioned) {
      const owner = ['provisioned', target.lambda.name, target.qualifier, 'preparation']
      provisioning.prepare(target, new WholeDraws(provisionedPreparation, open(...owner)))
      const { executions } = plan
      if (provisionedAtStart === 'ready') provisioning.grant({ target, executions })
      else provisioning.request(target, executions)
      if (plan.scaling !== undefined) scaling.register(target, plan.scaling)
    }
  }

  #called({ functionName, qualifier }: SourcePlan) {
    const called = this.#functions.qualifiers.get(functionName)?.get(qualifier)
    assert(called !== undefined, 'a source calls a qualifier of a function of its plan')
    return called
  }

  #awaitNext(source: Source): void {
    const at = source.nextArrival()
    if (at <= Number.MAX_SAFE_INTEGER) {
      this.#kernel.schedule(at - this.#kernel.now, this.#arrived, source)
    }
  }

  /** What is counted in several places is the same everywhere. */
  #check(): void {
    const { lambdas, pools } = this.#functions
    const { inFlight, unreservedInFlight } = this.#account
    const unreserved = lambdas.filter(({ reserved }) => reserved === undefined)
    assert(inFlight === this.#invoker.inside, 'requests in flight are those inside')
    assert(
      inFlight === lambdas.reduce((sum, each) => sum + each.inFlight, 0),
      'the functions share what is in flight',
    )
    assert(
      unreservedInFlight === unreserved.reduce((sum, each) => sum + each.onDemandInFlight, 0),
      'what is unreserved in flight is on demand, of functions without reserved concurrency',
    )
    for (const { version, idle } of pools) {
      const { environments, initializing, busy, shuttingDown } = version
      assert(
        environments === initializing + busy + idle.size + shuttingDown,
        'every environment is in one state',
      )
    }
  }
}
