import type { ClosedLoop, OpenLoop } from '../../math/arrivalProcess.ts'
import type { Distribution } from '../../math/distribution.ts'
import type { Front, FrontRate } from '../clients/front.ts'
import type { RetryPlan } from '../clients/retryMode.ts'
import type { CallPlan } from './callPlan.ts'
import type { FilterPlan } from './filterPlan.ts'

/** Who calls through a front, tries again, or does one thing after another. */
export interface ClientPlan {
  readonly name: string
  /** People or requests that come; times are microseconds since the start of the run. */
  readonly arrivals: OpenLoop | ClosedLoop
  readonly calls: readonly ClientCallPlan[]
  /** Which events are let through; all of them where it is left out. */
  readonly filter?: FilterPlan
  /** What everybody who comes does; undefined where that is the one call. */
  readonly flow: readonly FlowStep[] | undefined
  /** Other sources that are given what arrives as well; none where it is left out. */
  readonly sendTo?: readonly string[]
  /** Whether Lambda follows chains of invocations through it (AS-7); not where it is left out. */
  readonly isTraced?: boolean
}

/** A call with all that stands between client and function. */
export interface ClientCallPlan extends CallPlan {
  readonly front: Front
  /** What the front lets through; undefined where it lets everything through. */
  readonly rate: FrontRate | undefined
  /** Time from the client to Lambda. */
  readonly overhead: Distribution | undefined
  /** How long somebody waits for an attempt; undefined where that has no end. */
  readonly patience: PatiencePlan | undefined
  readonly requestSize: number
  readonly answerSize: number
  readonly retries: RetryPlan
}

interface PatiencePlan {
  readonly time: number
  /** Who gives up: the front answers with a status then, a client knows nothing. */
  readonly of: 'front' | 'client'
}

/** One thing that a visitor does; jumps go to a place in the list. */
export type FlowStep =
  | { readonly do: 'call'; readonly call: number; readonly isVital: boolean }
  | { readonly do: 'send'; readonly to: string; readonly messages: number }
  | { readonly do: 'wait'; readonly time: Distribution }
  | { readonly do: 'chance'; readonly probability: number; readonly otherwise: number }
  | { readonly do: 'jump'; readonly to: number }
