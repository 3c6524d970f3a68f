import type { ClientObserver } from '../model/clientObserver.ts'
import type { Answer } from '../model/clients/answer.ts'
import { answerNumber } from '../model/clients/answers.ts'
import type { Call, Request } from '../model/clients/request.ts'
import type { Visit } from '../model/clients/visit.ts'
import type { Invocation } from '../model/invocation.ts'
import { clientCallsOf } from '../model/plan/callsOf.ts'
import type { FunctionPlan } from '../model/plan/functionPlan.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { Use, UseEnding } from '../model/resources/use.ts'
import { ChangeRecorder } from './changeRecorder.ts'
import { arrived, ClientSeries, failed, sent } from './clientSeries.ts'
import { ExecutionRecorder } from './executionRecorder.ts'
import { type Fingerprint, saltOf } from './fingerprint.ts'
import { RequestMeter } from './requestMeter.ts'
import { ResourceMeter } from './resourceMeter.ts'
import { VisitMeter } from './visitMeter.ts'

/** More than is noted of what happens at Lambda: sets what a request came to apart from it. */
const requestEnded = 100

interface Setup {
  readonly plan: WorldPlan
  readonly warmup: number
  readonly until: number
  /** Of the series. */
  readonly period: number
  /** So many times are kept as they are. */
  readonly kept: number
  readonly fingerprint: Fingerprint
  /** Passes the moments up to now at which the window begins or a period ends. */
  readonly advance: (now: number) => void
}

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
  readonly #warmup: number
  readonly #advance: (now: number) => void
  readonly #salts: Int32Array
  /** The source that each client belongs to; -1 where it is a function that calls. */
  readonly #sourceOf: Int32Array
  readonly #fingerprint: Fingerprint

  constructor(setup: Setup) {
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
    this.#warmup = warmup
    this.#advance = advance
    this.#salts = Int32Array.from(calls, ({ name }) => saltOf(name))
    this.#fingerprint = fingerprint
  }

  requested({ client }: Request, now: number): void {
    this.#advance(now)
    this.meters[client.index]!.arrivals++
    this.#recovering?.requested(client.index)
    this.series.count(this.#sourceOf[client.index]!, arrived)
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
