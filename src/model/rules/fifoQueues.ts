import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads a FIFO queue of SQS. */
export const fifoQueues: RuleTopic = {
  title: 'FIFO queues',
  rules: [
    defineRule({
      id: 'E-S15',
      title: 'Order within a group',
      statement:
        'Messages of a group are received in order, and none while others of it are in flight. There are ' +
        'as many batches at once as groups or MaximumConcurrency. A batch has up to 10 messages and no window.',
      provenance: documented(pages.sqsScaling),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S16',
      title: 'Groups that are looked for',
      statement:
        'Groups are looked for among the first 120,000 messages that are not deleted. What is behind ' +
        'them waits, of whatever group it is.',
      provenance: documented(pages.sqsFifoBacklog),
      status: 'modelled',
    }),
    defineRule({
      id: 'E-S17',
      title: 'Groups of a batch',
      statement:
        'A receive brings as many messages of one group as there are, then of others. Groups have their ' +
        'turn in the order in which they became free.',
      provenance: assumed('AWS says the first, and nothing of the order of groups'),
      status: 'assumed',
    }),
    defineRule({
      id: 'E-S18',
      title: 'No ramp',
      statement:
        'A FIFO queue has as many batches at once as groups from the start. Only after throttles and ' +
        'errors there are fewer, and then 300 more a minute.',
      provenance: assumed('AWS tells of 5 batches and of a ramp for standard queues only'),
      status: 'assumed',
    }),
    defineRule({
      id: 'E-S19',
      title: 'Partial batches in order',
      statement:
        'Where the function says which messages failed, it stops at the first of them, and all behind it ' +
        'come back as well.',
      provenance: documented(pages.sqsErrors),
      status: 'modelled',
    }),
  ],
}
