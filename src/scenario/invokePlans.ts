import { fronts } from '../model/clients/fronts.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import type { SendPlan } from '../model/plan/functionPlan.ts'
import { callPlan } from './callPlan.ts'
import { eventCall } from './eventCall.ts'
import { retryPlan } from './retryPlan.ts'
import type { Scenario } from './scenario.ts'
import { completeSend } from './sendShape.ts'
import { timeOf } from './timeOf.ts'
import type { VersionSettings } from './versionShape.ts'
import { completeInvoke, type InvokeSettings } from './workShape.ts'

/** The calls that all versions of a function make, each different one once, and what they send. */
export class InvokePlans {
  readonly #scenario: Scenario
  readonly #caller: string
  readonly #plans = new Map<string, ClientCallPlan>()

  constructor(scenario: Scenario, caller: string) {
    this.#scenario = scenario
    this.#caller = caller
  }

  get all(): readonly ClientCallPlan[] {
    return [...this.#plans.values()]
  }

  /** The plan of a call, and whether its answer is waited for. */
  of(given: InvokeGiven): { readonly call: string; readonly isAwaited: boolean } {
    const settings = completeInvoke(given)
    const key = JSON.stringify(settings)
    const known = this.#plans.get(key) ?? this.#plan(settings)
    this.#plans.set(key, known)
    return { call: known.name, isAwaited: settings.InvocationType === 'RequestResponse' }
  }

  /** What one of its versions sends. */
  send(given: Parameters<typeof completeSend>[0]): SendPlan {
    const { to, messages } = completeSend(given)
    return { from: this.#caller, to, messages: messages === 'each' ? undefined : messages }
  }

  #plan({ FunctionName, InvocationType, timeout, retries }: InvokeSettings): ClientCallPlan {
    const call = callPlan(this.#scenario, this.#nameOf(FunctionName), FunctionName)
    if (InvocationType === 'Event') return eventCall(this.#scenario, call)
    return {
      ...call,
      front: fronts.Sdk,
      rate: undefined,
      overhead: undefined,
      patience: timeout === undefined ? undefined : { time: timeOf(timeout), of: 'client' },
      requestSize: 0,
      answerSize: 0,
      retries: retryPlan(retries),
    }
  }

  /** A function may call another in several ways. */
  #nameOf(reference: string): string {
    const base = `${this.#caller}>${reference}`
    const same = this.all.filter(({ name }) => name.split('~')[0] === base).length
    return same === 0 ? base : `${base}~${same + 1}`
  }
}

type InvokeGiven = NonNullable<NonNullable<VersionSettings['work']>[number]['invoke']>
