import { limit, type PublishedLimit } from './publishedLimit.ts'

const mappings = 'DG/invocation-eventsourcemapping'
const configure = 'DG/services-sqs-configure'
const scaling = 'DG/services-sqs-scaling'
const sqs = 'docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide'
const filtering = 'DG/invocation-eventfiltering'
const service =
  'github.com/boto/botocore/blob/1.43.107/botocore/data/lambda/2015-03-31/service-2.json'
const policies = 'docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html'
const patterns = 'docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html'
const provisioned = 'DG/with-sqs'
const backlog = 'avoid-backlog-with-the-same-message-group-id.html'
const blog =
  'aws.amazon.com/blogs/compute/introducing-faster-polling-scale-up-for-aws-lambda-functions-configured-with-amazon-sqs/'

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
  ['E1', 'a batch has up to 6 MB', mappings, 'batchPayload', 6, 'MB'],
  ['E2', 'batches have 10 messages', configure, 'queueBatchDefault', 10, 'messages'],
  ['E2', 'and 10,000 at most', configure, 'batchMost', 10_000, 'messages'],
  ['E2', 'without a window 10', configure, 'queueBatchWithoutWindow', 10, 'messages'],
  ['E3', 'a window lasts 5 minutes at most', mappings, 'batchWindowMost', 300, 's'],
  [
    'E-S1',
    'about 120,000 in flight',
    `${sqs}/quotas-queues.html`,
    'queueInFlight',
    120_000,
    'messages',
  ],
  [
    'E-S1',
    '10 messages a receive',
    `${sqs}/quotas-messages.html`,
    'messagesPerReceive',
    10,
    'messages',
  ],
  ['E-S2', 'it begins with 5 batches', scaling, 'queueBatchesStart', 5, 'batches'],
  ['E-S2', 'it may go down to 2', configure, 'queueBatchesLeast', 2, 'batches'],
  ['E-S2', 'up to 300 more a minute', scaling, 'queueRamp', 300, 'batches/min'],
  ['E-S2', '1,250 batches at most', scaling, 'queueBatchesMost', 1_250, 'batches'],
  ['E-S2', 'once 60 more a minute', blog, 'legacyQueueRamp', 60, 'batches/min'],
  ['E-S2', 'once 1,000 batches at most', blog, 'legacyQueueBatchesMost', 1_000, 'batches'],
  ['E-S9', 'a maximum of at least 2', scaling, 'maximumConcurrencyLeast', 2, 'executions'],
  ['E-S9', 'and at most 1,000', scaling, 'maximumConcurrencyMost', 1_000, 'executions'],
  ['E-S10', 'six times the timeout', configure, 'visibilityAdvised', 6, 'ratio'],
  ['E-S10', 'maxReceiveCount of 5 at least', configure, 'receivesAdvised', 5, 'attempts'],
  [
    'E-S10',
    'maxReceiveCount of 1,000 at most',
    'aws.github.io/modern-data-architecture-accelerator/typedocs/interfaces/_aws-mdaa_dataops-lambda-l3-construct.QueueDlqProps.html',
    'receivesMost',
    1_000,
    'attempts',
  ],
  ['E-S10', 'hidden for 30 s', `${sqs}/quotas-queues.html`, 'visibilityTimeoutDefault', 30, 's'],
  [
    'E-S10',
    'hidden for 12 h at most',
    `${sqs}/quotas-queues.html`,
    'visibilityTimeoutMost',
    43_200,
    's',
  ],
  [
    'E-S13',
    'delayed for 15 min at most',
    `${sqs}/quotas-queues.html`,
    'messageDelayMost',
    900,
    's',
  ],
  [
    'E-S13',
    'kept for 1 min at least',
    `${sqs}/quotas-messages.html`,
    'messageRetentionLeast',
    60,
    's',
  ],
  [
    'E-S13',
    'kept for 4 days',
    `${sqs}/quotas-messages.html`,
    'messageRetentionDefault',
    345_600,
    's',
  ],
  [
    'E-S13',
    'kept for 14 days at most',
    `${sqs}/quotas-messages.html`,
    'messageRetentionMost',
    1_209_600,
    's',
  ],
  [
    'E-S15',
    'of a FIFO queue 120,000 in flight',
    `${sqs}/${backlog}`,
    'fifoInFlight',
    120_000,
    'messages',
  ],
  ['E-S15', 'batches of 10 at most', 'DG/services-sqs-parameters', 'fifoBatchMost', 10, 'messages'],
  [
    'E-S16',
    'the first 120,000 are looked at',
    `${sqs}/${backlog}`,
    'fifoScanned',
    120_000,
    'messages',
  ],
  ['E-S20', '2 pollers', provisioned, 'minimumPollersDefault', 2, 'pollers'],
  ['E-S20', 'at least 2', provisioned, 'minimumPollersLeast', 2, 'pollers'],
  ['E-S20', 'at most 200 from the start', provisioned, 'minimumPollersMost', 200, 'pollers'],
  ['E-S20', 'up to 200', provisioned, 'maximumPollersDefault', 200, 'pollers'],
  ['E-S20', 'or up to 10,000 (X2)', provisioned, 'maximumPollersMost', 10_000, 'pollers'],
  ['E-S20', '10 invocations at once each', provisioned, 'pollerInvokes', 10, 'executions'],
  ['E-S20', '10 receives a second each', provisioned, 'pollerCalls', 10, 'receives/s'],
  ['E-S20', '1 MB a second each', provisioned, 'pollerRate', 1, 'MB/s'],
  ['E-S20', '1,000 more at once a minute', provisioned, 'pollersRamp', 1_000, 'executions/min'],
  ['E-S22', 'a receive waits 20 s', `${sqs}/sqs-short-and-long-polling.html`, 'longPoll', 20, 's'],
  ['E-S13', 'messages of 1 MB at most', `${sqs}/quotas-messages.html`, 'messageSizeMost', 1, 'MB'],
  ['E6', 'up to five different filters', filtering, 'filtersDefault', 5, 'filters'],
  ['E6', 'and up to 10 on request', filtering, 'filtersMost', 10, 'filters'],
  ['E6', 'a pattern has 4,096 characters', service, 'filterPatternMost', 4_096, 'characters'],
  ['AS-14', 'a policy has five keys', policies, 'filterPolicyKeysMost', 5, 'keys'],
  [
    'AS-14',
    'from -1 billion to 1 billion',
    policies,
    'filterPolicyNumberMost',
    1_000_000_000,
    'ratio',
  ],
  ['AS-14', 'from -5.0e9 to 5.0e9', patterns, 'patternNumberMost', 5_000_000_000, 'ratio'],
]

export const publishedQueueLimits = rows.map(row => limit(...row))
