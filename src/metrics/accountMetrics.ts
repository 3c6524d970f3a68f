import type { AccountMeter } from './accountMeter.ts'
import type { FunctionMeter } from './functionMeter.ts'
import type { AccountMeasures, LevelSummary } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'

interface Metered {
  readonly account: AccountMeter
  readonly functions: readonly FunctionMeter[]
}

/** What is reported of the account. */
export const accountMetrics = {
  ConcurrentExecutions: defineMetric({
    unit: null,
    meaning: 'Requests in flight in the whole account',
    aws: true,
    shape: 'level',
    of: ({ account, functions }: Metered, until): LevelSummary => ({
      mean: account.setAside.mean(
        sum(functions, ({ concurrency, index }) => concurrency.area(index, until)),
        until,
      ),
      max: account.maxInFlight,
    }),
  }),
  UnreservedConcurrentExecutions: defineMetric({
    unit: null,
    meaning: 'Requests in flight at functions without reserved concurrency',
    aws: true,
    shape: 'level',
    of: ({ account, functions }: Metered, until): LevelSummary => ({
      mean: account.setAside.mean(
        sum(functions, each => each.sharedArea(until)),
        until,
      ),
      max: account.maxUnreserved,
    }),
  }),
  ClaimedAccountConcurrency: defineMetric({
    unit: null,
    meaning:
      'Concurrency that nothing else can use: reserved, provisioned for functions without reserved concurrency, and in flight on demand at those',
    aws: true,
    shape: 'level',
    of: ({ account, functions }: Metered, until): LevelSummary => {
      const onDemand = sum(
        functions,
        each => each.sharedArea(until) - each.sharedOnProvisioned(until),
      )
      return {
        mean: account.setAside.mean(onDemand + account.setAside.area(0, until), until),
        max: account.maxClaimed,
      }
    },
  }),
} as const satisfies Record<keyof AccountMeasures, Metric<Metered>>

function sum(
  functions: readonly FunctionMeter[],
  areaOf: (meter: FunctionMeter) => bigint,
): bigint {
  return functions.reduce((total, meter) => total + areaOf(meter), 0n)
}
