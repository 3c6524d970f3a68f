import { accountMetrics } from '../metrics/accountMetrics.ts'
import { changeMetrics } from '../metrics/changeMetrics.ts'
import { clientSeriesMetrics } from '../metrics/clientSeriesMetrics.ts'
import { eventSeriesMetrics } from '../metrics/eventSeriesMetrics.ts'
import { executionMetrics } from '../metrics/executionMetrics.ts'
import { functionMetrics } from '../metrics/functionMetrics.ts'
import { handingOnMetrics } from '../metrics/handingOnMetrics.ts'
import { queueMetrics } from '../metrics/queueMetrics.ts'
import { queueSeriesMetrics } from '../metrics/queueSeriesMetrics.ts'
import { resourceMetrics } from '../metrics/resourceMetrics.ts'
import { seriesMetrics } from '../metrics/seriesMetrics.ts'
import { sourceMetrics } from '../metrics/sourceMetrics.ts'
import { streamMetrics } from '../metrics/streamMetrics.ts'
import { streamSeriesMetrics } from '../metrics/streamSeriesMetrics.ts'
import { warmerMetrics } from '../metrics/warmerMetrics.ts'
import { byName, described, type JsonSchema, objectSchema, orNull } from './jsonSchema.ts'
import { metricsSchema } from './metricsSchema.ts'

const text: JsonSchema = { type: 'string' }
const count: JsonSchema = { type: 'integer', minimum: 0 }
const number: JsonSchema = { type: 'number' }
const milliseconds: JsonSchema = { type: 'number', minimum: 0 }
const flag: JsonSchema = { type: 'boolean' }

const binding = objectSchema({
  functionName: text,
  limit: text,
  count,
  firstMs: milliseconds,
  lastMs: milliseconds,
})

const variant = objectSchema({
  path: text,
  from: orNull(number),
  to: number,
  throttled: count,
  removes: flag,
  binding: described('The limit that refuses most with it', orNull(binding)),
})

const deadLetterVariant = objectSchema({
  path: text,
  from: orNull(number),
  to: number,
  deadLettered: count,
})

const findings = objectSchema({
  binding: described('The limit that refused most requests', orNull(binding)),
  variants: described('The changes that were tried', { type: 'array', items: variant }),
  remedy: described('The cheapest of those that remove the limit', orNull(variant)),
  deadLetters: described(
    'What keeps messages out of the dead-letter queue, of the queue that most of them went from',
    orNull(
      objectSchema({
        queue: text,
        deadLettered: count,
        variants: { type: 'array', items: deadLetterVariant },
        remedy: orNull(deadLetterVariant),
      }),
    ),
  ),
})

const assumption = objectSchema({
  name: text,
  value: text,
  isDefault: flag,
  rule: text,
  reason: text,
})

/** The JSON Schema (draft 7) of a result. */
export function resultSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Result of a run of lambdasim',
    description:
      'Counts cover the whole run; times, levels and shares cover the window. What nothing was seen of is null.',
    ...objectSchema({
      schemaVersion: { const: 1 },
      lambdasim: described('Version of lambdasim', text),
      modelVersion: described('Raised with every change of results for a given seed', count),
      scenario: objectSchema({ name: text, question: orNull(text), hash: text }),
      seed: text,
      replications: { const: 1 },
      window: objectSchema({ fromMs: milliseconds, toMs: milliseconds }),
      verdict: described('What happened, in a sentence or two', text),
      findings,
      fingerprint: described('Equal runs have equal fingerprints', text),
      functions: byName(metricsSchema(functionMetrics)),
      sources: byName(metricsSchema(sourceMetrics)),
      resources: byName(metricsSchema(resourceMetrics)),
      queues: byName(metricsSchema(queueMetrics)),
      streams: byName(metricsSchema(streamMetrics)),
      stateMachines: byName(metricsSchema(executionMetrics)),
      warmers: byName(metricsSchema(warmerMetrics)),
      account: metricsSchema(accountMetrics),
      changes: { type: 'array', items: metricsSchema(changeMetrics) },
      handedOn: { type: 'array', items: metricsSchema(handingOnMetrics) },
      assumptions: { type: 'array', items: assumption },
      timeSeries: objectSchema({
        periodMs: milliseconds,
        functions: byName(metricsSchema(seriesMetrics)),
        sources: byName(metricsSchema(clientSeriesMetrics)),
        streams: byName(metricsSchema(streamSeriesMetrics)),
        events: byName(metricsSchema(eventSeriesMetrics)),
        queues: byName(metricsSchema(queueSeriesMetrics)),
      }),
    }),
  }
}
