import { exp } from '../elementary/exp.ts'
import { expm1 } from '../elementary/expm1.ts'
import { log } from '../elementary/log.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { incompleteBeta } from '../special/incompleteBeta.ts'
import { monotoneRoot } from '../special/monotoneRoot.ts'

/** A share found in a sample and the interval that holds the true one with at least the given confidence. */
export interface BinomialInterval {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * The exact interval of C. J. Clopper and E. S. Pearson (1934) for `successes` of `trials`: beyond either end,
 * a result at least as extreme would have less than half of 1 - confidence.
 * Relative error of both ends at most 1e-12 for up to 1e9 trials.
 */
export function binomialInterval(
  successes: number,
  trials: number,
  confidence: number,
): BinomialInterval {
  refuseUnless(
    Number.isInteger(trials) && trials > 0 && trials <= 1e15,
    'trials must be a whole number from 1 to 1e15',
    trials,
  )
  refuseUnless(
    Number.isInteger(successes) && successes >= 0 && successes <= trials,
    'successes must be a whole number from 0 to the number of trials',
    successes,
  )
  refuseUnless(
    confidence > 0 && confidence < 1,
    'confidence must be above 0 and below 1',
    confidence,
  )
  const beyond = (1 - confidence) / 2
  const share = successes / trials
  return {
    share,
    low: successes === 0 ? 0 : lowest(successes, trials, beyond),
    high: successes === trials ? 1 : highest(successes, trials, beyond),
  }
}

/** The probability at which `successes` or more happen with probability `beyond`. */
function lowest(successes: number, trials: number, beyond: number): number {
  const goal = log(beyond)
  const lower = (p: number) => incompleteBeta(successes, trials - successes + 1, p).lower
  return solve(successes, trials, p => log(lower(p)) - goal)
}

/** The probability at which `successes` or fewer happen with probability `beyond`. */
function highest(successes: number, trials: number, beyond: number): number {
  const goal = log(beyond)
  if (successes === 0) return -expm1(goal / trials)
  const upper = (p: number) => incompleteBeta(successes + 1, trials - successes, p).upper
  return solve(successes, trials, p => goal - log(upper(p)))
}

/** The probability where `excess` is 0, sought by its logarithm from the share found, in steps of its error. */
function solve(successes: number, trials: number, excess: (p: number) => number): number {
  const start = log(successes / trials)
  const step = 2 / Math.sqrt(successes)
  return exp(monotoneRoot(logP => excess(Math.min(1, exp(logP))), start, step))
}
