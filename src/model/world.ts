import { AllDeadlines } from '../engine/deadlines.ts'
import { Kernel } from '../engine/kernel.ts'
import { assert } from '../math/assert.ts'
import { Account } from './account.ts'
import { ApplicationAutoScaling } from './applicationAutoScaling.ts'
import { CallSite } from './callSite.ts'
import { scheduleChanges } from './changing/changeSchedule.ts'
import type { Around, Changing } from './changing/changing.ts'
import { Clients } from './clients/clients.ts'
import { DirectSources } from './directSources.ts'
import { EnvironmentLife } from './environmentLife.ts'
import { type Functions, functionsOf } from './functionsOf.ts'
import { Handlers } from './handlers/handlers.ts'
import { stepNeeds } from './handlers/stepNeeds.ts'
import { Inlets } from './inlets.ts'
import { Invoker } from './invoker.ts'
import { isEverStepwise } from './isStepwise.ts'
import { FleetScaling } from './managed/fleetScaling.ts'
import { Fleets } from './managed/fleets.ts'
import { ManagedInstances } from './managed/managedInstances.ts'
import type { Observer } from './observer.ts'
import { Outlets } from './outlets.ts'
import type { CallPlan } from './plan/callPlan.ts'
import { callsOf } from './plan/callsOf.ts'
import type { Behaviour, WorldPlan } from './plan/worldPlan.ts'
import { Pools } from './pools.ts'
import { Provisioning } from './provisioning.ts'
import { Queues } from './queues/queues.ts'
import { RequestRate } from './requestRate.ts'
import { Resource } from './resources/resource.ts'
import { Resources } from './resources/resources.ts'
import { DataStreams } from './shards/dataStreams.ts'
import { type OpenOwned, streamsOf } from './streams.ts'
import { WholeDraws } from './wholeDraws.ts'

/** Everything together: an account with its functions, and who calls them. */
export class World {
  readonly #kernel = new Kernel()
  readonly #account: Account
  readonly #invoker: Invoker
  readonly #functions: Functions
  readonly #sites: readonly CallSite[]
  /** Where what is handed on goes. */
  readonly #inlets = new Inlets()
  /** There where something is queued. */
  readonly #queues: Queues | undefined
  /** There where something is written to a stream. */
  readonly #dataStreams: DataStreams | undefined

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
    const direct = new DirectSources(kernel, this.#invoker, open)
    const sites = callsOf(plan).map(
      (each, index) => new CallSite(each, index, this.#called(each), open),
    )
    this.#sites = sites
    const provisioning = new Provisioning(kernel, this.#account, life, observer)
    const resources = (plan.resources ?? []).map((each, index) => new Resource(each, index, open))
    const scaling = new ApplicationAutoScaling(kernel, provisioning)
    const changing: Changing = {
      account: this.#account,
      functions: this.#functions,
      life,
      provisioning,
      scaling,
      resources,
      behaviour,
      around: undefined,
      managed: undefined,
      dataStreams: undefined,
      rearrange: (...how) =>
        direct.rearrange(...how) ||
        this.#queues?.rearrange(...how) === true ||
        this.#dataStreams?.rearrange(...how) === true,
      changeQueue: change => this.#queues?.change(change),
    }
    const { changes = [] } = plan
    // Before all else, so that they are first in their microseconds.
    if (changes.length > 0) scheduleChanges(kernel, observer, changing, changes)
    this.#provision(provisioning, scaling, plan, open)
    const { sources, warmers = [] } = plan
    for (const [index, each] of sources.entries()) direct.add(each, sites[index]!)
    for (const [index, each] of warmers.entries()) {
      direct.add(each, sites.at(index - warmers.length)!)
    }
    const outlets = new Outlets(kernel, this.#inlets, observer.clients)
    changing.around = this.#callThroughClients(plan, observer, open, resources, outlets)
    this.#queues = this.#queue(plan, observer, open)
    this.#dataStreams = this.#stream(plan, observer, outlets, open)
    changing.dataStreams = this.#dataStreams
    changing.around?.clients.handOn(outlets)
    changing.managed = this.#manage(life, observer, behaviour)
  }

  /** How many requests have arrived. */
  get arrived(): number {
    return this.#sites.reduce((sum, { made }) => sum + made, 0)
  }

  /** Lets everything happen that is due before `until`. */
  run(until: number): void {
    this.#kernel.run(until)
    this.#check()
  }

  /** What the scenario provisions is there from the start, or asked for then. */
  #provision(
    provisioning: Provisioning,
    scaling: ApplicationAutoScaling,
    { behaviour }: WorldPlan,
    open: OpenOwned,
  ): void {
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

  /** Where nobody does, nothing is set up for it. */
  #callThroughClients(
    plan: WorldPlan,
    observer: Observer,
    open: OpenOwned,
    resources: readonly Resource[],
    outlets: Outlets,
  ): Around | undefined {
    const { account, clients = [], functions, sources, stateMachines = [] } = plan
    const isNeeded = clients.length > 0 || stateMachines.length > 0 || isEverStepwise(plan)
    if (!isNeeded) return undefined
    const deadlines = new AllDeadlines(this.#kernel)
    const all = new Clients(this.#kernel, deadlines, this.#invoker, observer.clients, open)
    if (account.apiRate !== undefined) all.shareApiRate(account.apiRate)
    let next = sources.length
    const sitesOf = (calls: readonly CallPlan[]) => this.#sites.slice(next, (next += calls.length))
    for (const each of clients) all.add(each, sitesOf(each.calls))
    for (const each of stateMachines) all.addMachine(each, sitesOf(each.calls))
    const ofFunctions = functions.flatMap(({ calls = [] }) => all.addCalls(calls, sitesOf(calls)))
    all.open(this.#inlets)
    const uses = new Resources(this.#kernel, deadlines, observer.clients, resources)
    this.#invoker.stepwise = new Handlers(
      this.#kernel,
      deadlines,
      all.requests,
      uses,
      stepNeeds(ofFunctions, resources, outlets),
      this.#invoker,
    )
    return { clients: all, uses }
  }

  #queue(
    { queues = [], streams = [], unreadQueues = [], warmers = [] }: WorldPlan,
    observer: Observer,
    open: OpenOwned,
  ): Queues | undefined {
    if (queues.length + unreadQueues.length === 0) return undefined
    const all = new Queues(this.#kernel, this.#invoker, observer.queues, open)
    const rest = queues.length + streams.length + warmers.length
    for (const [index, each] of queues.entries()) all.add(each, this.#sites.at(index - rest)!)
    for (const each of unreadQueues) all.addUnread(each)
    all.open(this.#inlets)
    return all
  }

  #stream(
    { streams = [], warmers = [] }: WorldPlan,
    observer: Observer,
    outlets: Outlets,
    open: OpenOwned,
  ): DataStreams | undefined {
    if (streams.length === 0) return undefined
    const all = new DataStreams(this.#kernel, this.#invoker, observer.streams, outlets, open)
    const rest = streams.length + warmers.length
    for (const [index, each] of streams.entries()) all.add(each, this.#sites.at(index - rest)!)
    all.offer(this.#inlets)
    return all
  }

  /** What nobody calls is taken to be switched off. */
  #manage(
    life: EnvironmentLife,
    observer: Observer,
    { managedReplacedShare = 1 }: Behaviour,
  ): Fleets | undefined {
    if (!this.#functions.pools.some(({ version }) => version.isManaged)) return undefined
    const kernel = this.#kernel
    const invoker = this.#invoker
    const scaling = new FleetScaling(kernel, life, observer, managedReplacedShare)
    const all = new Fleets(kernel, scaling)
    for (const { qualifier } of this.#sites) {
      for (const { version } of qualifier.routes) all.add(version)
    }
    const stepwise = () => invoker.stepwise
    invoker.managed = new ManagedInstances(kernel, this.#account, observer, all, invoker, stepwise)
    return all
  }

  #called({ functionName, qualifier }: CallPlan) {
    const called = this.#functions.qualifiers.get(functionName)?.get(qualifier)
    assert(called !== undefined, 'a qualifier of a function of the plan is called')
    return called
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
    this.#queues?.check()
    this.#dataStreams?.check()
    for (const { version, idle } of pools) {
      const { environments, initializing, busy, shuttingDown } = version
      if (version.isManaged) continue
      assert(
        environments === initializing + busy + idle.size + shuttingDown,
        'every environment is in one state',
      )
    }
  }
}
