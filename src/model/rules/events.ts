import { pages } from '../pages.ts'
import { assumed, documented } from '../provenance.ts'
import { defineRule, type RuleTopic } from '../rule.ts'

/** What Lambda does with an event that nobody waits for. */
export const events: RuleTopic = {
  title: 'Asynchronous invocation',
  rules: [
    defineRule({
      id: 'AS-1',
      title: 'Taken at once',
      statement:
        'An event is taken at once, whatever limits there are: whoever hands it over waits for ' +
        'nothing.',
      provenance: documented(pages.asyncInvocation),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-2',
      title: 'Retries after an error',
      statement:
        'After an error, a crash or a timeout the event is tried again after 1 minute, and once ' +
        'more after another 2.',
      provenance: documented(pages.asyncErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-3',
      title: 'Retries after a throttle',
      statement:
        'After a throttle it is tried again after 1 s, then after twice as long each time up to ' +
        '5 minutes, until it is 6 hours old. That uses up no retry. A snapshot that is not restored ' +
        'is taken for the same.',
      provenance: documented(pages.asyncErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-4',
      title: 'Giving up',
      statement:
        'An event that is out of retries, or would be too old at its next attempt, goes to the ' +
        'dead-letter queue and the on-failure destination where the function has them, and is dropped.',
      provenance: documented(pages.asyncConfiguring),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-5',
      title: 'Functions that are switched off',
      statement:
        'An event for a function with a reserved concurrency of 0 is not tried again: its first ' +
        'throttle is its end.',
      provenance: documented(pages.asyncRetain),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-6',
      title: 'Events that come twice',
      statement:
        'Lambda may deliver an event once more although it is done. How often is an assumption; where ' +
        'none is set it never happens.',
      provenance: documented(pages.asyncErrors),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-7',
      title: 'Loops are stopped',
      statement:
        'After 16 invocations of a function in one chain of S3, SNS, SQS and functions the next is ' +
        'stopped. An event goes where those go that were given up; a message is received again. Other ' +
        'services end a chain.',
      provenance: documented(pages.recursion),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-8',
      title: 'Dead-letter queue',
      statement:
        'A function may have a queue or a topic that is given the events that Lambda gave up, as they ' +
        'are. It is always there; what is too large for it is lost.',
      provenance: documented(pages.asyncRetain),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-9',
      title: 'Destinations',
      statement:
        'What came of an event is handed on, one way for events that were handled and one for those ' +
        'that were given up: a function is called with it, a source is given it. A topic takes no ' +
        'more than 256 KB.',
      provenance: documented(pages.asyncRetain),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-11',
      title: 'How events are read',
      statement:
        'Every event is tried at once when it is taken or due again, however many others wait.',
      provenance: assumed('AWS says nothing of the pace'),
      status: 'assumed',
    }),
    defineRule({
      id: 'AS-13',
      title: 'Age of events',
      statement:
        'The age of an event is the time from its being taken to the begin of an invocation; it is ' +
        'told of each invocation, and so grows with retries.',
      provenance: documented(pages.metricsTypes),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-14',
      title: 'Filtered before it is an event',
      statement:
        'What the policy of a subscription, the pattern of a rule or the filter of a bucket does not ' +
        'match never comes to Lambda.',
      provenance: documented(pages.filterPolicies),
      status: 'modelled',
    }),
  ],
}
