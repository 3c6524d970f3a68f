import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** How Lambda reads whatever source it reads itself. */
export const mappings: RuleTopic = {
  title: 'Event source mappings',
  rules: [
    defineRule({
      id: 'E1',
      title: 'Batches',
      statement:
        'Lambda reads messages and calls the function with a batch of them, when that is full, its ' +
        'window is over, or it has 6 MB.',
      provenance: documented(pages.eventSourceMapping),
      status: 'modelled',
    }),
    defineRule({
      id: 'E2',
      title: 'Size of a batch',
      statement:
        'A batch has up to 10 messages where nothing is set, and up to 10,000 where it is gathered ' +
        'over a window.',
      provenance: documented(pages.sqsConfigure),
      status: 'modelled',
    }),
    defineRule({
      id: 'E3',
      title: 'Window of a batch',
      statement:
        'The window of a batch begins when the previous invocation is completed, of MQ and DocumentDB ' +
        'when its first message arrives. With these and with Kafka it has 500 ms where nothing is set.',
      provenance: documented(pages.eventSourceMapping),
      status: 'modelled',
    }),
    defineRule({
      id: 'E5',
      title: 'Extensions of the last batch',
      statement:
        'The next batch does not wait for extensions that run on after the function has answered.',
      provenance: documented(pages.eventSourceMapping),
      status: 'modelled',
    }),
    defineRule({
      id: 'E8',
      title: 'Beginning to read',
      statement:
        'A new event source mapping takes minutes until it reads. Here all are there when the run begins.',
      provenance: documented(pages.dynamoDb),
      status: 'notModelled',
    }),
    defineRule({
      id: 'E9',
      title: 'Functions of 14 minutes',
      statement:
        'A function that is called for Kafka, MQ or DocumentDB has a Timeout of at most 14 minutes.',
      provenance: documented(pages.mq),
      status: 'modelled',
    }),
    defineRule({
      id: 'E10',
      title: 'What never reached the function',
      statement:
        'A throttle, or another error before the function ran, is no attempt of its messages.',
      provenance: documented(pages.eventSourceMapping),
      status: 'modelled',
    }),
  ],
}
