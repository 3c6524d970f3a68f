import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads queues of brokers of Amazon MQ. */
export const brokers: RuleTopic = {
  title: 'Brokers',
  rules: [
    defineRule({
      id: 'MQ-1',
      title: 'Batches of a broker',
      statement:
        'An event source mapping of ActiveMQ has 5 batches at once, one of RabbitMQ 1, whatever concurrency ' +
        'the function has.',
      provenance: documented(pages.mq),
      status: 'modelled',
    }),
    defineRule({
      id: 'MQ-2',
      title: 'Failed batches of a broker',
      statement:
        'A failed batch is tried again as a whole until it succeeds or its messages expire.',
      provenance: documented(pages.mq),
      status: 'modelled',
    }),
    defineRule({
      id: 'MQ-3',
      title: 'Redeliveries of ActiveMQ',
      statement:
        'Elsewhere AWS says that ActiveMQ redelivers a message 6 times. Here it does so, and has a dead- ' +
        'letter queue, if the scenario says it.',
      provenance: documented(pages.mqErrors),
      status: 'modelled',
    }),
  ],
}
