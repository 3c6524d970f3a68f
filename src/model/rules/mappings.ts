import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
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
      id: 'E4',
      title: 'Messages that come twice',
      statement:
        'A message that is done may be received again, when its visibility timeout has passed. How ' +
        'often is an assumption; where none is set it never happens.',
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
      id: 'E6',
      title: 'Filters',
      statement:
        'A function is given what one of its filters matches. Messages of SQS that none matches are ' +
        'deleted when they are read, those of brokers are acknowledged, and streams and topics go on ' +
        'past them. Numbers are compared as texts, but by numeric.',
      provenance: documented(pages.eventFiltering),
      status: 'modelled',
    }),
    defineRule({
      id: 'E7',
      title: 'Filtered, then batched',
      statement:
        'What is read at once is filtered and then made a batch: batches can be short, and where ' +
        'nothing is left there is no invocation. Of a topic, what is passed over is committed then, and ' +
        'not with the batch behind it.',
      provenance: assumed('AWS does not say whether a batch is filled up after its filter'),
      status: 'assumed',
    }),
    defineRule({
      id: 'E8',
      title: 'Changes of a mapping',
      statement:
        'A mapping that is changed while it runs reads by its new settings a minute later. One that is ' +
        'disabled stops reading, and finishes what it holds.',
      provenance: assumed('AWS says that it takes minutes to begin or to stop, and not how many'),
      status: 'assumed',
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
        'A throttle, or another error before the function ran, such as a snapshot that is not restored in ' +
        'time, is no attempt of its messages.',
      provenance: documented(pages.eventSourceMapping),
      status: 'modelled',
    }),
  ],
}
