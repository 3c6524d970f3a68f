import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** Brokers of Amazon MQ, and change streams of DocumentDB. */
export const brokers = defineTopic({
  title: 'Brokers and change streams',
  quotas: {
    activeMqBatches: {
      rule: 'MQ-1',
      value: 5,
      unit: 'batches',
      meaning: 'Batches that one event source mapping of ActiveMQ has at once',
      ...documented(pages.mq),
    },
    rabbitMqBatches: {
      rule: 'MQ-1',
      value: 1,
      unit: 'batches',
      meaning: 'Batches that one event source mapping of RabbitMQ has at once',
      ...documented(pages.mq),
    },
    activeMqRedeliveries: {
      rule: 'MQ-3',
      value: 6,
      unit: 'attempts',
      meaning: 'Redeliveries of a message of ActiveMQ, where these count',
      ...documented(pages.mqErrors),
    },
    changeStreamBatches: {
      rule: 'DD-1',
      value: 1,
      unit: 'batches',
      meaning: 'Batches of a change stream at once',
      ...documented(pages.documentDb),
    },
    changeStreamRetention: {
      rule: 'DD-4',
      value: 3,
      unit: 'h',
      meaning: 'How long a change stream keeps events where nothing is set',
      ...documented(pages.changeStreams),
    },
    changeStreamRetentionMost: {
      rule: 'DD-4',
      value: 7,
      unit: 'days',
      meaning: 'Longest time for which a change stream keeps events',
      ...documented(pages.changeStreams),
    },
  },
})
