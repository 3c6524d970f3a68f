// SimFaaS's example and its saturated case: numbers of 100 independent runs of 1e6 s each of the
// same system, https://github.com/pacslab/simfaas, and of theory.

import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/run/runResult.ts'
import { simulate } from '../support/simulate.ts'
import { deviation } from '../theory/deviation.ts'

/** A number of SimFaaS's, and its standard error. */
interface Reference {
  readonly quantity: string
  readonly value: number
  readonly standardError: number
  readonly of: (result: RunResult) => number | null | undefined
}

/** Their cold service time is one draw; ours is Init and a handler that draws as warm ones do. */
function initBeside(warm: number, cold: number): string {
  const none = warm / cold
  // What is added to an exponential time with mean `warm` to have one with mean `cold`.
  const some = `{ exponential: { mean: ${cold * 1000}ms } }`
  return `{ mixture: [{ weight: ${none}, of: { constant: 0s } }, { weight: ${1 - none}, of: ${some} }] }`
}

const scenario = (rate: string, warm: number, cold: number, length: string, warmup: string) => `
  name: SimFaaS
  duration: ${length}
  warmup: ${warmup}
  account: { ConcurrentExecutions: 1000 }
  functions:
    f: { Runtime: nodejs22.x, Timeout: 900, init: ${initBeside(warm, cold)}, duration: { exponential: { mean: ${warm * 1000}ms } } }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { poisson: ${rate} } }
  assumptions:
    idleTimeout: { constant: 600s }
    maximumAge: { constant: 14h }
`

function runs(count: number, yaml: string): RunResult[] {
  return Array.from({ length: count }, (_, index) => simulate(yaml, { seed: `SimFaaS ${index}` }))
}

/** How many standard errors of both lie between our mean and theirs, and ours alone. */
function distance(results: readonly RunResult[], { value, standardError, of }: Reference) {
  const seen = deviation(
    results.map(result => of(result) ?? Number.NaN),
    value,
  )
  const both = Math.sqrt(seen.standardError ** 2 + standardError ** 2)
  return { ...seen, errors: (seen.mean - value) / both }
}

describe('the example of SimFaaS: 0.9 requests per second, 1.991 s warm, 2.244 s cold, idle for 600 s', () => {
  let results: readonly RunResult[] | undefined
  /** Made once, when the first of the tests asks for them. */
  const made = () => (results ??= runs(6, scenario('0.9/s', 1.991, 2.244, '320000s', '20000s')))
  const references: readonly Reference[] = [
    {
      quantity: 'the chance of a cold start',
      value: 0.001341,
      standardError: 0.000003,
      of: ({ functions }) => functions['f']?.coldStartRate.rate,
    },
    {
      quantity: 'the mean number of environments',
      value: 7.701,
      standardError: 0.002,
      of: ({ functions }) => functions['f']?.environments.mean,
    },
    {
      quantity: 'the mean number running',
      value: 1.7924,
      standardError: 0.0003,
      of: ({ functions }) => functions['f']?.ConcurrentExecutions.mean,
    },
    {
      quantity: 'the mean number idle',
      value: 5.9086,
      standardError: 0.0021,
      of: ({ functions }) => functions['f']?.environments.meanIdle,
    },
  ]

  test.each(references)('$quantity is $value', reference => {
    const { mean, standardError, errors } = distance(made(), reference)
    expect(Math.abs(errors), `${mean} ± ${standardError}`).toBeLessThan(3)
    expect(standardError / mean).toBeLessThan(0.03)
  })

  test('nothing is throttled', () => {
    for (const { functions } of made()) expect(functions['f']?.Throttles).toBe(0)
  })
})

test('1,000 requests per second of 2.016 s on 1,000: 0.504462 are rejected', () => {
  const results = runs(8, scenario('1000/s', 2.016, 2.163, '100s', '20s'))
  const { mean, standardError, errors } = distance(results, {
    quantity: 'the share rejected',
    value: 0.504462,
    standardError: 0.000083,
    of: ({ functions }) => functions['f']?.throttleRate.rate,
  })
  expect(Math.abs(errors), `${mean} ± ${standardError}`).toBeLessThan(3)
  expect(standardError).toBeLessThan(0.001)
})
