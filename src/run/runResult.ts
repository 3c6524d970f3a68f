import type { Measures } from '../metrics/measures.ts'
import type { ThrottleLimitName } from '../model/throttleLimit.ts'

/** The plain value that a run gives; every report is a function of it. */
export interface RunResult extends Measures {
  readonly schemaVersion: 1
  readonly lambdasim: string
  readonly modelVersion: number
  readonly scenario: {
    readonly name: string
    readonly question: string | null
    readonly hash: string
  }
  readonly seed: string
  readonly replications: 1
  readonly verdict: string
  readonly findings: Findings
  readonly assumptions: readonly AssumptionLine[]
}

/** What the verdict rests on. */
export interface Findings {
  readonly binding: Binding | null
  /** The variants that were run, in the order in which they were tried. */
  readonly variants: readonly Variant[]
  /** The cheapest single change that removes the binding limit; null where none was found or needed. */
  readonly remedy: Variant | null
  /** Of the queue that most messages were dead-lettered from; null where none was, or nothing was tried. */
  readonly deadLetters: DeadLetterFinding | null
}

/** Why messages do not go to the dead-letter queue any more, or fewer of them. */
export interface DeadLetterFinding {
  readonly queue: string
  readonly deadLettered: number
  readonly variants: readonly DeadLetterVariant[]
  /** The change with which fewest go there; null where none helps. */
  readonly remedy: DeadLetterVariant | null
}

interface DeadLetterVariant {
  readonly path: string
  readonly from: number | null
  readonly to: number
  readonly deadLettered: number
}

/** The limit that refused most requests of a function. */
export interface Binding {
  readonly functionName: string
  readonly limit: ThrottleLimitName
  readonly count: number
  readonly firstMs: number
  readonly lastMs: number
}

/** One change that was tried by running the whole scenario with it. */
export interface Variant {
  readonly path: string
  readonly from: number | null
  readonly to: number
  readonly throttled: number
  readonly removes: boolean
  /** The limit that refuses most with it; null where none does. */
  readonly binding: Binding | null
}

interface AssumptionLine {
  readonly name: string
  readonly value: string
  readonly isDefault: boolean
  readonly rule: string
  readonly reason: string
}
