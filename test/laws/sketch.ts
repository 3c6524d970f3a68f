import type { ClosedLoop, OpenLoop } from '../../src/math/arrivalProcess.ts'
import type { Distribution } from '../../src/math/distribution.ts'

export type LawForm =
  | { readonly constant: number }
  | { readonly uniform: { readonly low: number; readonly high: number } }
  | { readonly exponential: { readonly mean: number } }
  | { readonly empirical: { readonly values: readonly number[] } }

export type ArrivalForm =
  | { readonly at: { readonly times: readonly number[] } }
  | { readonly poisson: { readonly rate: number } }
  | { readonly regular: { readonly rate: number } }
  | { readonly bursts: { readonly size: number; readonly every: number } }

export interface UsersForm {
  readonly users: { readonly users: number; readonly think: LawForm }
}

/** A plan as plain data, to be printed and changed: laws and arrivals as they are written. */
export type Sketch<T> = T extends Distribution
  ? LawForm
  : T extends OpenLoop
    ? ArrivalForm
    : T extends ClosedLoop
      ? UsersForm
      : T extends Float64Array
        ? readonly (number | null)[]
        : T extends readonly (infer Item)[]
          ? readonly Sketch<Item>[]
          : T extends object
            ? { readonly [Key in keyof T]: Sketch<T[Key]> }
            : T
