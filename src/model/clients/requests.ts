import type { AllDeadlines, Deadlines } from '../../engine/deadlines.ts'
import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import type { ClientObserver } from '../clientObserver.ts'
import type { Invoker } from '../invoker.ts'
import type { ClientCallPlan } from '../plan/clientPlan.ts'
import type { Answer } from './answer.ts'
import { answerClass } from './answerClass.ts'
import type { Client } from './client.ts'
import { eventWait } from './eventWait.ts'
import { Call, Request, type RequestOwner } from './request.ts'
import { retryWait } from './retryWait.ts'

/** Takes requests from their arrival, by way of their attempts, to their end. [hot] */
export class Requests {
  readonly #kernel: Kernel
  readonly #invoker: Invoker
  readonly #observer: ClientObserver
  readonly #requests = new Recycler(() => new Request())
  readonly #calls = new Recycler(() => new Call(this))
  /** A request has waited before a retry; it was held back long enough; an attempt has come to the front. */
  readonly #due: EventKind<Request>
  readonly #admitted: EventKind<Request>
  readonly #sent: EventKind<Call>
  readonly #patience: (delay: number) => Deadlines<Call>
  /** How long each client waits for an attempt; undefined where that has no end. */
  readonly #deadlines: (Deadlines<Call> | undefined)[] = []

  constructor(kernel: Kernel, deadlines: AllDeadlines, invoker: Invoker, observer: ClientObserver) {
    this.#kernel = kernel
    this.#invoker = invoker
    this.#observer = observer
    this.#due = kernel.on<Request>('retryDue', 'asks', request => this.#admit(request))
    this.#admitted = kernel.on<Request>('admitted', 'asks', request => this.#attempt(request))
    this.#sent = kernel.on<Call>('attemptSent', 'asks', call => this.#pass(call))
    this.#patience = deadlines.of<Call>(call => {
      if (call.isOpen) {
        call.isAbandoned = true
        this.#close(call, 'gaveUp')
      }
      this.left(call)
    })
  }

  /** How many requests have not ended. */
  get inside(): number {
    return this.#requests.taken
  }

  /** Clients are added in the order of their numbers. */
  add(client: Client): void {
    const { patience } = client.plan
    this.#deadlines.push(patience && this.#patience(patience.time))
  }

  /** A client is set differently from now on; for attempts under way its patience stays what it was. */
  change(client: Client, plan: ClientCallPlan, overheadSince: string | undefined): void {
    const { patience } = plan
    if (patience?.time !== client.plan.patience?.time) {
      this.#deadlines[client.index] = patience && this.#patience(patience.time)
    }
    client.change(plan, overheadSince)
  }

  /** What a client would have wanted is not let through. */
  filterOut(client: Client): void {
    this.#observer.filteredOut(client, this.#kernel.now)
  }

  /** A request arrives, to which a chain of invocations has led. */
  begin(client: Client, owner: RequestOwner | undefined, chain = 0): void {
    const request = this.#requests.take()
    request.client = client
    request.number = ++client.requests
    request.arrivedAt = this.#kernel.now
    request.attempts = 0
    request.state = 'inFlight'
    request.answer = undefined
    request.wasCold = false
    request.lastWait = 0
    request.retriedAfter = undefined
    request.errors = 0
    request.isTooOld = false
    request.isRepeated = false
    request.used = undefined
    request.call = undefined
    request.owner = owner
    request.chain = chain
    request.tenant = client.site.nextTenant()
    owner?.began(request)
    this.#observer.requested(request, this.#kernel.now)
    this.#admit(request)
  }

  /** Whoever made the request is no more: it makes no further attempt. */
  abandon(request: Request): void {
    const { call, state } = request
    request.owner = undefined
    if (state !== 'inFlight') {
      // It is given back when its wait is over, because that event has it.
      request.answer ??= 'gaveUp'
      this.#end(request)
    } else if (call !== undefined) {
      call.isOpen = false
      call.isAbandoned = true
      request.answer = 'gaveUp'
      this.#observer.answered(call, 'gaveUp', this.#kernel.now)
      this.#end(request)
      this.#requests.giveBack(request)
    }
  }

  /** Lambda has answered. */
  answered(call: Call, answer: Answer): void {
    if (!call.isOpen) return
    const { answerSize, front } = call.client.plan
    const isTooLarge = answer === 'completed' && answerSize > front.largestAnswer
    this.#close(call, isTooLarge ? 'answerTooLarge' : answer)
  }

  /** Whoever had the call has it no more. */
  left(call: Call): void {
    if (--call.holders === 0) this.#calls.giveBack(call)
  }

  /** An attempt may follow now, or later where the client slows itself down. */
  #admit(request: Request): void {
    const { limiter } = request.client
    const held =
      limiter === undefined || request.state === 'ended' ? 0 : limiter.delay(this.#kernel.now)
    if (held === 0) this.#attempt(request)
    else this.#wait(request, held, this.#admitted)
  }

  #wait(request: Request, wait: number, then: EventKind<Request>): void {
    const { now } = this.#kernel
    request.dueAt = now + wait
    if (request.state === 'inFlight') {
      request.state = request.attempts === 0 ? 'queued' : 'waitingToRetry'
      this.#observer.waits(request, now)
    }
    this.#kernel.schedule(wait, then, request)
  }

  #attempt(request: Request): void {
    if (request.state === 'ended') return this.#requests.giveBack(request)
    const { client } = request
    const call = this.#calls.take()
    call.client = client
    call.request = request
    call.number = request.number
    call.attempt = ++request.attempts
    call.requestedAt = request.arrivedAt
    call.tenant = request.tenant
    call.chain = request.chain
    call.isOpen = true
    call.isAbandoned = false
    call.isEvent = client.plan.front.isEvent === true
    call.isCold = false
    call.holders = 1
    this.#observer.attempted(call, this.#kernel.now)
    request.state = 'inFlight'
    request.call = call
    const overhead = client.overhead(call.attempt)
    if (overhead === 0) this.#pass(call)
    else this.#kernel.schedule(overhead, this.#sent, call)
  }

  /** The front passes an attempt on to Lambda, or refuses it. */
  #pass(call: Call): void {
    const { client } = call
    // Whoever sent it was gone before it came to the front.
    if (!call.isOpen) return this.left(call)
    const { requestSize, front } = client.plan
    if (requestSize > front.largestRequest) return this.#refuse(call, 'tooLarge')
    if (!mayPass(client, this.#kernel.now)) return this.#refuse(call, 'frontThrottled')
    const deadlines = this.#deadlines[client.index]
    if (deadlines !== undefined) {
      call.holders++
      deadlines.set(call)
    }
    this.#invoker.invoke(client.site, call)
  }

  #refuse(call: Call, answer: Answer): void {
    this.#close(call, answer)
    this.left(call)
  }

  /** The client has its answer, and makes of it what it can. */
  #close(call: Call, answer: Answer): void {
    const { client, request } = call
    const { now } = this.#kernel
    call.isOpen = false
    this.#deadlines[client.index]?.trim()
    request.answer = answer
    request.wasCold = call.isCold
    this.#observer.answered(call, answer, now)
    const { front, patience } = client.plan
    const kind = answerClass(answer, front, patience?.of === 'client')
    client.limiter?.answered(now, kind === 'throttling')
    const { events } = client.plan.retries
    const wait = events === undefined ? retryWait(request, kind) : eventWait(request, events, now)
    if (events !== undefined && isRepeated(request)) return this.#wait(request, 0, this.#due)
    if (wait !== undefined) return this.#wait(request, wait, this.#due)
    const { owner } = request
    this.#end(request)
    owner?.ended(request)
    if (events !== undefined) this.#handOn(request)
    this.#requests.giveBack(request)
  }

  /** Whoever is to know what came of an event is called, with an event again (AS-9). */
  #handOn({ answer, chain, client }: Request): void {
    const { site } = client
    const { guard } = site.qualifier.lambda
    if (guard?.hasStopped(chain) === true) return
    const after = guard === undefined ? chain : guard.after(chain)
    const isDone = answer === 'completed'
    for (const next of isDone ? client.onSuccess : client.onFailure) {
      this.begin(next, undefined, after)
    }
    for (const each of isDone ? client.successes : client.failures) each.put(1, after)
  }

  #end(request: Request): void {
    this.#observer.ended(request, this.#kernel.now)
    request.state = 'ended'
    request.call = undefined
  }
}

/** Lambda may deliver an event again that is done; nobody has seen it do so twice (AS-6). */
function isRepeated(request: Request): boolean {
  if (request.answer !== 'completed' || request.isRepeated) return false
  request.isRepeated = request.client.isRepeated()
  return request.isRepeated
}

/** What the front refuses of itself takes nothing of what all share. */
function mayPass({ rate, sharedRate }: Client, now: number): boolean {
  if (rate !== undefined && !rate.take(now)) return false
  return sharedRate === undefined || sharedRate.take(now)
}
