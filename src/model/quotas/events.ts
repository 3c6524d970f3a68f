import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** How Lambda goes on with events that nobody waits for. */
export const events = defineTopic({
  title: 'Asynchronous invocation',
  quotas: {
    eventFirstRetry: {
      rule: 'AS-2',
      value: 1,
      unit: 'min',
      meaning: 'Wait before an event is tried again after its first error',
      ...documented(pages.asyncErrors),
    },
    eventSecondRetry: {
      rule: 'AS-2',
      value: 2,
      unit: 'min',
      meaning: 'Wait before an event is tried again after its second error',
      ...documented(pages.asyncErrors),
    },
    eventThrottleWait: {
      rule: 'AS-3',
      value: 1,
      unit: 's',
      meaning: 'First wait of an event after a throttle; it doubles',
      ...documented(pages.asyncErrors),
    },
    eventThrottleWaitLongest: {
      rule: 'AS-3',
      value: 5,
      unit: 'min',
      meaning: 'Longest wait of an event after a throttle',
      ...documented(pages.asyncErrors),
    },
    eventRetriesMost: {
      rule: 'AS-2',
      value: 2,
      unit: 'attempts',
      meaning: 'Most retries of an event after errors, and how many there are where none is set',
      ...documented(pages.asyncErrors),
    },
    topicMessage: {
      rule: 'AS-9',
      value: 256,
      unit: 'KB',
      meaning: 'Largest message of a topic, and so of a record that is sent to one',
      ...documented(pages.asyncRetain),
    },
    recursionLimit: {
      rule: 'AS-7',
      value: 16,
      unit: 'invocations',
      meaning: 'Invocations of a function in one chain, about, after which the next is stopped',
      ...documented(pages.recursion),
    },
    eventAgeLeast: {
      rule: 'AS-3',
      value: 60,
      unit: 's',
      meaning: 'Least age that may be set as the last at which an event is tried again',
      ...documented(pages.asyncErrors),
    },
    eventAgeMost: {
      rule: 'AS-3',
      value: 21_600,
      unit: 's',
      meaning: 'Age up to which an event is tried again',
      ...documented(pages.asyncErrors),
    },
  },
})
