import type { ResourceMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import type { ResourceMeter } from './resourceMeter.ts'

const defineCount = (meaning: string, of: (meter: ResourceMeter) => number) =>
  defineMetric({ unit: null, meaning, aws: false, shape: 'count', of })

/** What is reported of every resource. */
export const resourceMetrics = {
  uses: defineCount('How often invocations wanted to use it', ({ asked }) => asked),
  done: defineCount('Uses that went well', meter => meter.endedAs('done')),
  failed: defineCount('Uses that failed, because something was wrong with it', meter =>
    meter.endedAs('failed'),
  ),
  refused: defineCount('Refused at once, because too many waited or none may', meter =>
    meter.endedAs('refused'),
  ),
  gaveUp: defineCount('Given up: waited too long, or the timeout of the function came', meter =>
    meter.endedAs('gaveUp'),
  ),
  busy: defineMetric({
    unit: null,
    meaning: 'How many used it at once',
    aws: false,
    shape: 'level',
    of: (meter: ResourceMeter, until) => meter.busy(until),
  }),
  queued: defineMetric({
    unit: null,
    meaning: 'How many waited for it at once',
    aws: false,
    shape: 'level',
    of: (meter: ResourceMeter, until) => meter.queued(until),
  }),
  wait: defineMetric({
    unit: 'ms',
    meaning: 'From asking for it to having it',
    aws: false,
    shape: 'times',
    of: ({ wait }: ResourceMeter) => wait,
  }),
  use: defineMetric({
    unit: 'ms',
    meaning: 'From having it to the end of the use',
    aws: false,
    shape: 'times',
    of: ({ use }: ResourceMeter) => use,
  }),
} as const satisfies Record<keyof ResourceMeasures, Metric<ResourceMeter>>
