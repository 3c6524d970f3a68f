import type { ClientObserver } from '../model/clientObserver.ts'
import type { Answer } from '../model/clients/answer.ts'
import { answerNumber } from '../model/clients/answers.ts'
import type { Client } from '../model/clients/client.ts'
import type { Call, Request } from '../model/clients/request.ts'
import type { Visit } from '../model/clients/visit.ts'
import type { Invocation } from '../model/invocation.ts'
import { clientCallsOf } from '../model/plan/callsOf.ts'
import type { FunctionPlan } from '../model/plan/functionPlan.ts'
import type { OutletPlan } from '../model/plan/outletPlan.ts'
import type { Use, UseEnding } from '../model/resources/use.ts'
import { ChangeRecorder } from './changeRecorder.ts'
import { arrived, ClientSeries, failed, sent } from './clientSeries.ts'
import { EventSeries } from './eventSeries.ts'
import { ExecutionRecorder } from './executionRecorder.ts'
import { type Fingerprint, saltOf } from './fingerprint.ts'
import { HandingOnMeter } from './handingOnMeter.ts'
import type { RecorderSetup } from './recorderSetup.ts'
import { RequestMeter } from './requestMeter.ts'
import { ResourceMeter } from './resourceMeter.ts'
import { VisitMeter } from './visitMeter.ts'

/** More than is noted of what happens at Lambda: sets what a request came to apart from it. */
const requestEnded = 100
/** Sets what never was a request apart from those. */
const filtered = 149

/** Measures what happens around Lambda: what clients see, and how resources are used. [hot] */
export class ClientRecorder implements ClientObserver {
  /** By the number of the client, and of the resource. */
  readonly meters: readonly RequestMeter[]
  readonly resources: readonly ResourceMeter[]
  /** By the name of the source. */
  readonly visits: ReadonlyMap<string, VisitMeter>
  readonly executions: ExecutionRecorder
  readonly changes: ChangeRecorder
  /** Told of requests only where something is to be recovered from. */
  readonly #recovering: ChangeRecorder | undefined
  readonly series: ClientSeries
  readonly handingOn = new HandingOnMeter()
  readonly events: EventSeries
  readonly #hasEvents: boolean
  /** The function that each client hands events to; -1 where somebody waits. */
  readonly #eventsOf: Int32Array
  readonly #warmup: number
  readonly #advance: (now: number) => void
  readonly #salts: Int32Array
  /** The source that each client belongs to; -1 where it is a function that calls. */
  readonly #sourceOf: Int32Array
  readonly #fingerprint: Fingerprint

  constructor(setup: RecorderSetup) {
    const { plan, warmup, until, period, kept, fingerprint, advance } = setup
    const calls = clientCallsOf(plan)
    const { clients = [], resources = [] } = plan
    this.meters = calls.map(call => new RequestMeter(call, kept))
    this.resources = resources.map(() => new ResourceMeter(kept))
    this.visits = new Map(
      clients
        .filter(({ flow, arrivals }) => flow !== undefined || arrivals.loop === 'closed')
        .map(({ name }) => [name, new VisitMeter(kept)]),
    )
    this.executions = new ExecutionRecorder(setup, this.meters)
    this.changes = new ChangeRecorder(plan, this.meters)
    this.#recovering = this.changes.isNeeded ? this.changes : undefined
    this.series = new ClientSeries(clients.length, period, until)
    this.#sourceOf = new Int32Array(calls.length).fill(-1)
    this.#sourceOf.set(clients.flatMap((each, source) => each.calls.map(() => source)))
    this.#eventsOf = Int32Array.from(calls, ({ front, functionName }) =>
      front.isEvent === true ? plan.functions.findIndex(({ name }) => name === functionName) : -1,
    )
    this.#hasEvents = this.#eventsOf.some(each => each >= 0)
    this.events = new EventSeries(this.#hasEvents ? plan.functions.length : 0, period, until)
    this.#warmup = warmup
    this.#advance = advance
    this.#salts = Int32Array.from(calls, ({ name }) => saltOf(name))
    this.#fingerprint = fingerprint
  }

  filteredOut({ index }: Client, now: number): void {
    this.#advance(now)
    const number = ++this.meters[index]!.filteredOut
    this.series.count(this.#sourceOf[index]!, arrived)
    this.#fingerprint.note(this.#salts[index]!, number, now, 0, filtered, 0)
  }

  requested({ client }: Request, now: number): void {
    this.#advance(now)
    this.meters[client.index]!.arrivals++
    this.#recovering?.requested(client.index)
    this.series.count(this.#sourceOf[client.index]!, arrived)
    if (this.#hasEvents) this.#receive(client)
  }

  /** What is too large is not taken. */
  #receive({ index, plan }: Client): void {
    const lambda = this.#eventsOf[index]!
    if (lambda >= 0 && plan.requestSize <= plan.front.largestRequest) this.events.receive(lambda)
  }

  /** An invocation begins, which may be of an event. */
  eventStarted({ attempt, lambda }: Invocation, now: number): void {
    if (!this.#hasEvents || attempt?.isEvent !== true) return
    this.events.invoke(lambda.index, now - attempt.requestedAt)
  }

  /** A period of the series ends, and the next one begins. */
  advanceSeries(): void {
    this.series.advance()
    this.events.advance()
  }

  attempted({ client, request }: Call, now: number): void {
    this.#advance(now)
    this.meters[client.index]!.attempt(request)
    this.#recovering?.moved(client.index, now)
    this.series.count(this.#sourceOf[client.index]!, sent)
  }

  answered({ client }: Call, answer: Answer, now: number): void {
    this.#advance(now)
    this.meters[client.index]!.answer(answer)
  }

  waits(request: Request, now: number): void {
    this.#advance(now)
    this.meters[request.client.index]!.wait(request)
  }

  ended(request: Request, now: number): void {
    this.#advance(now)
    const { client, arrivedAt, number, answer = 'gaveUp', attempts } = request
    const isCounted = arrivedAt >= this.#warmup
    this.meters[client.index]!.end(request, now, isCounted)
    this.#recovering?.moved(client.index, now)
    if (answer !== 'completed') this.series.count(this.#sourceOf[client.index]!, failed)
    const what = requestEnded + answerNumber(answer)
    const salt = this.#salts[client.index]!
    this.#fingerprint.note(salt, number, arrivedAt, now - arrivedAt, what, attempts)
  }

  /** Of what a function calls: the names of its calls are its own. */
  callsOf({ calls = [] }: FunctionPlan): readonly RequestMeter[] {
    return calls.flatMap(call => this.meters.find(({ plan }) => plan === call) ?? [])
  }

  /** Of the events that a function is handed, whoever hands them over. */
  eventsOf({ name }: FunctionPlan): readonly RequestMeter[] {
    return this.meters.filter(
      ({ plan: { front, functionName } }) => front.isEvent === true && functionName === name,
    )
  }

  /** An invocation of a client has ended, and nobody waited for it. */
  abandoned(client: number, invocation: Invocation): void {
    this.meters[client]!.abandon(invocation)
  }

  handedOn(way: OutletPlan, count: number): void {
    this.handingOn.add(way, count)
  }

  resourceAsked(use: Use, now: number): void {
    this.#advance(now)
    this.resources[use.resource.index]!.ask(use)
  }

  resourceGranted(use: Use, now: number): void {
    this.#advance(now)
    this.resources[use.resource.index]!.grant(use, now, now >= this.#warmup)
  }

  resourceLeft(use: Use, ending: UseEnding, now: number): void {
    this.#advance(now)
    const isCounted = use.grantedAt >= this.#warmup
    this.resources[use.resource.index]!.leave(use, ending, now, isCounted)
  }

  visitBegan({ visitors }: Visit, now: number): void {
    this.#advance(now)
    this.visits.get(visitors.name)?.begin()
  }

  visitEnded(visit: Visit, now: number): void {
    this.#advance(now)
    this.visits.get(visit.visitors.name)?.end(visit, now, visit.beganAt >= this.#warmup)
  }

  cut(now: number): void {
    for (const resource of this.resources) resource.cut(now)
    this.executions.cut(now)
  }

  settle(now: number): void {
    for (const resource of this.resources) resource.settle(now)
    this.executions.settle(now)
  }

  check(): void {
    for (const meter of this.meters) meter.check()
    for (const resource of this.resources) resource.check()
    this.executions.check()
  }
}
