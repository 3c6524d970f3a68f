import type { HandingOnMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'

/** What is reported of every way by which something is handed on to a source. */
export const handingOnMetrics = {
  from: defineMetric({
    unit: null,
    meaning: 'The function or the source that handed it on',
    aws: false,
    shape: 'text',
    of: ({ from }: HandingOnMeasures) => from,
  }),
  by: defineMetric({
    unit: null,
    meaning: 'By what: send, sendTo, or the setting of AWS that names who gets it',
    aws: false,
    shape: 'text',
    of: ({ by }: HandingOnMeasures) => by,
  }),
  to: defineMetric({
    unit: null,
    meaning: 'The source that was given it',
    aws: false,
    shape: 'text',
    of: ({ to }: HandingOnMeasures) => to,
  }),
  count: defineMetric({
    unit: null,
    meaning: 'How many messages or events these were',
    aws: false,
    shape: 'count',
    of: ({ count }: HandingOnMeasures) => count,
  }),
} as const satisfies Record<keyof HandingOnMeasures, Metric<HandingOnMeasures>>
