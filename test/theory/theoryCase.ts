import { type Observed, observeStation, type Run } from './observeStation.ts'
import type { Measures } from './stationMeter.ts'

/** What theory says of a run, and how the same is read off it. */
export interface Claim {
  readonly quantity: string
  readonly expected: number
  readonly of: (observed: Observed) => number
  /** What errors are compared with, where that is not the expected value itself. */
  readonly scale?: number
}

/** A textbook system and what the textbook says of it. */
export interface TheoryCase {
  readonly name: string
  readonly run: Run
  readonly claims: readonly Claim[]
}

/** Enough for Student's distribution to be close to the normal one. */
const replications = 30

const quantities: readonly (readonly [keyof Measures, string])[] = [
  ['blocked', 'the share refused'],
  ['waiting', 'the share that waits'],
  ['waitingLong', 'the share that waits long'],
  ['meanWait', 'the mean wait'],
  ['meanStay', 'the mean stay'],
  ['meanNumber', 'the mean number present'],
  ['meanBusy', 'the mean number of busy servers'],
  ['full', 'the share of time full'],
  ['found', 'the mean number that an arrival finds'],
]

/** The claims that quantities have the values of a formula. */
export function claimsOf(theory: Partial<Measures>): Claim[] {
  return quantities.flatMap(([key, quantity]) => {
    const { [key]: expected } = theory
    return expected === undefined ? [] : [{ quantity, expected, of: run => run[key] }]
  })
}

/** Independent runs of a case. */
export function replicate({ name, run }: TheoryCase, seed: string): Observed[] {
  return Array.from({ length: replications }, (_, index) => observeStation(run, seed, name, index))
}
