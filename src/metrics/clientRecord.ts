import type { Answer } from '../model/clients/answer.ts'
import type { RequestOutcome } from '../model/clients/requestOutcome.ts'
import type { OutletPlan } from '../model/plan/outletPlan.ts'
import type { UseEnding } from '../model/resources/use.ts'

/** What happened around Lambda, `at` a microsecond of the run: to clients, and at resources. */
export type ClientRecord =
  | RequestedRecord
  | AttemptedRecord
  | AnsweredRecord
  | WaitsRecord
  | EndedRecord
  | VisitRecord
  | ResourceRecord
  | ResourceLeftRecord
  | HandedOnRecord

/** A client wants something. */
interface RequestedRecord {
  readonly at: number
  readonly event: 'requested'
  readonly request: string
  /** The visit that it belongs to, or the environment whose invocation waits for it; only where that was asked for. */
  readonly by?: string
}

/** It sends an attempt, which may take a while to the front. */
interface AttemptedRecord {
  readonly at: number
  readonly event: 'attempted'
  readonly request: string
  readonly attempt: number
}

/** It knows what came of an attempt. */
interface AnsweredRecord {
  readonly at: number
  readonly event: 'answered'
  readonly request: string
  readonly attempt: number
  readonly answer: Answer
}

/** It waits before it tries again, or is held back before its first attempt. */
interface WaitsRecord {
  readonly at: number
  readonly event: 'waits' | 'held'
  readonly request: string
  readonly until: number
}

/** It has what it wanted, or will never get it. */
interface EndedRecord {
  readonly at: number
  readonly event: 'ended'
  readonly request: string
  readonly outcome: RequestOutcome
  readonly attempts: number
}

/** A function or a source hands on to a source. */
interface HandedOnRecord extends OutletPlan {
  readonly at: number
  readonly event: 'handedOn'
  readonly count: number
}

/** An invocation asked for a resource, got it, or has it no longer. */
interface ResourceRecord {
  readonly at: number
  readonly event: 'resourceAsked' | 'resourceGranted'
  readonly resource: string
  /** The environment that it runs on. */
  readonly by: string
}

interface ResourceLeftRecord {
  readonly at: number
  readonly event: 'resourceLeft'
  readonly resource: string
  readonly by: string
  readonly ending: UseEnding
}

/** Somebody came, or left. */
type VisitRecord =
  | { readonly at: number; readonly event: 'visitBegan'; readonly visit: string }
  | {
      readonly at: number
      readonly event: 'visitEnded'
      readonly visit: string
      /** Whether a call failed that the rest needed. */
      readonly isBroken: boolean
    }
