/** Which messages fail each time that they are handled: a share of all, or some by their numbers from 1. */
export type PoisonPlan = { readonly share: number } | { readonly numbers: readonly number[] }
