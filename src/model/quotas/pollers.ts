import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** Queues of SQS that are read in provisioned mode. */
export const pollers = defineTopic({
  title: 'Event pollers',
  quotas: {
    minimumPollersDefault: {
      rule: 'E-S20',
      value: 2,
      unit: 'pollers',
      meaning: 'MinimumPollers where none is set',
      ...documented(pages.sqs),
    },
    minimumPollersLeast: {
      rule: 'E-S20',
      value: 2,
      unit: 'pollers',
      meaning: 'Least MinimumPollers, and least MaximumPollers',
      ...documented(pages.sqs),
    },
    minimumPollersMost: {
      rule: 'E-S20',
      value: 200,
      unit: 'pollers',
      meaning: 'Greatest MinimumPollers',
      ...documented(pages.sqs),
    },
    maximumPollersDefault: {
      rule: 'E-S20',
      value: 200,
      unit: 'pollers',
      meaning: 'MaximumPollers where none is set',
      ...documented(pages.sqs),
    },
    maximumPollersMost: {
      rule: 'E-S20',
      value: 10_000,
      unit: 'pollers',
      meaning: 'Greatest MaximumPollers',
      ...documented(pages.sqs),
    },
    pollerInvokes: {
      rule: 'E-S20',
      value: 10,
      unit: 'executions',
      meaning: 'Most invocations at once of one poller',
      ...documented(pages.sqs),
    },
    pollerCalls: {
      rule: 'E-S20',
      value: 10,
      unit: 'receives/s',
      meaning: 'Most receives a second of one poller',
      ...documented(pages.sqs),
    },
    pollerRate: {
      rule: 'E-S20',
      value: 1,
      unit: 'MB/s',
      meaning: 'Most that one poller receives a second',
      ...documented(pages.sqs),
    },
    pollersRamp: {
      rule: 'E-S20',
      value: 1_000,
      unit: 'executions/min',
      meaning: 'More invocations at once while messages wait, by new pollers',
      ...documented(pages.sqs),
    },
  },
})
