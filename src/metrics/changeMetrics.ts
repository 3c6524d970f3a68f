import type { ChangeMeasures } from './changeMeasures.ts'
import { defineMetric, type Metric } from './metric.ts'

/** What is reported of every change. */
export const changeMetrics = {
  atMs: defineMetric({
    unit: 'ms',
    meaning: 'When it happened, or began',
    aws: false,
    shape: 'amount',
    of: ({ atMs }: ChangeMeasures) => atMs,
  }),
  untilMs: defineMetric({
    unit: 'ms',
    meaning: 'When it was over; null where it happened at once',
    aws: false,
    shape: 'amount or null',
    of: ({ untilMs }: ChangeMeasures) => untilMs,
  }),
  what: defineMetric({
    unit: null,
    meaning: 'What somebody did, in words',
    aws: false,
    shape: 'text',
    of: ({ what }: ChangeMeasures) => what,
  }),
  recovery: defineMetric({
    unit: 'ms',
    meaning:
      'From the end of a fault until a source whose calls reach what was faulty has no more requests inside than the most before it, and none that waits to try again; null where the run ended first',
    aws: false,
    shape: 'amounts or null',
    of: ({ recovery }: ChangeMeasures) => recovery,
  }),
} as const satisfies Record<keyof ChangeMeasures, Metric<ChangeMeasures>>
