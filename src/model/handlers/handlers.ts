import type { AllDeadlines, Deadlines } from '../../engine/deadlines.ts'
import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import { chainOf } from '../chainOf.ts'
import type { Requests } from '../clients/requests.ts'
import type { Inlet } from '../inlet.ts'
import type { Failing, Invocation } from '../invocation.ts'
import type { WorkStep } from '../plan/functionPlan.ts'
import type { Resource } from '../resources/resource.ts'
import type { Resources } from '../resources/resources.ts'
import { HandlerRun } from './handlerRun.ts'
import type { StepNeeds } from './stepNeeds.ts'
import type { HandlerEnd, Lead, Stepwise } from './stepwise.ts'

/** Takes handlers through steps that others may hold up: resources, and functions that they call. [hot] */
export class Handlers implements Stepwise {
  readonly #kernel: Kernel
  readonly #requests: Requests
  readonly #resources: Resources
  readonly #end: HandlerEnd
  readonly #needs: (steps: readonly WorkStep[]) => readonly StepNeeds[]
  readonly #runs: Recycler<HandlerRun>
  readonly #stepped: EventKind<HandlerRun>
  readonly #asks: EventKind<HandlerRun>
  readonly #timeouts: (delay: number) => Deadlines<HandlerRun>
  /** One for each length of a timeout. */
  readonly #deadlines = new Map<number, Deadlines<HandlerRun>>()

  constructor(
    kernel: Kernel,
    deadlines: AllDeadlines,
    requests: Requests,
    resources: Resources,
    needs: (steps: readonly WorkStep[]) => readonly StepNeeds[],
    end: HandlerEnd,
  ) {
    this.#kernel = kernel
    this.#requests = requests
    this.#resources = resources
    this.#needs = needs
    this.#end = end
    // One function for all of them, so that its calls can be inlined.
    const answered = (run: HandlerRun, succeeded: boolean) => this.#answered(run, succeeded)
    const used = (run: HandlerRun, succeeded: boolean) => this.#goOn(run, succeeded)
    this.#runs = new Recycler(() => new HandlerRun(answered, used))
    this.#stepped = kernel.on<HandlerRun>('stepped', 'frees', run => {
      if (run.isOpen) this.#proceed(run)
      this.#letGo(run)
    })
    this.#asks = kernel.on<HandlerRun>('handlerAsks', 'asks', run => {
      if (run.isOpen) this.#ask(run)
      this.#letGo(run)
    })
    this.#timeouts = deadlines.of<HandlerRun>(run => {
      if (run.isOpen) this.#timeOut(run)
      this.#letGo(run)
    })
  }

  begin(invocation: Invocation, { time, crashed }: Lead, limit: number): void {
    const run = this.#runs.take()
    run.invocation = invocation
    run.needs = this.#needs(invocation.steps)
    run.step = 0
    run.crashesFirst = crashed
    run.use = undefined
    run.request = undefined
    run.isOpen = true
    run.holders = 2
    run.deadlines = this.#deadlinesOf(limit)
    run.deadlines.set(run)
    this.#schedule(run, crashed ? time : time + invocation.addedTime, this.#stepped)
  }

  #deadlinesOf(timeout: number): Deadlines<HandlerRun> {
    const known = this.#deadlines.get(timeout)
    if (known !== undefined) return known
    const deadlines = this.#timeouts(timeout)
    this.#deadlines.set(timeout, deadlines)
    return deadlines
  }

  /** The time of a step is over, or what it waited for is there: on to the next. */
  #proceed(run: HandlerRun): void {
    const { invocation, needs } = run
    if (run.crashesFirst) return this.#close(run, 'crash', false)
    for (;;) {
      const step = needs[run.step]
      if (step === undefined) return this.#answer(run, needs.length)
      // What asks for capacity does so after all that frees some.
      const { client, outlet, resource } = step
      const asks = client !== undefined || outlet !== undefined || resource !== undefined
      if (asks) return this.#schedule(run, 0, this.#asks)
      const time = invocation.stepTimes[run.step++]!
      if (time > 0) return this.#schedule(run, time, this.#stepped)
    }
  }

  /** All steps are done: the answer may take a time of its own, as one more step. */
  #answer(run: HandlerRun, steps: number): void {
    const { failing, fixedTime } = run.invocation
    const isStreamed = run.step > steps
    if (isStreamed || failing !== 'no' || fixedTime === 0) return this.#finish(run, failing)
    run.step++
    this.#schedule(run, fixedTime, this.#stepped)
  }

  #schedule(run: HandlerRun, time: number, kind: EventKind<HandlerRun>): void {
    run.holders++
    this.#kernel.schedule(time, kind, run)
  }

  #ask(run: HandlerRun): void {
    const { invocation, needs, step } = run
    const { outlet, resource } = needs[step]!
    if (outlet !== undefined) return this.#send(run, outlet)
    if (resource === undefined) return this.#call(run)
    run.step++
    this.#use(run, resource, invocation.stepTimes[step]!)
  }

  #use(run: HandlerRun, resource: Resource, time: number): void {
    run.use = this.#resources.ask(resource, time, run)
    if (run.use === undefined) this.#goOn(run, false)
  }

  #send(run: HandlerRun, outlet: Inlet): void {
    const { invocation, needs } = run
    const { messages = invocation.attempt?.count ?? 1 } = needs[run.step++]!
    outlet.put(messages, chainOf(invocation))
    this.#proceed(run)
  }

  #call(run: HandlerRun): void {
    const { client, isAwaited } = run.needs[run.step++]!
    if (client === undefined) return
    run.calledAt = this.#kernel.now
    this.#requests.begin(client, isAwaited ? run : undefined, chainOf(run.invocation))
    if (!isAwaited) this.#proceed(run)
  }

  #answered(run: HandlerRun, succeeded: boolean): void {
    run.invocation.callTime += this.#kernel.now - run.calledAt
    this.#goOn(run, succeeded)
  }

  /** What it waited for is there, or will not come: then the handler returns an error, unless it can do without. */
  #goOn(run: HandlerRun, succeeded: boolean): void {
    if (succeeded || !run.needs[run.step - 1]!.isVital) this.#proceed(run)
    else this.#finish(run, 'error')
  }

  /** Extensions count towards the timeout: where they would pass it, the timeout ends all (L9). */
  #finish(run: HandlerRun, failing: Failing): void {
    const { extensionsTime } = run.invocation
    const ends = this.#kernel.now + (failing === 'crash' ? 0 : extensionsTime)
    if (ends <= run.deadline) this.#close(run, failing, false)
  }

  #timeOut(run: HandlerRun): void {
    run.stopWaiting(this.#kernel.now)
    if (run.use !== undefined) this.#resources.abandon(run.use)
    if (run.request !== undefined) this.#requests.abandon(run.request)
    this.#close(run, 'no', true)
  }

  #close(run: HandlerRun, failing: Failing, hasTimedOut: boolean): void {
    const { invocation } = run
    run.isOpen = false
    run.deadlines.trim()
    this.#letGo(run)
    this.#end.handled(invocation, failing, hasTimedOut)
  }

  #letGo(run: HandlerRun): void {
    if (--run.holders === 0) this.#runs.giveBack(run)
  }
}
