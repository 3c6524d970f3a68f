import { environmentMetrics } from '../metrics/environmentMetrics.ts'
import type { Metric, Shape } from '../metrics/metric.ts'
import { outcomeMetrics } from '../metrics/outcomeMetrics.ts'
import { byName, described, type JsonSchema, objectSchema, orNull } from './jsonSchema.ts'

const count: JsonSchema = { type: 'integer', minimum: 0 }
const amount: JsonSchema = { type: 'number', minimum: 0 }
const amountOrNull = orNull(amount)
const level = objectSchema({ mean: amountOrNull, max: amount })

const times = objectSchema({
  count,
  mean: amountOrNull,
  min: amountOrNull,
  max: amountOrNull,
  p50: amountOrNull,
  p90: amountOrNull,
  p95: amountOrNull,
  p99: amountOrNull,
  'p99.9': amountOrNull,
})

const rate = objectSchema({
  count,
  of: count,
  rate: orNull(amount),
  interval: described(
    'Exact 95% interval, where the events are few',
    orNull({ type: 'array', items: amount, minItems: 2, maxItems: 2 }),
  ),
})

const outcomes = metricsSchema(outcomeMetrics, { count })
const abandoned = objectSchema({ count, billedDurationMs: count })

/** What a value of each shape looks like. */
const shapeSchemas: Readonly<Record<Shape, JsonSchema>> = {
  count,
  amount,
  'amount or null': amountOrNull,
  text: { type: 'string' },
  'amounts or null': byName(amountOrNull),
  'difference or null': orNull({ type: 'integer' }),
  times,
  level,
  'level or null': orNull(level),
  rate,
  counts: byName(count),
  limits: byName(objectSchema({ count, firstMs: amount, lastMs: amount })),
  environments: metricsSchema(environmentMetrics, {
    count,
    amount,
    'amount or null': amountOrNull,
  }),
  outcomes,
  abandoned,
  waiting: objectSchema({ callsMs: amount, queueMs: amount, gbSeconds: amount }),
  'visits or null': orNull(
    objectSchema({ began: count, completed: count, broken: count, inside: count, time: times }),
  ),
  calls: byName(
    objectSchema({ arrivals: count, attempts: count, outcomes, latency: times, abandoned }),
  ),
  series: { type: 'array', items: amount },
  'series with gaps': { type: 'array', items: amountOrNull },
}

type Described = Pick<Metric<never>, 'meaning' | 'unit' | 'shape'>

/** An object with a member for each metric of a list. */
export function metricsSchema(
  metrics: Readonly<Record<string, Described>>,
  schemas: Readonly<Partial<Record<Shape, JsonSchema>>> = shapeSchemas,
): JsonSchema {
  const members = Object.entries(metrics).map(([name, { meaning, unit, shape }]) => [
    name,
    described(unit === null ? meaning : `${meaning}; ${unit}`, schemas[shape] ?? {}),
  ])
  return objectSchema(Object.fromEntries(members))
}
