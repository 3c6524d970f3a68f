import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
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
      title: 'Dropped in the end',
      statement:
        'An event that is too old for its next attempt, or has no retry left, is dropped; nobody is ' +
        'told yet, because dead letters and destinations are not there.',
      provenance: documented(pages.asyncConfiguring),
      status: 'modelled',
    }),
    defineRule({
      id: 'AS-5',
      title: 'Functions that are switched off',
      statement:
        'An event for a function with a reserved concurrency of 0 is not tried again: its first ' +
        'throttle is its end.',
      provenance: documented(pages.asyncRecords),
      status: 'modelled',
    }),
  ],
}
