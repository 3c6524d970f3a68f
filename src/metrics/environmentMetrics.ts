import { nearestQuotient } from '../math/nearestQuotient.ts'
import { millisecond } from '../math/time.ts'
import type { FunctionMeter } from './functionMeter.ts'
import type { EnvironmentMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'

/** What is reported of the execution environments of a function, provisioned ones included. */
export const environmentMetrics = {
  created: defineMetric({
    unit: null,
    meaning: 'Environments that were created',
    aws: false,
    shape: 'count',
    of: ({ created }: FunctionMeter) => created,
  }),
  mean: defineMetric({
    unit: null,
    meaning: 'Average number that existed in the window',
    aws: false,
    shape: 'amount or null',
    of: ({ environments, index }: FunctionMeter, until) => environments.summary(index, until).mean,
  }),
  max: defineMetric({
    unit: null,
    meaning: 'Most that existed at once in the window',
    aws: false,
    shape: 'count',
    of: ({ environments, index }: FunctionMeter) => environments.max(index),
  }),
  meanRunning: defineMetric({
    unit: null,
    meaning:
      'Average number that had a request, which may have waited for their Init; null where one may have several',
    aws: false,
    shape: 'amount or null',
    of: ({ concurrency, index, isManaged }: FunctionMeter, until) =>
      isManaged ? null : concurrency.summary(index, until).mean,
  }),
  meanIdle: defineMetric({
    unit: null,
    meaning: 'Average number that existed without a request; null where one may have several',
    aws: false,
    shape: 'amount or null',
    of: ({ environments, concurrency, index, isManaged }: FunctionMeter, until) =>
      isManaged
        ? null
        : environments.mean(
            environments.area(index, until) - concurrency.area(index, until),
            until,
          ),
  }),
  meanLifetimeMs: defineMetric({
    unit: 'ms',
    meaning: 'Average time from creation to removal of those that were removed in the window',
    aws: false,
    shape: 'amount or null',
    of: ({ lifetimes, removed }: FunctionMeter) =>
      removed === 0 ? null : nearestQuotient(lifetimes.total, BigInt(removed * millisecond)),
  }),
} as const satisfies Record<keyof EnvironmentMeasures, Metric<FunctionMeter>>
