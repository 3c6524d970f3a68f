import type { z } from 'zod'
import type { OpenLoop } from '../math/arrivalProcess.ts'
import type { CallPlan } from '../model/plan/callPlan.ts'
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
  /** Where settings stand that may change while it runs, beside arrivals. */
  readonly settable: readonly string[]
  /** Whether something waits in it when the run begins, so that nothing more need arrive. */
  isStocked(settings: z.output<z.ZodObject<Shape>>): boolean
  /** What else must not stand together. */
  problems(settings: z.output<z.ZodObject<Shape>>, whole: Whole): readonly CheckedProblem[]
  /** What of the world it becomes. */
  plans(settings: z.output<z.ZodObject<Shape>>, given: Given): MappedPlans
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

/** What every mapping is given beside its own keys. */
export interface Given {
  /** Of the function. */
  readonly call: CallPlan
  readonly arrivals: OpenLoop
  /** When the run begins, in microseconds since 1970, if the scenario says so. */
  readonly start: number | undefined
  /** Bytes of a message; 0 where they do not matter. */
  readonly size: number
  readonly account: z.output<typeof accountShape>
  readonly assumptions: z.output<z.ZodObject<typeof assumptionsShape>>
}

/** The parts of a world that are read. */
export type MappedPlans = Pick<WorldPlan, 'queues' | 'streams'>

/** Keeps the `Type` and the keys, so that the list of mappings is a list of these as well. */
export function defineMapping<
  const Type extends string,
  const Shape extends Readonly<Record<string, z.ZodType>>,
>(mapping: Mapping<Type, Shape>): Mapping<Type, Shape> {
  return mapping
}
