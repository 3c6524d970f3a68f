import { pages } from '../pages.ts'
import { assumed, documented, implied } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** Topics of Kafka, and the event pollers that read them. */
export const kafka = defineTopic({
  title: 'Kafka',
  quotas: {
    gatheringDefault: {
      rule: 'E3',
      value: 500,
      unit: 'ms',
      meaning: 'How long a batch of Kafka, MQ or DocumentDB is gathered where nothing is set',
      ...documented(pages.eventSourceMapping),
    },
    pollerFunctionTimeout: {
      rule: 'E9',
      value: 14,
      unit: 'min',
      meaning: 'Longest Timeout of a function that Kafka, MQ or DocumentDB calls',
      ...documented(pages.mq),
    },
    pollersStart: {
      rule: 'KF-2',
      value: 1,
      unit: 'pollers',
      meaning: 'Event pollers with which Lambda begins to read a topic on demand',
      ...assumed('AWS says "a default number"; its page once said one consumer'),
    },
    lagInterval: {
      rule: 'KF-2',
      value: 1,
      unit: 'min',
      meaning: 'Between two looks at the offset lag on demand',
      ...documented(pages.kafkaScaling),
    },
    pollersChangeMost: {
      rule: 'KF-2',
      value: 3,
      unit: 'min',
      meaning: 'After a look, until the number of event pollers is another, at most',
      ...documented(pages.kafkaScaling),
    },
    provisionedLagInterval: {
      rule: 'KF-5',
      value: 10,
      unit: 's',
      meaning: 'Between two looks at the offset lag in provisioned mode',
      ...assumed('AWS says that scaling is responsive, and gives no number'),
    },
    topicMinimumPollersMost: {
      rule: 'KF-4',
      value: 200,
      unit: 'pollers',
      meaning: 'Greatest MinimumPollers',
      ...documented(pages.kafkaScaling),
    },
    topicMinimumPollersDefault: {
      rule: 'KF-4',
      value: 1,
      unit: 'pollers',
      meaning: 'MinimumPollers where none are set',
      ...documented(pages.kafkaScaling),
    },
    topicMaximumPollersMost: {
      rule: 'KF-4',
      value: 2_000,
      unit: 'pollers',
      meaning: 'Greatest MaximumPollers of a topic',
      ...documented(pages.kafkaScaling),
    },
    topicMaximumPollersDefault: {
      rule: 'KF-4',
      value: 200,
      unit: 'pollers',
      meaning: 'MaximumPollers where none are set',
      ...documented(pages.kafkaScaling),
    },
    pollerThroughput: {
      rule: 'KF-4',
      value: 5,
      unit: 'MB',
      meaning: 'What one event poller brings in a second',
      ...documented(pages.kafkaScaling),
    },
    pollerBatches: {
      rule: 'KF-4',
      value: 5,
      unit: 'batches',
      meaning: 'Batches that one event poller has under way at once',
      ...documented(pages.kafkaScaling),
    },
    pollersOfUnit: {
      rule: 'KF-4',
      value: 10,
      unit: 'pollers',
      meaning: 'Event pollers of one event poller unit',
      ...documented(pages.kafkaScaling),
    },
    kafkaRetriesWithDestination: {
      rule: 'KF-6',
      value: 10,
      unit: 'attempts',
      meaning: 'Retries where MaximumRetryAttempts is -1 and there is an on-failure destination',
      ...documented(pages.kafkaFailures),
    },
    topicRetention: {
      rule: 'KF-8',
      value: 168,
      unit: 'h',
      meaning: 'How long a topic keeps records where nothing is set',
      ...implied(pages.mskConfiguration),
    },
  },
})
