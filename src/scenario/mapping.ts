import type { z } from 'zod'
import type { OpenLoop } from '../math/arrivalProcess.ts'
import type { CallPlan } from '../model/plan/callPlan.ts'
import type { FilterPlan } from '../model/plan/filterPlan.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { Provenance } from '../model/provenance.ts'
import type { accountShape } from './accountShape.ts'
import type { assumptionsShape } from './assumptionsShape.ts'
import type { CheckedProblem } from './checkedProblem.ts'

/** An event source mapping: something that Lambda reads itself (E1), by the `Type` that SAM gives it. */
export interface Mapping<Type extends string, Shape extends Readonly<Record<string, z.ZodType>>> {
  readonly Type: Type
  /** What is read, as one sentence without its full stop. */
  readonly summary: string
  readonly provenance: Provenance
  /** The keys that it has beside those of every source; one that several have is the same in all. */
  readonly shape: Shape
  /** Narrower bounds than those of the shape, for whole numbers. */
  readonly bounds: { readonly [Key in keyof Shape]?: Bounds }
  readonly order: Order
  /** What its filters look at (E6); undefined where it has none. */
  readonly filters?: {
    /** The key below which its own data stands. */
    readonly payload: string
    /** Whether they look at nothing else. */
    readonly isAll: boolean
  }
  /** What of it may be set while it runs beside its arrivals, such as `queue.VisibilityTimeout`; nothing where it is left out. */
  readonly settable?: readonly string[]
  /** Whether something waits in it when the run begins, so that nothing more need arrive. */
  isStocked(settings: z.output<z.ZodObject<Shape>>): boolean
  /** What else must not stand together. */
  problems(settings: z.output<z.ZodObject<Shape>>, whole: Whole): readonly CheckedProblem[]
  /** What of the world it becomes. */
  plans(settings: z.output<z.ZodObject<Shape>>, given: Given): MappedPlans
  /** The same where no function reads it; left out where one must. */
  readonly unread?: (settings: z.output<z.ZodObject<Shape>>, given: GivenUnread) => MappedPlans
  /** Of its keys, those of what is read, which it has then as well. */
  readonly own?: readonly (keyof Shape & string)[]
  /** Whether Lambda follows chains of invocations through it (AS-7); not where it is left out. */
  readonly isTraced?: boolean
}

/** Which messages are done in the order in which they came, whatever fails meanwhile. */
export interface Order {
  /** Where the keys are described, if it is those of one key only. */
  readonly keys: readonly [key: string, inner: string] | undefined
  /** The settings with which it is so; it always is where they are left out. */
  readonly where?: readonly [key: string, inner: string, value: string | boolean]
}

/** What of the whole scenario matters to a mapping. */
export interface Whole {
  /** When the run begins. */
  readonly start?: string | undefined
}

export interface Bounds {
  readonly least: number
  readonly most: number
}

/** What everything that is read is given beside its own keys, whether or not a function reads it. */
export interface GivenUnread {
  readonly name: string
  readonly arrivals: OpenLoop
  /** When the run begins, in microseconds since 1970, if the scenario says so. */
  readonly start: number | undefined
  /** The source that a name or an ARN means; undefined where it is none of the scenario. */
  readonly sourceNamed: (written: string | undefined) => string | undefined
}

/** What every mapping is given. */
export interface Given extends GivenUnread {
  /** Of the function. */
  readonly call: CallPlan
  /** Which messages are let through; all of them where it is left out. */
  readonly filter?: FilterPlan
  /** Whether messages fail that did not from the start. */
  readonly mayFail: boolean
  /** Bytes of a message; 0 where they do not matter. */
  readonly size: number
  readonly account: z.output<typeof accountShape>
  readonly assumptions: z.output<z.ZodObject<typeof assumptionsShape>>
}

/** The parts of a world that are read. */
export type MappedPlans = Pick<WorldPlan, 'queues' | 'streams' | 'unreadQueues'>

/** Keeps the `Type` and the keys, so that the list of mappings is a list of these as well. */
export function defineMapping<
  const Type extends string,
  const Shape extends Readonly<Record<string, z.ZodType>>,
>(mapping: Mapping<Type, Shape>): Mapping<Type, Shape> {
  return mapping
}
