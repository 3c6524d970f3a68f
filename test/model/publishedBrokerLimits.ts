import { limit, type PublishedLimit } from './publishedLimit.ts'

const kafka = 'DG/kafka-scaling-modes'
const mq = 'DG/with-mq'
const changeStreams = 'docs.aws.amazon.com/documentdb/latest/developerguide/change_streams.html'
const msk = 'docs.aws.amazon.com/msk/latest/developerguide/msk-default-configuration.html'

type Row = readonly [
  rule: string,
  claim: string,
  page: string,
  name: PublishedLimit['name'],
  value: number,
  unit: string,
]

/** Typed by hand from AWS's pages. */
const rows: readonly Row[] = [
  [
    'E3',
    'half a second is gathered',
    'DG/invocation-eventsourcemapping',
    'gatheringDefault',
    500,
    'ms',
  ],
  ['E9', 'a function has 14 minutes', mq, 'pollerFunctionTimeout', 14, 'min'],
  ['KF-2', 'the lag is looked at every minute', kafka, 'lagInterval', 1, 'min'],
  ['KF-2', 'pollers change within 3', kafka, 'pollersChangeMost', 3, 'min'],
  ['KF-4', 'MinimumPollers are 1', kafka, 'topicMinimumPollersDefault', 1, 'pollers'],
  ['KF-4', 'and 200 at most', kafka, 'topicMinimumPollersMost', 200, 'pollers'],
  ['KF-4', 'MaximumPollers are 200', kafka, 'topicMaximumPollersDefault', 200, 'pollers'],
  ['KF-4', 'and 2,000 at most', kafka, 'topicMaximumPollersMost', 2_000, 'pollers'],
  ['KF-4', 'a poller brings 5 MB a second', kafka, 'pollerThroughput', 5, 'MB'],
  ['KF-4', 'and has 5 batches', kafka, 'pollerBatches', 5, 'batches'],
  ['KF-4', '10 are a unit', kafka, 'pollersOfUnit', 10, 'pollers'],
  [
    'KF-6',
    'with a destination 10 retries',
    'DG/kafka-on-failure-destination',
    'kafkaRetriesWithDestination',
    10,
    'attempts',
  ],
  ['KF-8', 'topics keep records for a week', msk, 'topicRetention', 7 * 24, 'h'],
  ['MQ-1', 'ActiveMQ has 5 batches', mq, 'activeMqBatches', 5, 'batches'],
  ['MQ-1', 'RabbitMQ has one', mq, 'rabbitMqBatches', 1, 'batches'],
  [
    'MQ-3',
    'ActiveMQ redelivers 6 times',
    'DG/services-mq-errors',
    'activeMqRedeliveries',
    6,
    'attempts',
  ],
  ['DD-1', 'a change stream has one', 'DG/with-documentdb', 'changeStreamBatches', 1, 'batches'],
  ['DD-4', 'it keeps events for 3 h', changeStreams, 'changeStreamRetention', 3, 'h'],
  ['DD-4', 'and 7 days at most', changeStreams, 'changeStreamRetentionMost', 7, 'days'],
]

export const publishedBrokerLimits = rows.map(row => limit(...row))
