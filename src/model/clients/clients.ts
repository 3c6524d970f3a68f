import type { AllDeadlines } from '../../engine/deadlines.ts'
import type { Kernel } from '../../engine/kernel.ts'
import type { TokenBucket } from '../../engine/tokenBucket.ts'
import type { ClosedLoop, OpenLoop } from '../../math/arrivalProcess.ts'
import { assert } from '../../math/assert.ts'
import type { CallSite } from '../callSite.ts'
import type { ClientObserver } from '../clientObserver.ts'
import { filterOf } from '../filters/filter.ts'
import type { Inlets } from '../inlets.ts'
import type { Invoker } from '../invoker.ts'
import type { Outlets } from '../outlets.ts'
import type { ClientCallPlan, ClientPlan } from '../plan/clientPlan.ts'
import type { StateMachinePlan } from '../plan/stateMachinePlan.ts'
import { Executions } from '../stateMachines/executions.ts'
import { StateMachine } from '../stateMachines/stateMachine.ts'
import type { OpenOwned } from '../streams.ts'
import { Client } from './client.ts'
import { ClientArrivals } from './clientArrivals.ts'
import { EventInlet } from './eventInlet.ts'
import type { FrontRate } from './front.ts'
import { frontBucket } from './frontBucket.ts'
import { Requests } from './requests.ts'
import type { RecordPlan } from './retryMode.ts'
import { Visitors } from './visitors.ts'
import { Visits } from './visits.ts'

/** All who call with more around it: fronts, retries, one thing after the other. */
export class Clients {
  readonly requests: Requests
  readonly #visits: Visits
  readonly #executions: Executions
  readonly #arrivals: ClientArrivals
  readonly #open: OpenOwned
  readonly #byName = new Map<string, Client>()
  /** Where people come again, by the name of their source. */
  readonly #users = new Map<string, Visitors>()
  /** Undefined where they let everything through. */
  #apiRate: TokenBucket | undefined
  #clients = 0
  readonly #visitors: Visitors[] = []
  /** Where something arrives by itself, and who else is given it. */
  readonly #inlets = new Map<string, { inlet: EventInlet; sendTo: readonly string[] }>()
  #machines = 0

  constructor(
    kernel: Kernel,
    deadlines: AllDeadlines,
    invoker: Invoker,
    observer: ClientObserver,
    open: OpenOwned,
  ) {
    this.requests = new Requests(kernel, deadlines, invoker, observer)
    this.#visits = new Visits(kernel, this.requests, observer)
    this.#executions = new Executions(kernel, deadlines, this.requests, observer.executions)
    this.#arrivals = new ClientArrivals(kernel, 'came')
    this.#open = open
  }

  /** The next source of the plan, and the places that it calls from. */
  add(plan: ClientPlan, sites: readonly CallSite[]): void {
    const { name, arrivals, flow, sendTo = [], isTraced = false } = plan
    const clients = this.addCalls(plan.calls, sites)
    const comes = this.#open('source', name, 'arrivals')
    if (flow === undefined && arrivals.loop === 'open') {
      const filter = plan.filter && filterOf(plan.filter, name, this.#open)
      const inlet = new EventInlet(this.requests, clients, isTraced, filter)
      this.#inlets.set(name, { inlet, sendTo })
      return this.#arrivals.add(name, arrivals, comes, () => inlet.put(1, 0))
    }
    const visitors = new Visitors(plan, this.#visitors.length, clients, this.#open)
    this.#visitors.push(visitors)
    const { users } = visitors
    if (users !== undefined) {
      this.#users.set(name, visitors)
      return this.#visits.join(visitors, users)
    }
    if (arrivals.loop === 'open')
      this.#arrivals.add(name, arrivals, comes, () => this.#visits.begin(visitors))
  }

  /** The next state machine of the plan, and the places that its Tasks call from. */
  addMachine(plan: StateMachinePlan, sites: readonly CallSite[]): void {
    const { name, arrivals, calls } = plan
    const clients = this.addCalls(calls, sites)
    const machine = new StateMachine(plan, this.#machines++, clients, this.#open)
    this.#executions.add(machine)
    const comes = this.#open('source', name, 'arrivals')
    this.#arrivals.add(name, arrivals, comes, () => this.#executions.begin(machine))
  }

  /** All APIs of the account let so much through together from now on (F8). */
  shareApiRate(rate: FrontRate): void {
    this.#apiRate = frontBucket(rate)
    for (const client of this.#byName.values()) this.#share(client)
  }

  #share(client: Client): void {
    if (client.plan.front.rate !== undefined) client.sharedRate = this.#apiRate
  }

  /** What arrives by itself can also be given by others. */
  open(inlets: Inlets): void {
    for (const [name, { inlet }] of this.#inlets) inlets.add(name, inlet)
  }

  /** Things are handed on: to be said once all calls and all inlets are there. */
  handOn(outlets: Outlets): void {
    for (const client of this.#byName.values()) this.#handOnFrom(client, outlets)
    for (const [from, { inlet, sendTo }] of this.#inlets) {
      inlet.outlets = sendTo.map(to => outlets.of({ from, by: 'sendTo', to }))
    }
    for (const each of this.#visitors) each.sendThrough(plan => outlets.of(plan))
  }

  #handOnFrom(client: Client, outlets: Outlets): void {
    const { events } = client.plan.retries
    if (events === undefined) return
    client.onSuccess = events.onSuccess.map(name => this.#named(name))
    client.onFailure = events.onFailure.map(name => this.#named(name))
    const from = client.site.qualifier.lambda.name
    const through = (records: readonly RecordPlan[]) =>
      records.map(({ by, to }) => outlets.of({ from, by, to }))
    const { records = [] } = events
    client.successes = through(records.filter(({ by }) => by === 'OnSuccess'))
    client.failures = through(records.filter(({ by }) => by !== 'OnSuccess'))
  }

  #named(name: string): Client {
    const client = this.#byName.get(name)
    assert(client !== undefined, 'a call of the plan is meant')
    return client
  }

  /** A source of the plan has other arrivals from now on. */
  rearrange(source: string, arrivals: OpenLoop, since: string): void {
    this.#arrivals.replace(source, arrivals, this.#open('source', source, 'arrivals', since))
  }

  /** The users of a source are others from now on: some join, or leave after what they do just now. */
  changeUsers(source: string, law: ClosedLoop, since: string | undefined): void {
    const visitors = this.#users.get(source)
    assert(visitors?.users !== undefined, 'users change where there are some')
    const { users } = visitors
    users.change(
      law,
      since === undefined ? undefined : this.#open('source', source, 'think', since),
    )
    this.#visits.join(visitors, users)
  }

  /** A call is made differently from now on. */
  change(plan: ClientCallPlan, overheadSince: string | undefined): void {
    this.requests.change(this.#named(plan.name), plan, overheadSince)
  }

  /** The next calls of the plan, whoever makes them. */
  addCalls(calls: readonly ClientCallPlan[], sites: readonly CallSite[]): readonly Client[] {
    return calls.map((call, i) => {
      const client = new Client(this.#clients++, sites[i]!, call, this.#open)
      this.requests.add(client)
      this.#byName.set(call.name, client)
      this.#share(client)
      return client
    })
  }
}
