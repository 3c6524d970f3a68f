import { assert } from '../math/assert.ts'
import { hour } from '../math/time.ts'
import { cold, provisioned } from '../model/decision.ts'
import type { ExecutionEnvironment } from '../model/executionEnvironment.ts'
import type { Invocation } from '../model/invocation.ts'
import type { LambdaFunction } from '../model/lambdaFunction.ts'
import type { Observer } from '../model/observer.ts'
import { callsOf } from '../model/plan/callsOf.ts'
import type { ChangePhase, ChangePlan, SetPlan } from '../model/plan/changePlan.ts'
import { queuesOf } from '../model/plan/queuesOf.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { ProvisionedConcurrency } from '../model/provisionedConcurrency.ts'
import { AccountMeter } from './accountMeter.ts'
import { ClientRecorder } from './clientRecorder.ts'
import { Fingerprint, saltOf } from './fingerprint.ts'
import type { FunctionMeter } from './functionMeter.ts'
import { functionMeters } from './functionMeters.ts'
import { Levels } from './levels.ts'
import type { Measures } from './measures.ts'
import { measuresOf } from './measuresOf.ts'
import { outcomeIndex } from './outcomeIndex.ts'
import type { Part } from './part.ts'
import { QueueRecorder } from './queueRecorder.ts'
import { coldStarts, invocations, SeriesMeter, throttles } from './seriesMeter.ts'
import { seriesPeriod } from './seriesPeriod.ts'
import { SourceMeter } from './sourceMeter.ts'
import { StreamRecorder } from './streamRecorder.ts'
import { valuesKept } from './timeSummary.ts'
import { wholeFingerprint } from './wholeFingerprint.ts'

// Constants of this module are not looked up at every use, as those of another are.
const coldIndex = cold.index
const provisionedIndex = provisioned.index
const invocationsColumn = invocations
const error = outcomeIndex('error')
const timedOut = outcomeIndex('timedOut')
/** More than there are decisions to run: sets what is noted of an end apart from what is noted of a refusal. */
const ended = 8

/** A million requests in flight for an hour are still counted exactly. */
const settleEvery = hour

/** What distributions, averages and shares leave out, and when the run ends. */
interface Window {
  readonly warmup: number
  readonly until: number
}

/**
 * Measures a run while it happens. It keeps its own counts, so that they check those of the model;
 * meters are found by number, and nothing is allocated for an event. [hot]
 */
export class Recorder implements Observer {
  readonly #plan: WorldPlan
  readonly #window: Window
  readonly #warmup: number
  readonly #sources: readonly SourceMeter[]
  readonly #functions: readonly FunctionMeter[]
  readonly #concurrency: Levels
  readonly #isUnreserved: boolean[]
  readonly #account: AccountMeter
  readonly #series: SeriesMeter
  /** All that has a window, and sums to be kept in range. */
  readonly #parts: readonly Part[]
  readonly #salts: Int32Array
  readonly #fingerprint = new Fingerprint()
  readonly clients: ClientRecorder
  readonly queues: QueueRecorder
  readonly streams: StreamRecorder
  /** When the window begins, a period of the series ends or the run does, whatever is first. */
  #next: number
  #settleAt = settleEvery
  #isOpen = false

  constructor(plan: WorldPlan, window: Window) {
    const { functions } = plan
    const calls = callsOf(plan)
    const { warmup, until } = window
    const count = functions.length
    const kept = valuesKept(calls.length)
    assert(warmup >= 0 && warmup < until, 'the warm-up ends before the run')
    this.#plan = plan
    this.#window = window
    this.#warmup = warmup
    this.#sources = SourceMeter.several(calls.length, kept)
    const { clients = [], streams = [] } = plan
    const series = count + clients.length + streams.length + queuesOf(plan).length
    this.#series = new SeriesMeter(count, seriesPeriod(until, series), until)
    const around = {
      plan,
      warmup,
      until,
      period: this.#series.period,
      kept,
      fingerprint: this.#fingerprint,
      advance: (now: number) => {
        if (now >= this.#next) this.#advance(now)
      },
    }
    this.clients = new ClientRecorder(around)
    this.queues = new QueueRecorder(around)
    this.streams = new StreamRecorder(around)
    const concurrency = new Levels(count)
    const environments = new Levels(count)
    const levels = { concurrency, environments }
    this.#functions = functionMeters(plan, this.#sources, this.clients, levels, kept)
    this.#concurrency = concurrency
    this.#isUnreserved = this.#functions.map(({ isUnreserved }) => isUnreserved)
    this.#account = new AccountMeter(functions.reduce((sum, each) => sum + (each.reserved ?? 0), 0))
    this.#salts = Int32Array.from(calls, ({ name }) => saltOf(name))
    this.#parts = [
      this.#account,
      concurrency,
      environments,
      ...this.#sources,
      ...this.#functions,
      this.clients,
      this.queues,
      this.streams,
    ]
    this.#next = Math.min(warmup, this.#series.end, this.#settleAt)
  }

  decided(invocation: Invocation, now: number): void {
    if (now >= this.#next) this.#advance(now)
    const { decision } = invocation
    const { index } = invocation.lambda
    this.#sources[invocation.source.index]!.decide(
      decision,
      invocation.number,
      invocation.arrivedAt,
    )
    if (invocation.spill !== undefined) this.#functions[index]!.spills.add(invocation.spill, now)
    if (decision.refuses) return this.#refused(invocation, now)
    const isOnDemand = decision.index !== provisionedIndex
    if (!isOnDemand) this.#functions[index]!.provisioned.enter(now)
    this.#account.enter(this.#isUnreserved[index]!, isOnDemand)
    this.#series.reach(index, this.#concurrency.change(index, now, 1))
  }

  #refused({ decision, lambda, number, source }: Invocation, now: number) {
    const salt = this.#salts[source.index]!
    const { limit } = decision
    if (limit !== undefined) {
      this.#functions[lambda.index]!.throttles.add(limit, now)
      this.#series.count(lambda.index, throttles)
    }
    this.#fingerprint.note(salt, number, now, 0, decision.index, 0)
  }

  started(invocation: Invocation, now: number): void {
    if (now >= this.#next) this.#advance(now)
    const decision = invocation.decision.index
    const { index } = invocation.lambda
    this.#sources[invocation.source.index]!.start(decision, invocation.spill !== undefined)
    this.#series.count(index, invocationsColumn)
    if (decision === coldIndex) this.#series.count(index, coldStarts)
    this.clients.eventStarted(invocation, now)
    if (this.#isOpen) this.#functions[index]!.start(invocation, now)
  }

  finished(invocation: Invocation, now: number): void {
    if (now >= this.#next) this.#advance(now)
    const { answeredAt, arrivedAt, environment, startedAt } = invocation
    const { index } = invocation.lambda
    const source = invocation.source.index
    const decision = invocation.decision.index
    const outcome = invocation.outcome === 'completed' ? 0 : outcomeIndex(invocation.outcome)
    this.#sources[source]!.finish(invocation, now, outcome, this.#warmup)
    if (invocation.isStepwise) this.#functions[index]!.waiting.add(invocation)
    if (invocation.attempt?.isAbandoned === true) {
      this.clients.abandoned(source - this.#plan.sources.length, invocation)
    }
    const what = ended + outcome * ended + decision
    const where = environment === undefined ? 0 : environment.number
    const salt = this.#salts[source]!
    this.#fingerprint.note(salt, invocation.number, arrivedAt, answeredAt - arrivedAt, what, where)
    const isOnDemand = decision !== provisionedIndex
    if (!isOnDemand) this.#functions[index]!.provisioned.leave(now)
    this.#account.leave(this.#isUnreserved[index]!, isOnDemand)
    this.#concurrency.change(index, now, -1)
    if (outcome > timedOut) return
    this.#series.finish(index, startedAt, invocation.duration, outcome >= error)
    if (startedAt < this.#warmup) return
    if (decision === coldIndex) this.#functions[index]!.coldDuration.add(invocation.duration)
    if (now > answeredAt) this.#functions[index]!.extensionsDuration.add(now - answeredAt)
  }

  created(environment: ExecutionEnvironment, now: number): void {
    if (now >= this.#next) this.#advance(now)
    this.#functions[environment.version.lambda.index]!.create(now)
  }

  initialized(): void {}
  initFailed(): void {}
  reset(): void {}

  removed(environment: ExecutionEnvironment, now: number): void {
    if (now >= this.#next) this.#advance(now)
    this.#functions[environment.version.lambda.index]!.remove(environment, now)
  }

  provisionedChanged(changed: ProvisionedConcurrency, now: number): void {
    if (now >= this.#next) this.#advance(now)
    const meter = this.#functions[changed.lambda.index]!
    const more = meter.provisioned.change(changed, now)
    if (meter.isUnreserved) this.#account.setAsideMore(now, more)
  }

  serversChanged({ index }: LambdaFunction, more: 1 | -1, now: number): void {
    if (now >= this.#next) this.#advance(now)
    const { servers } = this.#functions[index]!
    servers.change(now, servers.level + more)
  }

  changed(change: ChangePlan, phase: ChangePhase, now: number): void {
    if (now >= this.#next) this.#advance(now)
    this.clients.changes.changed(change, phase, now)
    if (change.do !== 'set') return
    for (const each of change.reserved) this.#reserve(each, now)
  }

  #reserve({ functionName, from, to }: SetPlan['reserved'][number], now: number): void {
    const index = this.#plan.functions.findIndex(({ name }) => name === functionName)
    const meter = this.#functions[index]!
    if (from === undefined) {
      const inFlight = this.#concurrency.level(index)
      this.#account.reserve(inFlight, inFlight - meter.provisioned.busy)
      meter.reserve(now)
      this.#isUnreserved[index] = false
    }
    this.#account.setAsideMore(now, to - (from ?? meter.provisioned.setAside))
  }

  /** All that was measured, once the run has ended. */
  measures(): Measures {
    const { until } = this.#window
    this.#advance(until - 1)
    this.queues.endSeries(until)
    this.#settle(until)
    this.#check()
    return measuresOf({
      plan: this.#plan,
      window: this.#window,
      functions: this.#functions,
      sources: this.#sources,
      clients: this.clients,
      queues: this.queues,
      streams: this.streams,
      account: this.#account,
      series: this.#series,
      fingerprint: wholeFingerprint(this.#fingerprint, this.#salts, this.#sources),
    })
  }

  /** Passes the moments up to now at which the window begins or a period ends. */
  #advance(now: number): void {
    const { warmup, until } = this.#window
    assert(now < until, 'nothing happens at the end of the run or later')
    while (now >= this.#next) {
      if (this.#next === warmup && !this.#isOpen) this.#open(warmup)
      if (this.#next === this.#settleAt) {
        this.#settle(this.#next)
        this.#settleAt += settleEvery
      }
      if (this.#next === this.#series.end) {
        this.#settle(this.#next)
        this.#series.advance(index => this.#concurrency.level(index))
        this.streams.series.advance()
        this.clients.advanceSeries()
        this.queues.advanceSeries(this.#next)
      }
      this.#next = Math.min(this.#isOpen ? until : warmup, this.#series.end, this.#settleAt, until)
    }
  }

  #open(now: number): void {
    this.#isOpen = true
    for (const part of this.#parts) part.cut(now)
  }

  #settle(now: number): void {
    for (const part of this.#parts) part.settle(now)
  }

  #check(): void {
    let inFlight = 0
    for (const source of this.#sources) {
      source.check()
      inFlight += source.counts.inFlight
    }
    assert(inFlight === this.#account.inFlight, 'the sources share what is in flight')
    for (const meter of this.#functions) meter.check(this.#window.until)
    this.clients.check()
    this.queues.check()
    this.streams.check()
  }
}
