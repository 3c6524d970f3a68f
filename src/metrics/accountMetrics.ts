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
      mean: account.setAside.mean(areaOf(functions, until), until),
      max: account.maxInFlight,
    }),
  }),
  UnreservedConcurrentExecutions: defineMetric({
    unit: null,
    meaning: 'Requests in flight at functions without reserved concurrency',
    aws: true,
    shape: 'level',
    of: ({ account, functions }: Metered, until): LevelSummary => ({
      mean: account.setAside.mean(areaOf(functions.filter(isUnreserved), until), until),
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
      const unreserved = functions.filter(isUnreserved)
      const onProvisioned = unreserved.reduce(
        (total, { provisioned }) => total + provisioned.busyArea(until),
        0n,
      )
      const onDemand = areaOf(unreserved, until) - onProvisioned
      return {
        mean: account.setAside.mean(onDemand + account.setAside.area(0, until), until),
        max: account.maxClaimed,
      }
    },
  }),
} as const satisfies Record<keyof AccountMeasures, Metric<Metered>>

function isUnreserved(meter: FunctionMeter): boolean {
  return meter.isUnreserved
}

function areaOf(functions: readonly FunctionMeter[], until: number): bigint {
  return functions.reduce(
    (total, { concurrency, index }) => total + concurrency.area(index, until),
    0n,
  )
}
