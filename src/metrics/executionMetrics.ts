import type { ExecutionMeter } from './executionMeter.ts'
import type { StateMachineMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'

const defineCount = (meaning: string, aws: boolean, of: (meter: ExecutionMeter) => number) =>
  defineMetric({ unit: null, meaning, aws, shape: 'count', of })

/** What is reported of every state machine. */
export const executionMetrics = {
  ExecutionsStarted: defineCount('Executions that started', true, ({ started }) => started),
  ExecutionsSucceeded: defineCount('Executions that came to their end', true, meter =>
    meter.endedAs('succeeded'),
  ),
  ExecutionsFailed: defineCount('Executions with an error that nothing caught', true, meter =>
    meter.endedAs('failed'),
  ),
  ExecutionsTimedOut: defineCount('Executions that took too long', true, meter =>
    meter.endedAs('timedOut'),
  ),
  running: defineCount(
    'Executions still going on when the run ends',
    false,
    meter => meter.running,
  ),
  runningAtOnce: defineMetric({
    unit: null,
    meaning: 'Executions going on at once, in the window',
    aws: false,
    shape: 'level',
    of: (meter: ExecutionMeter, until: number) => meter.runningLevel(until),
  }),
  ExecutionTime: defineMetric({
    unit: 'ms',
    meaning: 'From start to end, of executions that started in the window and succeeded',
    aws: true,
    shape: 'times',
    of: ({ time }: ExecutionMeter) => time.summary,
  }),
  transitions: defineCount(
    'State transitions: states that were executed, each retry again, and items of distributed Maps',
    false,
    ({ transitions }) => transitions,
  ),
} as const satisfies Record<keyof StateMachineMeasures, Metric<ExecutionMeter>>
