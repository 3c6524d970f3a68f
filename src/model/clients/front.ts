import type { Provenance } from '../provenance.ts'
import type { Answer } from './answer.ts'

/** What stands between a client and a function, by the `Type` that SAM gives its events. */
export interface Front<Type extends string = string> {
  readonly Type: Type
  /** Who calls, as one sentence without its full stop. */
  readonly summary: string
  /** What a client is told: an HTTP status for each answer. */
  readonly statuses: Readonly<Record<Answer, number>>
  /** How long it waits for the function; undefined where that is for the function alone to say. */
  readonly timeout: FrontTimeout | undefined
  /** The largest request and answer that it passes on, in bytes. */
  readonly largestRequest: number
  readonly largestAnswer: number
  /** What all of its kind in an account let through together; undefined where they have no limit of their own. */
  readonly rate: FrontRate | undefined
  /** Whether a client reads the HTTP status, or the answer of the Invoke API itself. */
  readonly isHttp: boolean
  /** Whether nobody waits for the function, so that no request rate limits its calls (C11). */
  readonly isEvent?: boolean
  /** Attempts that the front makes of itself, one after the other; 1 where it never tries again. */
  readonly attempts: number
  /** Where its behaviour is told. */
  readonly provenance: Provenance
}

/** In microseconds; `setting` is the key under which a scenario may change it. */
interface FrontTimeout {
  readonly fallback: number
  readonly least: number
  readonly most: number
  readonly setting: string | undefined
}

/** Requests per second, and at once. */
export interface FrontRate {
  readonly perSecond: number
  readonly burst: number
}

/** Keeps the `Type`, so that the list of fronts is a list of types as well. */
export function defineFront<const Type extends string>(front: Front<Type>): Front<Type> {
  return front
}
